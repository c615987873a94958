import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { addDays, toIso } from '@/lib/platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '@/lib/platform/errors'
import { sending, type Viewer } from '@/lib/platform/viewer'
import { aFamily, aMember, aPupil, aSchool } from '@/prisma/builders'
import { aCase, withDuties } from '@/prisma/builders/concerns'
import { fromOutside } from '@/prisma/testing/outside'
import { listCases as listBy } from './case-list'
import { caseFilters } from './list-filters'
import { recordCase } from './record-case'
import { CASE_SAVED } from './recorded-words'
import { type CaseInput, caseInput, MOST_WORDS } from './schema'

const listCases = async (who: Viewer) => (await listBy(who, caseFilters.parse({}))) ?? { cases: [], total: 0 }

const given = (over: Record<string, unknown> = {}): CaseInput =>
  caseInput.parse({ words: 'Nobody rang about the reading book.', channel: 'gate', ...over })

const caseOf = (viewer: Viewer, id: string) =>
  inSchool(viewer, (tx) =>
    tx.case.findFirst({
      where: { schoolId: viewer.schoolId, id },
      include: { category: true, stages: true, routes: true },
    }),
  )

const happeningsOf = async (viewer: Viewer, recordId: string) =>
  (
    await inSchool(viewer, (tx) =>
      tx.auditEntry.findMany({ where: { schoolId: viewer.schoolId, recordId }, orderBy: { id: 'asc' } }),
    )
  ).map(({ kind }) => kind)

const refusal = async (work: Promise<unknown>): Promise<RuleBroken> => {
  const error = await work.then(
    () => null,
    (thrown) => thrown,
  )
  expect(error).toBeInstanceOf(RuleBroken)
  return error as RuleBroken
}

describe('writing a case down', () => {
  it('takes words and a channel, proposes the category, starts the clock, and is another school’s to know nothing of', async () => {
    const { school, head } = await aSchool()
    const other = await aSchool()
    const staff = await aMember(school, 'staff')
    const words = 'The car park is not safe, people double park at the gate.'
    const { id, reference } = await recordCase(staff, given({ words }))
    const found = await caseOf(head, id)
    expect(found).toMatchObject({
      words,
      channel: 'gate',
      kind: 'concern',
      raisedBy: 'parent',
      status: 'open',
    })
    expect(found?.category.name).toBe('Parking and transport')
    expect(found?.categoryBecause.length).toBeGreaterThan(0)
    expect(toIso(found?.receivedOn as Date)).toBe(today())
    expect(found?.dueOn).not.toBeNull()
    expect(reference).toMatch(/^[2-9A-Z]{6}$/)
    expect((await listCases(head)).total).toBe(1)
    expect((await listCases(other.head)).total).toBe(0)
    expect(await caseOf(other.head, id)).toBeNull()
  })

  it('is for staff, the chair and the clerk; not for other governors or trust leaders', async () => {
    const { school, head } = await aSchool()
    const governor = await aMember(school, 'governor')
    for (const who of [governor, await aMember(school, 'trust_leader')])
      await expect(recordCase(who, given())).rejects.toThrow(NotAllowed)
    expect((await listCases(head)).total).toBe(0)
    expect((await recordCase(await withDuties(governor, 'chair'), given())).isHidden).toBe(false)
    expect((await recordCase(await aMember(school, 'liaison'), given())).heldBy).toBe('school')
  })

  it('makes one record of a form however often it is sent, and another of the next', async () => {
    const { school, head } = await aSchool()
    const staff = sending(await aMember(school, 'staff'), randomUUID())
    const [first, second] = await Promise.all([recordCase(staff, given()), recordCase(staff, given())])
    expect(await recordCase(staff, given())).toEqual(first)
    expect(second).toEqual(first)
    expect((await listCases(head)).total).toBe(1)
    await recordCase(sending(staff, randomUUID()), given())
    expect((await listCases(head)).total).toBe(2)
  })

  it('refuses a day to come and one before any procedure, and takes one long gone', async () => {
    const { head } = await aSchool()
    for (const receivedOn of [addDays(today(), 1), '1999-12-31']) {
      const refused = await refusal(recordCase(head, given({ receivedOn })))
      expect(refused.field).toBe('receivedOn')
    }
    expect((await listCases(head)).total).toBe(0)
    const { id } = await recordCase(head, given({ receivedOn: '2025-12-25' }))
    expect(toIso((await caseOf(head, id))?.receivedOn as Date)).toBe('2025-12-25')
  })

  it('finds no membership that is another school’s or made up, and writes nothing then', async () => {
    const { school, head } = await aSchool()
    const other = await aSchool()
    for (const named of [other.head.membershipId, randomUUID()])
      await expect(recordCase(head, given({ named: [named] }))).rejects.toThrow(NotFound)
    expect(await fromOutside('SELECT FROM "Case" WHERE "schoolId" = $1', [school.id])).toEqual([])
  })

  it('takes a category of the school’s alone', async () => {
    const { head } = await aSchool()
    const { id } = await recordCase(head, given({ categoryKey: 'food' }))
    expect(await caseOf(head, id)).toMatchObject({ category: { key: 'food' }, categoryBecause: [] })
    for (const categoryKey of ['nothing', '__proto__', 'x'.repeat(60)])
      expect((await refusal(recordCase(head, given({ categoryKey })))).field).toBe('categoryKey')
    await inSchool(head, (tx) =>
      tx.caseCategory.updateMany({
        where: { schoolId: head.schoolId, key: 'food' },
        data: { retiredAt: new Date() },
      }),
    )
    expect((await refusal(recordCase(head, given({ categoryKey: 'food' })))).field).toBe('categoryKey')
  })

  it('knows a pupil, a family and a class by what the register calls them, of this school alone', async () => {
    const { head } = await aSchool()
    const other = await aSchool()
    const theirs = await aPupil(other.head)
    const pupil = await aPupil(head, { yearGroup: 'Year 3', className: 'Beech' })
    const family = await aFamily(head)
    const about = async (typed: string) => caseOf(head, (await recordCase(head, given({ about: typed }))).id)
    expect(await about(`${pupil.reference.toLowerCase()}, Beech class`)).toMatchObject({
      pupilId: pupil.id,
      familyId: pupil.familyId,
      yearGroup: 'Year 3',
      className: 'Beech',
      raisedByWho: null,
    })
    expect(await about(family.reference)).toMatchObject({ familyId: family.id, pupilId: null })
    expect(await about('Beech class')).toMatchObject({ className: 'Beech', yearGroup: 'Year 3' })
    expect(await about(theirs.reference)).toMatchObject({ pupilId: null, raisedByWho: theirs.reference })
    // No sign stands for others.
    expect(await about('%')).toMatchObject({ pupilId: null, familyId: null, raisedByWho: '%' })
    const nobody = await recordCase(head, given({ about: pupil.reference, raisedBy: 'anonymous' }))
    expect(await caseOf(head, nobody.id)).toMatchObject({ pupilId: null, raisedByWho: null })
  })
})

describe('what is typed', () => {
  it('may be a long letter, and not longer', () => {
    expect(given({ words: 'x'.repeat(MOST_WORDS) }).words).toHaveLength(MOST_WORDS)
    const refused = caseInput.safeParse({ words: 'x'.repeat(MOST_WORDS + 1), channel: 'gate' })
    expect(refused.error?.issues[0]?.message).toMatch(/10,000 characters or fewer/)
  })

  it('needs words and a channel, and nothing else', () => {
    const issues = caseInput.safeParse({ words: ' \n ', channel: 'smoke' }).error?.issues ?? []
    expect(issues.map(({ path }) => path[0])).toEqual(['words', 'channel'])
    expect(caseInput.safeParse({ words: '\u0001\u0000', channel: 'gate' }).success).toBe(false)
  })

  it('is kept as it is written, in any script, without signs nobody writes', async () => {
    const { head } = await aSchool()
    const words = 'میری بیٹی کو\tدو بار بتایا گیا\u202B.\nرابطہ نہیں ہوا 👩‍👧'
    const { id } = await recordCase(head, given({ words: `\u0000${words}\u0007`, wordsLanguage: 'Urdu' }))
    expect(await caseOf(head, id)).toMatchObject({ words, wordsLanguage: 'Urdu' })
    const broken = await recordCase(head, given({ words: `half a sign \ud83d here` }))
    expect((await caseOf(head, broken.id))?.words).toBe('half a sign \ufffd here')
  })
})

describe('who is named', () => {
  it('does not find it: about the head it is the chair’s, about a governor the clerk’s', async () => {
    const { school, head } = await aSchool()
    const staff = await aMember(school, 'staff')
    const chair = await withDuties(await aMember(school, 'governor'), 'chair')
    const clerk = await withDuties(await aMember(school, 'staff'), 'clerk')
    const leader = await aMember(school, 'senior_leader')
    const aboutHead = await recordCase(staff, given({ named: [head.membershipId] }))
    expect(aboutHead).toMatchObject({ heldBy: 'chair', isHidden: false, isWithoutHolder: false })
    for (const who of [head, leader, clerk]) {
      expect((await listCases(who)).total).toBe(0)
      expect(await happeningsOf(who, aboutHead.id)).toEqual([])
    }
    expect((await listCases(chair)).cases.map((one) => one.id)).toEqual([aboutHead.id])
    expect((await listCases(staff)).total).toBe(1)
    const aboutChair = await recordCase(staff, given({ named: [chair.membershipId, head.membershipId] }))
    expect(aboutChair.heldBy).toBe('clerk')
    expect((await listCases(chair)).cases.map((one) => one.id)).toEqual([aboutHead.id])
    expect((await listCases(clerk)).cases.map((one) => one.id)).toEqual([aboutChair.id])
  })

  it('may be who writes it down, and does not see it again', async () => {
    const { school, head } = await aSchool()
    const staff = sending(await aMember(school, 'staff'), randomUUID())
    const recorded = await recordCase(staff, given({ named: [staff.membershipId] }))
    expect(recorded.isHidden).toBe(true)
    expect(CASE_SAVED(recorded)).toMatch(/others take it from here and you will not see it again/)
    expect((await listCases(staff)).total).toBe(0)
    expect((await listCases(head)).total).toBe(1)
    // The form sent twice: still one, though its writer cannot see it.
    expect(await recordCase(staff, given({ named: [staff.membershipId] }))).toEqual(recorded)
    expect((await listCases(head)).total).toBe(1)
  })

  it('is told that nobody takes it yet where no chair is on record', async () => {
    const { school, head } = await aSchool()
    const staff = await aMember(school, 'staff')
    const recorded = await recordCase(staff, given({ named: [head.membershipId] }))
    expect(recorded.isWithoutHolder).toBe(true)
    expect(CASE_SAVED(recorded)).toMatch(/for the chair of governors\. Nobody is on record as that yet/)
  })
})

describe('words that may be about a child at risk', () => {
  it('are stored nowhere: no table and no history holds them', async () => {
    const { school, head } = await aSchool()
    const staff = sending(await aMember(school, 'staff'), randomUUID())
    const words = `His stepdad hit him again and he has bruises ${randomUUID()}`
    expect((await refusal(recordCase(staff, given({ words })))).field).toBe('isNotDisclosure')
    for (const table of ['Case', 'CaseCategory', 'Submission', 'AuditEntry']) {
      const rows = await fromOutside<{ row: string }>(
        `SELECT t::text AS row FROM "${table}" t WHERE "schoolId" = $1`,
        [school.id],
      )
      expect(rows.filter(({ row }) => row.includes(words.slice(-36)))).toEqual([])
    }
    expect((await listCases(head)).total).toBe(0)
    const { id } = await recordCase(staff, given({ words, isNotDisclosure: 'yes' }))
    expect((await caseOf(head, id))?.words).toBe(words)
  })
})

it('words that may be about a child at risk stop also where they stand beside what was said', async () => {
  const { head } = await aSchool()
  const words = 'His stepdad hit him again and he has bruises'
  for (const beside of [{ wish: words }, { about: words }])
    expect((await refusal(recordCase(head, given(beside)))).field).toBe('isNotDisclosure')
  expect((await listCases(head)).total).toBe(0)
  await recordCase(head, given({ wish: words, isNotDisclosure: 'yes' }))
  expect((await listCases(head)).total).toBe(1)
})

it('a governor who writes it down learns nothing from the register by a guessed reference', async () => {
  const { school, head } = await aSchool()
  const chair = await withDuties(await aMember(school, 'governor'), 'chair')
  const pupil = await aPupil(head)
  const { id } = await recordCase(chair, given({ about: pupil.reference }))
  expect(await caseOf(chair, id)).toMatchObject({
    raisedByWho: pupil.reference,
    pupilId: null,
    familyId: null,
    className: null,
    yearGroup: null,
  })
})

describe('another route', () => {
  it('says where to go, and is kept as sent there only once they were told', async () => {
    const { head } = await aSchool()
    const refused = await refusal(recordCase(head, given({ otherRoute: 'admissions' })))
    expect(refused.field).toBe('otherRoute')
    expect(refused.message).toMatch(/independent appeal panel/)
    expect((await listCases(head)).total).toBe(0)
    const { id } = await recordCase(head, given({ otherRoute: 'admissions', toldRoute: 'yes' }))
    const found = await caseOf(head, id)
    expect(found).toMatchObject({ status: 'redirected', redirectedTo: 'admissions', dueOn: null })
    expect(toIso(found?.endedOn as Date)).toBe(today())
    expect(found?.keepUntil).not.toBeNull()
    expect(await happeningsOf(head, id)).toEqual(['case.recorded', 'case.redirected'])
  })

  it('of child protection or whistleblowing leaves nothing, whatever is ticked', async () => {
    const { school, head } = await aSchool()
    for (const otherRoute of ['child_protection', 'whistleblowing'])
      expect((await refusal(recordCase(head, given({ otherRoute, toldRoute: 'yes' })))).field).toBe(
        'otherRoute',
      )
    expect((await refusal(recordCase(head, given({ otherRoute: 'made_up' })))).field).toBe('otherRoute')
    expect(await fromOutside('SELECT FROM "Case" WHERE "schoolId" = $1', [school.id])).toEqual([])
  })

  it('of data protection begins here, under its own clock', async () => {
    const { head } = await aSchool()
    const { id } = await recordCase(head, given({ otherRoute: 'data_protection', receivedOn: '2026-07-20' }))
    const found = await caseOf(head, id)
    expect(found).toMatchObject({ status: 'open', category: { key: 'data_protection' } })
    // Thirty days of the calendar, the day it was received being the first.
    expect(toIso(found?.dueOn)).toBe('2026-08-18')
  })

  it('that runs beside it stands on the case, which goes on', async () => {
    const { head } = await aSchool()
    const { id } = await recordCase(head, given({ otherRoute: 'staff_conduct' }))
    expect(await caseOf(head, id)).toMatchObject({ status: 'open', routes: [{ route: 'staff_conduct' }] })
  })

  it('may be taken by somebody who is named, and of whom it is then hidden', async () => {
    const { school, head } = await aSchool()
    const chair = await withDuties(await aMember(school, 'governor'), 'chair')
    const input = given({ otherRoute: 'exclusions', toldRoute: 'yes', named: [head.membershipId] })
    const { id } = await recordCase(await aMember(school, 'staff'), input)
    expect(await caseOf(head, id)).toBeNull()
    expect(await caseOf(chair, id)).toMatchObject({ status: 'redirected', heldBy: 'chair' })
  })
})

it('aCase makes one as the builders promise', async () => {
  const { head } = await aSchool()
  expect(await caseOf(head, await aCase(head))).toMatchObject({ channel: 'gate', kind: 'concern' })
})
