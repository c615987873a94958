import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/platform/clock'
import { NotAllowed, NotFound } from '@/lib/platform/errors'
import { sending } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity, anOutcome, aRunningActivity } from '@/prisma/builders/activities'
import { aSession } from '@/prisma/builders/sessions'
import { changeWhatHappens } from './commands'
import { copyActivity } from './copy'
import { getActivity } from './queries'
import { archiveActivity } from './status-commands'

afterEach(() => setClock(null))

describe('doing an activity again', () => {
  it('takes over the plan, on the same weekdays of the new year, and none of what came of it', async () => {
    const { school, head } = await aSchool()
    setClock(new Date('2025-09-01T12:00:00Z'))
    const id = await anActivity(head, {
      title: 'Reading together',
      need: 'Because.',
      yearGroups: ['Year 1'],
      mustNotMiss: 'New families',
    })
    await changeWhatHappens(head, {
      id,
      version: 2,
      description: 'They read.',
      startsOn: '2025-09-09',
      endsOn: null,
      academicYear: 2025,
    })
    await anOutcome(head, id, { reviewOn: '2026-03-27', baseline: 83, target: 90 })
    await aSession(head, id)

    setClock(new Date('2026-09-01T12:00:00Z'))
    const tom = await aMember(school, 'staff')
    const copyId = await copyActivity(tom, { id, title: 'Reading together again', academicYear: 2026 })
    const copy = await getActivity(head, copyId)
    expect(copy).toMatchObject({
      title: 'Reading together again',
      status: 'idea',
      academicYear: 2026,
      need: 'Because.',
      yearGroups: ['Year 1'],
      mustNotMiss: 'New families',
      description: 'They read.',
      // Tuesdays both.
      startsOn: new Date('2026-09-08'),
      endsOn: null,
      sessions: [],
      sessionsHeld: 0,
      datesToRecord: [],
      copiedFrom: { id, title: 'Reading together' },
      outcomes: [{ baseline: null, target: 90, reviewOn: new Date('2027-03-26'), lockedAt: null }],
      history: [{ kind: 'activity.copied', personName: 'Tom Reed' }],
    })
    expect((await getActivity(head, id))?.copies).toMatchObject([{ id: copyId, academicYear: 2026 }])
  })

  it('is not locked when its original was, and may be made of what is archived', async () => {
    const { head } = await aSchool()
    const { id } = await aRunningActivity(head)
    const version = (await getActivity(head, id))?.version ?? 0
    await archiveActivity(head, { id, version })
    const copyId = await copyActivity(head, { id, title: 'Again', academicYear: 2027 })
    expect(await getActivity(head, copyId)).toMatchObject({
      archivedAt: null,
      outcomes: [{ lockedAt: null, asLocked: null, changedAfterLockAt: null }],
    })
  })

  it('is made once of a form sent twice', async () => {
    const { head } = await aSchool()
    const id = await anActivity(head)
    const form = sending(head, randomUUID())
    const make = () => copyActivity(form, { id, title: 'Again', academicYear: 2027 })
    const [one, two] = await Promise.all([make(), make()])
    expect(one).toBe(two)
  })

  it('is refused to those who only read, and finds nothing of another school', async () => {
    const { school, head } = await aSchool()
    const { head: other } = await aSchool()
    const id = await anActivity(head)
    const again = { id, title: 'Again', academicYear: 2027 }
    await expect(copyActivity(await aMember(school, 'trust_leader'), again)).rejects.toThrow(NotAllowed)
    await expect(copyActivity(await aMember(school, 'governor'), again)).rejects.toThrow(NotFound)
    await expect(copyActivity(other, again)).rejects.toThrow(NotFound)
    await expect(copyActivity(head, { ...again, id: randomUUID() })).rejects.toThrow(NotFound)
  })
})
