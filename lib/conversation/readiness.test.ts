import { beforeEach, describe, expect, it } from 'vitest'
import { withdrawEvidence } from '@/lib/evidence/commands'
import { SURVEY_AREAS } from '@/lib/judgement/frameworks/ofsted-2011'
import { today } from '@/lib/platform/clock'
import { academicYearOf } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { aQuotation as aPiece } from '@/prisma/builders/evidence'
import { families } from '@/prisma/builders/families'
import { aFramework, anAgreedJudgement } from '@/prisma/builders/judgement'
import { anImprovement } from '@/prisma/builders/learning'
import { aPriority } from '@/prisma/builders/plan'
import { aQuotation } from '@/prisma/builders/responses'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { countingStatements } from '@/prisma/testing/statements'
import { getReadiness } from './readiness'
import { openIn, standsInWords } from './stands'

let head: Viewer
let school: { id: string; slug: string }

beforeEach(async () => {
  const made = await aSchool()
  head = made.head
  school = made.school
})

async function held(title: string, given: Parameters<typeof aRunningActivity>[1] = {}) {
  const { id } = await aRunningActivity(head, { title, ...given })
  const known = await families(head, 3, {
    first: Math.floor(Math.random() * 1e6),
    groups: given.groups ?? [],
  })
  const session = await aSession(head, id)
  await whoCame(head, id, session, { came: known.map((one) => one.id), everyoneInvited: 'yes' })
  return id
}

describe('what is agreed', () => {
  it('stands word for word, with the doubts that wait and the areas nobody judged', async () => {
    const frameworkId = await aFramework(head)
    const before = await getReadiness(head)
    expect(before?.areas.every(({ agreed }) => agreed === null)).toBe(true)
    await anAgreedJudgement(head, { frameworkId, grade: 'satisfactory' })
    await anAgreedJudgement(head, { frameworkId, grade: 'good', areaKey: SURVEY_AREAS.impact })
    const areas = (await getReadiness(head))?.areas ?? []
    const impact = areas.find(({ key }) => key.endsWith(SURVEY_AREAS.impact))
    expect(impact?.agreed).toMatchObject({ grade: 'Good' })
    expect(impact?.doubts.some(({ rule, reply }) => rule === 'impact_above_engagement' && !reply)).toBe(true)
    const open = openIn(areas)
    expect(open.statements.length).toBeGreaterThan(4)
    expect(open.doubts.some(({ key }) => key.includes('impact_above_engagement'))).toBe(true)
    expect(open.notJudged).toHaveLength(1)
    expect(standsInWords(areas)).toMatch(
      /^Of \d+ statements about parents and carers, 0 are met.* an answer\.$/,
    )
    expect(standsInWords([])).toMatch(/^No framework/)
  })
})

describe('the examples and claims', () => {
  it('are those that go furthest, with evidence and voices as far as consent allows', async () => {
    const better = await held('Reading at home', { kind: 'engagement' })
    await held('Number games', { kind: 'engagement' })
    const plain = await held('Library mornings', { kind: 'involvement' })
    await aQuotation(head, better, { words: 'We read every evening.', consent: 'given' })
    await aQuotation(head, better, { words: 'Do not print this.', consent: 'not_asked' })
    await aPiece(head, better, { quotation: 'He reads to his sister.', consent: 'given' })
    await aPiece(head, better, { quotation: 'Nobody asked me.', consent: 'not_asked' })
    await aPiece(head, better, { quotation: 'For us alone.', visibility: 'leaders' })
    const gone = await aPiece(head, better, { quotation: 'Taken back.', consent: 'given' })
    await withdrawEvidence(head, { id: gone, version: 1, reason: 'They asked us to.' })
    const ready = await getReadiness(head)
    expect(ready?.engagement.map(({ title }) => title)).toEqual(['Reading at home', 'Number games'])
    expect(ready?.involvement.map(({ id }) => id)).toEqual([plain])
    expect(ready?.claims.map(({ title }) => title)).toEqual(['Reading at home'])
    const told = JSON.stringify(ready)
    expect(told).toContain('We read every evening.')
    expect(told).toContain('He reads to his sister.')
    expect(told).not.toMatch(/Do not print|Nobody asked me|Taken back|For us alone/)
    expect(ready?.engagement[0]?.why).toContain('1 piece of evidence')
  })

  it('speak of nobody who could be recognised, and name the groups', async () => {
    const id = await held('Coffee in Somali', { kind: 'engagement', groups: ['eal'] })
    await aQuotation(head, id, { words: 'I could ask in my own language.', consent: 'anonymous' })
    const ready = await getReadiness(head)
    expect(ready?.forGroups).toMatchObject([
      { id, quotations: [{ words: 'I could ask in my own language.' }] },
    ])
    expect(ready?.forGroups[0]?.groups[0]).not.toBe('eal')
    expect(ready?.reach.find(({ key }) => key === 'eal')?.shown).toMatchObject({ for: null, came: null })
    expect(ready?.forGroups[0]?.sentence).not.toMatch(/\b3\b/)
  })
})

describe('what is being done', () => {
  it('is the plan of the year, improvements under way and the steps that would say most', async () => {
    const priority = await aPriority(head)
    await aPriority(head, { title: 'Of last year', academicYear: academicYearOf(today()) - 1 })
    const improvement = await anImprovement(head)
    await held('Reading at home', { kind: 'engagement' })
    const ready = await getReadiness(head)
    expect(ready?.priorities.map(({ id }) => id)).toEqual([priority])
    expect(ready?.improvements.map(({ id }) => id)).toEqual([improvement])
    expect(ready?.useful.map(({ about }) => about)).toContain('Reading at home')
  })
})

describe('who reads it', () => {
  it('are leaders, of their own school', async () => {
    await aFramework(head)
    await held('Reading at home', { kind: 'engagement' })
    expect(await getReadiness(await aMember(school, 'senior_leader'))).not.toBeNull()
    for (const role of ['staff', 'liaison', 'governor', 'trust_leader'] as const)
      expect(await getReadiness(await aMember(school, role))).toBeNull()
    const { head: stranger } = await aSchool()
    expect(await getReadiness(stranger)).toMatchObject({
      areas: [],
      claims: [],
      engagement: [],
      priorities: [],
    })
  })

  it('costs no statement more, however much there is', async () => {
    await anAgreedJudgement(head, { frameworkId: await aFramework(head) })
    const one = await countingStatements(() => getReadiness(head))
    await held('Reading at home', { kind: 'engagement', groups: ['eal'] })
    await anAgreedJudgement(head, {
      frameworkId: await aFramework(head, 'ofsted@2025-11'),
      areaKey: 'leadership',
      grade: 'expected',
    })
    const more = await countingStatements(() => getReadiness(head))
    expect(more.statements).toBe(one.statements)
  })
})
