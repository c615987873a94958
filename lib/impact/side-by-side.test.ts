import { describe, expect, it } from 'vitest'
import { today } from '@/lib/platform/clock'
import { csvText } from '@/lib/platform/csv'
import { academicYearOf, addDays } from '@/lib/platform/dates'
import { type Viewer, viewersOf } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity, aRunningActivity } from '@/prisma/builders/activities'
import { aQuotation as anEvidence } from '@/prisma/builders/evidence'
import { families } from '@/prisma/builders/families'
import { aQuotation } from '@/prisma/builders/responses'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { fromOutside } from '@/prisma/testing/outside'
import { countingStatements } from '@/prisma/testing/statements'
import { listActivities } from './activity-list'
import { getDashboard } from './dashboard'
import { listFilters } from './list-filters'
import { getSideBySide, type SideBySide, together } from './side-by-side'
import { sideBySideTable, sizesInWords } from './side-by-side-words'

const academicYear = academicYearOf(today())
const everything = { academicYear, group: null, measure: null }

/** A school at work, with so many families at its one session, all of whom were invited. */
async function aSchoolAtWork(name: string, { families: count, came }: { families: number; came: number }) {
  const { school, head } = await aSchool({ name })
  const known = await families(head, count)
  const reading = await aRunningActivity(head, { title: 'Reading together', yearGroups: ['Year 1'] })
  const session = await aSession(head, reading.id)
  await whoCame(head, reading.id, session, {
    came: known.slice(0, came).map(({ id }) => id),
    everyoneInvited: 'yes',
  })
  const maths = await aRunningActivity(head, { title: 'Maths club' })
  await aQuotation(head, maths.id, { words: 'We play the games at home now.' })
  await anActivity(head, { title: 'Only an idea' })
  return { school, head, readingId: reading.id }
}

/** Two schools that one person leads, and two in which they are something else or no longer anything. */
async function aTrust(make: (name: string) => ReturnType<typeof aSchool> = (name) => aSchool({ name })) {
  const oak = await make('Oak School')
  const beech = await make('Beech School')
  const { school: governed } = await aSchool({ name: 'Elm School' })
  const { school: left } = await aSchool({ name: 'Fir School' })
  const { personId } = await aMember(oak.school, 'trust_leader')
  await aMember(beech.school, 'trust_leader', { personId })
  await aMember(governed, 'governor', { personId })
  await aMember(left, 'trust_leader', { personId })
  await endsAt(left.id)
  return { oak, beech, personId }
}

const endsAt = (schoolId: string) =>
  fromOutside('UPDATE "Membership" SET "deactivatedAt" = now() WHERE "schoolId" = $1', [schoolId])

/** The same, with work on record in both. */
async function aTrustAtWork() {
  const oak = await aSchoolAtWork('Oak School', { families: 12, came: 6 })
  const beech = await aSchoolAtWork('Beech School', { families: 13, came: 12 })
  const { personId } = await aTrust(async (name) => (name === 'Oak School' ? oak : beech))
  return { oak, beech, personId }
}

const besideFor = async (personId: string) => getSideBySide(await viewersOf(personId), academicYear)
const names = (found: SideBySide | null) => found?.schools.map(({ schoolName }) => schoolName)

describe('schools side by side', () => {
  it('are those somebody leads as a trust leader now, by name, and no others', async () => {
    const { personId, beech } = await aTrust()
    expect(names(await besideFor(personId))).toEqual(['Beech School', 'Oak School'])
    await endsAt(beech.school.id)
    expect(names(await besideFor(personId))).toEqual(['Oak School'])
    for (const role of ['head', 'senior_leader', 'staff', 'liaison', 'governor'] as const) {
      await fromOutside('UPDATE "Membership" SET "role" = $1::"Role" WHERE "personId" = $2', [role, personId])
      expect(await besideFor(personId), role).toBeNull()
    }
  })

  it('are nobody’s whose sessions were ended, and no stranger’s', async () => {
    const { personId, oak } = await aTrust()
    expect(await viewersOf(personId, new Date(0))).toEqual([])
    expect(await viewersOf(oak.school.id)).toEqual([])
    expect(await besideFor((await aSchool()).head.personId)).toBeNull()
  })

  it('say of each school what its own pages say', async () => {
    const { personId, oak } = await aTrustAtWork()
    await anEvidence(oak.head, oak.readingId, {
      quotation: 'last but one year’s',
      datedOn: addDays(today(), -500),
      visibility: 'governors',
    })
    await anEvidence(oak.head, oak.readingId, { quotation: 'for staff', datedOn: addDays(today(), -500) })
    const viewers = await viewersOf(personId)
    const found = await getSideBySide(viewers, academicYear)
    const beside = found?.schools.find(({ schoolName }) => schoolName === 'Oak School')
    const viewer = viewers.find(({ schoolName }) => schoolName === 'Oak School') as Viewer
    const page = await getDashboard(viewer, everything)
    expect(beside?.summary).toEqual(page?.summary)
    expect(beside?.summary).toMatchObject({ total: 2, ideas: 1, onlyCame: 1 })
    expect(beside?.reach).toEqual(page?.reachProtected?.[0]?.shown)
    expect(beside?.ageing).toBe(1)
    expect(page?.ageing.map(({ title }) => title)).toEqual(['last but one year’s'])
    expect(beside?.overdue).toBe(page?.overdue.length)
    for (const { step, count } of beside?.summary.steps ?? []) {
      const list = await listActivities(viewer, listFilters.parse({ academicYear: `${academicYear}`, step }))
      expect(list?.total, step).toBe(count)
    }
    const noKind = listFilters.parse({ academicYear: `${academicYear}`, kind: 'none', step: 'any' })
    expect((await listActivities(viewer, noKind))?.total).toBe(beside?.summary.kindNotDecided)
  })

  it('count a decision as overdue from the day after the last review date', async () => {
    const { personId, oak } = await aTrustAtWork()
    const overdue = async () => (await besideFor(personId))?.schools.map((school) => school.overdue)
    expect(await overdue()).toEqual([0, 0])
    await fromOutside('UPDATE "Outcome" SET "reviewOn" = $1::date WHERE "activityId" = $2', [
      addDays(today(), -1),
      oak.readingId,
    ])
    expect(await overdue()).toEqual([0, 1])
  })

  it('hide small numbers, and add nothing up from which one would follow', async () => {
    const { personId, oak } = await aTrustAtWork()
    const found = await besideFor(personId)
    // All but one of 13 came: from the two numbers the one would follow, and so it would from a sum over both schools.
    expect(found?.schools[0]?.reach).toMatchObject({ for: 13, came: null })
    expect(found?.schools[1]?.reach).toMatchObject({ for: 12, invited: 12, came: 6 })
    expect(found && together(found.schools).reach).toEqual({ for: 25, invited: 25, came: null })
    const csv = await csvText(sideBySideTable(found?.schools ?? []))
    expect(csv.split('\r\n')[1]).toMatch(/,13,13,hidden,/)
    await fromOutside('UPDATE "School" SET "hideBelow" = 25 WHERE "id" = $1', [oak.school.id])
    const stricter = await besideFor(personId)
    expect(stricter?.schools[1]).toMatchObject({ pupils: null, reach: { for: null, came: null } })
    expect(stricter && together(stricter.schools).reach).toEqual({ for: null, invited: null, came: null })
  })

  it('wait for a second step where the school asks for one', async () => {
    const { personId, oak } = await aTrust()
    await fromOutside(`UPDATE "School" SET "secondStepRoles" = '{trust_leader}' WHERE "id" = $1`, [
      oak.school.id,
    ])
    await fromOutside(`UPDATE "Person" SET "passwordHash" = 'x' WHERE "id" = $1`, [personId])
    const found = await besideFor(personId)
    expect(names(found)).toEqual(['Beech School'])
    expect(found?.closed).toMatchObject([{ schoolName: 'Oak School' }])
  })

  it('are read in one short transaction a school, however many there are', async () => {
    const { personId } = await aTrust()
    const ofOne = async (viewers: Viewer[]) =>
      (await countingStatements(() => getSideBySide(viewers, academicYear))).statements
    const viewers = (await viewersOf(personId)).filter(({ role }) => role === 'trust_leader')
    // Beginning, key, the mark of what is remembered, three statements, end; then what nothing changed is not read again.
    expect(await ofOne(viewers.slice(0, 1))).toBe(7)
    expect(await ofOne(viewers)).toBeLessThan(14)
    expect((await countingStatements(() => viewersOf(personId))).statements).toBe(4)
  })
})

describe('in words and as a file', () => {
  it('say how the schools differ in size', () => {
    expect(sizesInWords([{ pupils: 24 }, { pupils: 1410 }, { pupils: null }])).toBe(
      '3 schools, from 24 pupils on the register to 1,410; 1 without a number to show.',
    )
    expect(sizesInWords([{ pupils: 31 }, { pupils: 31 }])).toBe(
      '2 schools, each with 31 pupils on its register.',
    )
    expect(sizesInWords([{ pupils: 0 }])).toBe('1 school.')
    expect(sizesInWords([{ pupils: 31 }])).toBe('1 school, with 31 pupils on its register.')
  })

  it('have a row a school and a column for every kind and step', async () => {
    const { personId } = await aTrustAtWork()
    const [heading, ...rows] = (await csvText(sideBySideTable((await besideFor(personId))?.schools ?? [])))
      .trim()
      .split('\r\n')
    expect(heading).toContain('Engagement,Involvement,Information,Consultation,No kind yet')
    expect(heading).toContain('On step: Pupils changed')
    expect(rows.map((row) => row.split(',').slice(0, 4).join())).toEqual([
      'Beech School,Primary,13,2',
      'Oak School,Primary,12,2',
    ])
  })
})
