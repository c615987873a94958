import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { addDays } from '@/lib/platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aFamily, aMember, aSchool } from '@/prisma/builders'
import { aCase, withDuties } from '@/prisma/builders/concerns'
import { fromOutside } from '@/prisma/testing/outside'
import { addRoute } from './routes'
import { signpostSafeguarding } from './signpost'
import { tieCases, untieCases } from './ties'
import { getBelonging } from './ties-queries'

const kinds = async (viewer: Viewer, recordId: string) =>
  (
    await inSchool(viewer, (tx) =>
      tx.auditEntry.findMany({ where: { schoolId: viewer.schoolId, recordId }, orderBy: { id: 'asc' } }),
    )
  ).map(({ kind }) => kind)

async function twoCases() {
  const { school, head } = await aSchool()
  const family = await aFamily(head)
  const staff = await aMember(school, 'staff')
  const one = await aCase(staff, { about: family.reference })
  const other = await aCase(head, { about: family.reference, words: 'The dinner hall is too loud.' })
  return { school, head, staff, one, other }
}
const tiedTo = async (viewer: Viewer, id: string) =>
  (await getBelonging(viewer, id))?.tied.map((other) => other.id)
const suggestedFor = async (viewer: Viewer, id: string) =>
  (await getBelonging(viewer, id))?.suggested.map((other) => [other.id, other.tieKind])

describe('cases that belong together', () => {
  it('are suggested, linked by a press, shown both ways, and parted again', async () => {
    const { head, one, other } = await twoCases()
    expect(await suggestedFor(head, one)).toEqual([[other, 'same_family']])
    await tieCases(head, { id: other, otherId: one, kind: 'same_family' })
    await tieCases(head, { id: one, otherId: other, kind: 'same_matter' })
    expect([await tiedTo(head, one), await tiedTo(head, other)]).toEqual([[other], [one]])
    expect(await suggestedFor(head, one)).toEqual([])
    expect(await kinds(head, one)).toEqual(['case.recorded', 'case.tied'])
    await untieCases(head, { id: one, otherId: other })
    expect(await tiedTo(head, other)).toEqual([])
    expect(await kinds(head, other)).toEqual(['case.recorded', 'case.tied', 'case.untied'])
  })

  it('are only those somebody may see: a colleague’s is neither suggested, nor tied, nor shown', async () => {
    const { head, staff, one, other } = await twoCases()
    expect(await suggestedFor(staff, one)).toEqual([])
    await expect(tieCases(staff, { id: one, otherId: other, kind: 'same_family' })).rejects.toThrow(NotFound)
    await tieCases(head, { id: one, otherId: other, kind: 'same_family' })
    expect(await tiedTo(staff, one)).toEqual([])
    expect(await getBelonging(staff, other)).toBeNull()
  })

  it('are not another school’s, made up, or one and the same; and governors have none', async () => {
    const { school, head, one, other } = await twoCases()
    const stranger = (await aSchool()).head
    const theirs = await aCase(stranger)
    const kind = 'same_matter' as const
    for (const pair of [
      [one, theirs],
      [theirs, one],
      [one, randomUUID()],
      ['x', one],
    ] as const) {
      await expect(tieCases(head, { id: pair[0], otherId: pair[1], kind })).rejects.toThrow(NotFound)
      await expect(untieCases(head, { id: pair[0], otherId: pair[1] })).rejects.toThrow(NotFound)
    }
    await expect(tieCases(head, { id: one, otherId: one, kind })).rejects.toThrow(RuleBroken)
    await expect(tieCases(stranger, { id: one, otherId: other, kind })).rejects.toThrow(NotFound)
    const governor = await aMember(school, 'governor')
    await expect(tieCases(governor, { id: one, otherId: other, kind })).rejects.toThrow(NotFound)
    expect(await getBelonging(governor, one)).toBeNull()
    expect(await getBelonging(stranger, one)).toBeNull()
    expect(await fromOutside('SELECT FROM "CaseTie" WHERE "schoolId" = $1', [school.id])).toEqual([])
  })

  it('tell nothing of one that hides from somebody: not in the tie, not in the history of the other', async () => {
    const { school, head } = await aSchool()
    const family = await aFamily(head)
    const chair = await withDuties(await aMember(school, 'governor'), 'chair')
    const hidden = await aCase(chair, { about: family.reference, named: [head.membershipId] })
    const open = await aCase(chair, { about: family.reference })
    expect(await suggestedFor(head, open)).toEqual([])
    await tieCases(chair, { id: open, otherId: hidden, kind: 'same_family' })
    expect(await tiedTo(chair, open)).toEqual([hidden])
    expect(await tiedTo(head, open)).toEqual([])
    expect(await kinds(head, open)).toEqual(['case.recorded'])
    expect(await kinds(chair, hidden)).toEqual(['case.recorded', 'case.tied'])
    await expect(tieCases(head, { id: open, otherId: hidden, kind: 'same_family' })).rejects.toThrow(NotFound)
  })
})

describe('other ways the same matter went', () => {
  const given = { body: 'mp', toldOn: today(), note: 'The letter of Jo Lewis MP' } as const

  it('stand on the one case, without a word of the note in the history', async () => {
    const { school, head, staff, one } = await twoCases()
    await addRoute(staff, { id: one, ...given })
    await addRoute(head, { id: one, ...given, body: 'ofsted', note: null })
    expect((await getBelonging(head, one))?.routes.map(({ name, note }) => [name, note])).toEqual([
      ['An MP', given.note],
      ['Ofsted', null],
    ])
    const told = await fromOutside<{ detail: object }>(
      'SELECT "detail" FROM "AuditEntry" WHERE "schoolId" = $1',
      [school.id],
    )
    expect(JSON.stringify(told)).not.toContain('Jo Lewis')
  })

  it('are put down by who wrote it or works on it, and not for a day to come', async () => {
    const { school, head, one, other } = await twoCases()
    const stranger = (await aSchool()).head
    const colleague = await aMember(school, 'staff')
    await expect(addRoute(colleague, { id: other, ...given })).rejects.toThrow(NotFound)
    await expect(addRoute(stranger, { id: one, ...given })).rejects.toThrow(NotFound)
    await expect(addRoute(head, { id: randomUUID(), ...given })).rejects.toThrow(NotFound)
    await expect(addRoute(head, { id: one, ...given, toldOn: addDays(today(), 1) })).rejects.toThrow(
      RuleBroken,
    )
    // Somebody who was only let see it.
    await inSchool(head, (tx) =>
      tx.casePerson.createMany({
        data: [
          {
            schoolId: school.id,
            caseId: other,
            personId: colleague.personId,
            part: 'may_see',
            addedAt: new Date(),
            addedByName: 'Amina Khan',
          },
        ],
      }),
    )
    await expect(addRoute(colleague, { id: other, ...given })).rejects.toThrow(NotAllowed)
    await expect(tieCases(colleague, { id: other, otherId: other, kind: 'same_matter' })).rejects.toThrow(
      NotAllowed,
    )
    expect((await getBelonging(colleague, other))?.mayTie).toBe(false)
  })
})

describe('a signpost', () => {
  it('keeps that somebody was shown whom to tell, and nothing else', async () => {
    const { school } = await aSchool()
    const staff = await aMember(school, 'staff')
    await signpostSafeguarding(staff)
    const told = await fromOutside<{ kind: string; recordType: string; detail: object }>(
      `SELECT "kind", "recordType", "detail" FROM "AuditEntry" WHERE "schoolId" = $1 AND "kind" LIKE 'case.%'`,
      [school.id],
    )
    expect(told).toEqual([{ kind: 'case.signposted', recordType: 'signpost', detail: {} }])
    await expect(signpostSafeguarding(await aMember(school, 'governor'))).rejects.toThrow(NotAllowed)
  })
})
