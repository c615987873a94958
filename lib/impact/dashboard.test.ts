import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { getGovernorsPaper } from '@/lib/governance/queries'
import { importAbsence } from '@/lib/measures/benchmark-commands'
import { today } from '@/lib/platform/clock'
import { academicYearOf } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity, anOutcome, aRunningActivity, moved } from '@/prisma/builders/activities'
import { aQuotation as anEvidence } from '@/prisma/builders/evidence'
import { families } from '@/prisma/builders/families'
import { aQuotation } from '@/prisma/builders/responses'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { countingStatements } from '@/prisma/testing/statements'
import { getDashboard } from './dashboard'
import { findingOf } from './summary'

const getGovernorsPage = async (viewer: Viewer, academicYear: number) =>
  (await getGovernorsPaper(viewer, academicYear))?.page ?? null

const academicYear = academicYearOf(today())
const everything = { academicYear, group: null, measure: null }

async function aSchoolAtWork() {
  const { school, head } = await aSchool()
  const ten = await families(head, 10, { groups: ['eal'] })
  const five = await families(head, 5, { first: 11, groups: ['send'] })
  const reading = await aRunningActivity(head, { title: 'Reading together', yearGroups: ['Year 1'] })
  const session = await aSession(head, reading.id)
  await whoCame(head, reading.id, session, {
    came: [...ten.slice(0, 7), five[0]].map((family) => family?.id ?? ''),
    everyoneInvited: 'yes',
  })
  const maths = await aRunningActivity(head, { title: 'Maths club' })
  await aQuotation(head, maths.id, { words: 'We play the games at home now.' })
  await anActivity(head, { title: 'Only an idea' })
  return { school, head, reading, maths }
}

describe('the impact page', () => {
  it('counts each activity once on its highest step, leaves ideas out, and says the finding', async () => {
    const { head } = await aSchoolAtWork()
    const page = await getDashboard(head, everything)
    expect(page?.summary.total).toBe(2)
    expect(page?.summary.ideas).toBe(1)
    expect(
      page?.summary.steps.filter(({ count }) => count > 0).map(({ step, count }) => [step, count]),
    ).toEqual([
      ['parents_responded', 1],
      ['took_part', 1],
    ])
    expect(page && findingOf(page.summary)).toBe(
      'Of 2 activities, none can yet show that pupils changed. 1 cannot yet say more than who came.',
    )
  })

  it('shows outcomes by measure, reach by group, and the most useful next steps as links', async () => {
    const { head, reading } = await aSchoolAtWork()
    const page = await getDashboard(head, everything)
    expect(page?.workedOn.map(({ measure, rows }) => [measure, rows.length])).toEqual([['Reading age', 2]])
    expect(page?.reach.slice(0, 1)).toMatchObject([{ key: 'all', for: 15, invited: 15, came: 8 }])
    expect(page?.useful.map(({ path }) => path)).toContain(`/activities/${reading.id}/responses/new`)
    expect(page?.useful.length).toBeLessThanOrEqual(3)
  })

  it('narrows to a measure, and to activities meant for a group', async () => {
    const { head } = await aSchoolAtWork()
    const forEal = await anActivity(head, { title: 'English at home', groups: ['eal'] })
    await anOutcome(head, forEal, { measure: 'attendance', baseline: 91, target: 94, worthwhile: 1 })
    await moved(head, forEal, 'planned')
    const measure = (await getDashboard(head, everything))?.measures.find(
      ({ label }) => label === 'Attendance',
    )
    expect((await getDashboard(head, { ...everything, measure: measure?.value ?? '' }))?.summary.total).toBe(
      1,
    )
    expect((await getDashboard(head, { ...everything, group: 'eal' }))?.summary.total).toBe(1)
  })

  it('puts last year beside this year', async () => {
    const { head } = await aSchoolAtWork()
    const page = await getDashboard(head, { ...everything, academicYear: academicYear + 1 })
    expect(page?.summary.total).toBe(0)
    expect(page?.lastYear.total).toBe(2)
  })

  it('is for leaders and the trust; shows nothing of another school', async () => {
    const { school } = await aSchoolAtWork()
    const other = await aSchool()
    expect((await getDashboard(other.head, everything))?.summary.total).toBe(0)
    const trust = await getDashboard(await aMember(school, 'trust_leader'), everything)
    expect(trust?.summary.total).toBe(2)
    // The trust leader does not work with the families: five of them stay hidden, as on the governors' page.
    expect(trust?.reach).toEqual([])
    expect(trust?.reachProtected?.find(({ name }) => name === 'With SEND')?.shown.for).toBeNull()
    for (const role of ['governor', 'staff', 'liaison'] as const) {
      expect(await getDashboard(await aMember(school, role), everything)).toBeNull()
    }
  })
})

describe('what stands beside the activities', () => {
  const excerpt = readFileSync(new URL('../intake/fixtures/england-abs-excerpt.csv', import.meta.url))

  it('is the newest absence beside the national figure, with its source, for all who may see the page', async () => {
    const { school, head } = await aSchool({ urn: '100000' })
    expect((await getDashboard(head, everything))?.benchmark).toBeNull()
    const file = new File([excerpt], 'england_abs.csv', { type: 'text/csv' })
    for (const year of [2017, 2018]) await importAbsence(head, { file, academicYear: year })
    for (const viewer of [head, await aMember(school, 'trust_leader')]) {
      expect((await getDashboard(viewer, everything))?.benchmark).toMatchObject({
        academicYear: 2018,
        ownOverall: 2.6,
        nationalOverall: 4,
        source: 'england_abs.csv',
      })
    }
    const { head: other } = await aSchool({ urn: '100001' })
    expect((await getDashboard(other, everything))?.benchmark).toBeNull()
  })

  it('is evidence that grows old, as far as each may see it', async () => {
    const { school, head, reading } = await aSchoolAtWork()
    for (const visibility of ['leaders', 'staff', 'governors'] as const) {
      await anEvidence(head, reading.id, { quotation: visibility, visibility, datedOn: '2020-01-13' })
    }
    const seen = async (viewer: Viewer) =>
      (await getDashboard(viewer, everything))?.ageing.map((a) => a.title)
    expect((await seen(head))?.toSorted()).toEqual(['governors', 'leaders', 'staff'])
    expect(await seen(await aMember(school, 'trust_leader'))).toEqual(['governors'])
    expect(await seen((await aSchool()).head)).toEqual([])
  })

  it('costs seven statements in one transaction, and whoever looks next only what is theirs', async () => {
    const { school, head } = await aSchoolAtWork()
    const leader = await aMember(school, 'trust_leader')
    const cost = async (viewer: Viewer) =>
      (await countingStatements(() => getDashboard(viewer, everything))).statements
    // Beginning, key and end besides. The mark; activities, reach, two of what parents offer; the school, and the concerns.
    expect(await cost(head)).toBe(3 + 1 + 4 + 2)
    // For a trust leader the concerns are two, with the keys they need before and after.
    expect(await cost(leader)).toBe(3 + 1 + 1 + 4)
    expect(await cost(head)).toBe(3 + 1)
  })
})

describe('the governors’ page', () => {
  it('shows counts and words, and hides every number that could point at a family', async () => {
    const { school } = await aSchoolAtWork()
    const page = await getGovernorsPage(await aMember(school, 'governor'), academicYear)
    expect(page?.summary.total).toBe(2)
    expect(page?.claims.map(({ title }) => title)).toEqual(['Maths club'])
    expect(page?.onlyCame.map(({ title }) => title)).toEqual(['Reading together'])
    // 5 families of pupils with SEND, 1 of whom came: neither may be read, nor found by taking the 10 from the 15.
    const send = page?.reach.find(({ name }) => name === 'With SEND')
    expect(send?.shown).toMatchObject({ for: null, invited: null, came: null })
    expect(JSON.stringify(page?.reach)).not.toMatch(/:5\b|:1\b/)
  })

  it('quotes a parent only with consent', async () => {
    const { school, head, maths } = await aSchoolAtWork()
    await aQuotation(head, maths.id, { words: 'Nobody asked me about this.', consent: 'not_asked' })
    const page = await getGovernorsPage(await aMember(school, 'governor'), academicYear)
    expect(page?.quotations.map(({ words }) => words)).toEqual(['We play the games at home now.'])
  })

  it('is for governors, leaders and the trust; shows nothing of another school', async () => {
    const { school } = await aSchoolAtWork()
    const other = await aSchool()
    const stranger = await aMember(other.school, 'governor')
    expect((await getGovernorsPage(stranger, academicYear))?.summary.total).toBe(0)
    expect(await getGovernorsPage(await aMember(school, 'staff'), academicYear)).toBeNull()
    expect(await getGovernorsPage(await aMember(school, 'trust_leader'), academicYear)).not.toBeNull()
  })
})
