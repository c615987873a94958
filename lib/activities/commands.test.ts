import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '@/lib/platform/errors'
import { sending, type Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { families } from '@/prisma/builders/families'
import * as commands from './commands'
import { getActivityToEdit } from './edit-queries'
import { getActivity } from './queries'

const who = { yearGroups: ['Year 1'], groups: ['eal'], mustNotMiss: 'New families', familiesForCount: null }
const kind = {
  learningAtHome: true,
  takePartInSchool: false,
  changesTheSchool: false,
  kind: 'engagement' as const,
  kindReason: null,
}
const what = {
  description: 'Parents read beside their child.',
  startsOn: '2026-09-08',
  endsOn: '2026-12-15',
  academicYear: 2026,
}

/** Every command that fills in the chain, in one shape. */
const EDITS: Record<string, (viewer: Viewer, edited: { id: string; version: number }) => Promise<string>> = {
  changeNeed: (viewer, edited) =>
    commands.changeNeed(viewer, { ...edited, title: 'Phonics together', need: 'Because.' }),
  changeWhoItIsFor: (viewer, edited) => commands.changeWhoItIsFor(viewer, { ...edited, ...who }),
  decideKind: (viewer, edited) => commands.decideKind(viewer, { ...edited, ...kind }),
  changeWhatHappens: (viewer, edited) => commands.changeWhatHappens(viewer, { ...edited, ...what }),
}

describe('recording an activity', () => {
  it('puts down an idea of this academic year, owned by whoever had it', async () => {
    const { school } = await aSchool()
    const tom = await aMember(school, 'staff')
    const id = await commands.recordActivity(tom, { title: 'Maths club', need: null })
    expect(await getActivity(tom, id)).toMatchObject({
      title: 'Maths club',
      status: 'idea',
      owner: { id: tom.membershipId, person: { name: 'Tom Reed' } },
      history: [{ kind: 'activity.recorded', personName: 'Tom Reed' }],
    })
  })

  it('makes one record of a form sent twice', async () => {
    const { head } = await aSchool()
    const form = sending(head, randomUUID())
    const ids = await Promise.all([
      commands.recordActivity(form, { title: 'Maths club', need: null }),
      commands.recordActivity(form, { title: 'Maths club', need: null }),
    ])
    expect(ids[0]).toBe(ids[1])
  })

  it('is refused to those who only read', async () => {
    const { school } = await aSchool()
    for (const role of ['governor', 'trust_leader'] as const) {
      const reader = await aMember(school, role)
      await expect(commands.recordActivity(reader, { title: 'X', need: null })).rejects.toThrow(NotAllowed)
    }
  })
})

describe.each(Object.entries(EDITS))('%s', (_, edit) => {
  it('saves for whoever works in the school, with a version and a line of history', async () => {
    const { school, head } = await aSchool()
    const id = await anActivity(head)
    await edit(await aMember(school, 'staff'), { id, version: 1 })
    const saved = await getActivity(head, id)
    expect(saved?.version).toBe(2)
    expect(saved?.history[0]).toMatchObject({ personName: 'Tom Reed' })
  })

  it('keeps what somebody else saved in between', async () => {
    const { school, head } = await aSchool()
    const id = await anActivity(head)
    await edit(await aMember(school, 'staff'), { id, version: 1 })
    const late = edit(head, { id, version: 1 })
    await expect(late).rejects.toThrow(StaleEdit)
    await expect(late).rejects.toThrow('Tom Reed changed this')
  })

  it('does not find another school’s activity, nor one that is not there', async () => {
    const { head } = await aSchool()
    const { head: other } = await aSchool()
    const id = await anActivity(head)
    await expect(edit(other, { id, version: 1 })).rejects.toThrow(NotFound)
    await expect(edit(head, { id: randomUUID(), version: 1 })).rejects.toThrow(NotFound)
    expect(await getActivity(head, id)).toMatchObject({ version: 1 })
  })

  it('is refused to those who only read', async () => {
    const { school, head } = await aSchool()
    const id = await anActivity(head)
    await expect(edit(await aMember(school, 'trust_leader'), { id, version: 1 })).rejects.toThrow(NotAllowed)
    // To a governor the record is not there at all.
    await expect(edit(await aMember(school, 'governor'), { id, version: 1 })).rejects.toThrow(NotFound)
  })

  it('sent twice is saved once', async () => {
    const { head } = await aSchool()
    const id = await anActivity(head)
    const form = sending(head, randomUUID())
    await Promise.all([edit(form, { id, version: 1 }), edit(form, { id, version: 1 })])
    expect(await getActivity(head, id)).toMatchObject({ version: 2 })
  })
})

describe('who it is for', () => {
  it('refuses year groups and pupil groups the school does not have', async () => {
    const { head } = await aSchool()
    const id = await anActivity(head)
    const change = (given: Partial<typeof who>) =>
      commands.changeWhoItIsFor(head, { id, version: 1, ...who, ...given })
    await expect(change({ yearGroups: ['Year 11'] })).rejects.toMatchObject({ field: 'yearGroups' })
    await expect(change({ groups: ['made_up'] })).rejects.toMatchObject({ field: 'groups' })
  })

  it('counts the register’s families of the pupils it is for, each once', async () => {
    const { head } = await aSchool()
    await families(head, 3, { yearGroup: 'Year 1', groups: ['eal'] })
    await families(head, 2, { first: 4, yearGroup: 'Year 1' })
    await families(head, 4, { first: 6, yearGroup: 'Year 2', groups: ['eal'] })
    const id = await anActivity(head)
    const count = async () => (await getActivity(head, id))?.familiesInRegister
    expect(await count()).toBe(9)
    await commands.changeWhoItIsFor(head, { id, version: 1, ...who, groups: [] })
    expect(await count()).toBe(5)
    await commands.changeWhoItIsFor(head, { id, version: 2, ...who })
    expect(await count()).toBe(3)
    expect((await getActivityToEdit(head, id))?.familiesInRegister).toBe(3)
  })

  it('leaves the number to be typed where no family is entered', async () => {
    const { head } = await aSchool()
    const id = await anActivity(head)
    expect((await getActivityToEdit(head, id))?.familiesInRegister).toBeNull()
  })
})

describe('the kind', () => {
  it('is the person’s to decide, with a reason when it is not the one proposed', async () => {
    const { head } = await aSchool()
    const id = await anActivity(head)
    const decide = (kindReason: string | null) =>
      commands.decideKind(head, { id, version: 1, ...kind, kind: 'involvement', kindReason })
    await expect(decide(null)).rejects.toThrow(RuleBroken)
    await expect(decide(null)).rejects.toMatchObject({ field: 'kindReason' })
    await decide('Most of it happens in school.')
    expect(await getActivity(head, id)).toMatchObject({
      kind: 'involvement',
      kindReason: 'Most of it happens in school.',
      kindAnswers: { learningAtHome: true },
    })
  })
})

describe('reading an activity', () => {
  it('is for everybody in the school but governors, and nobody of another', async () => {
    const { school, head } = await aSchool()
    const { head: other } = await aSchool()
    const id = await anActivity(head)
    for (const role of ['senior_leader', 'staff', 'liaison', 'trust_leader'] as const) {
      expect(await getActivity(await aMember(school, role), id)).not.toBeNull()
    }
    expect(await getActivity(await aMember(school, 'governor'), id)).toBeNull()
    expect(await getActivity(other, id)).toBeNull()
    expect(await getActivity(head, randomUUID())).toBeNull()
    expect(await getActivity(head, 'new')).toBeNull()
  })

  it('to edit it is for whoever may', async () => {
    const { school, head } = await aSchool()
    const { head: other } = await aSchool()
    const id = await anActivity(head)
    expect(await getActivityToEdit(await aMember(school, 'staff'), id)).not.toBeNull()
    for (const viewer of [other, await aMember(school, 'governor'), await aMember(school, 'trust_leader')]) {
      expect(await getActivityToEdit(viewer, id)).toBeNull()
    }
    expect(await getActivityToEdit(head, 'new')).toBeNull()
  })
})
