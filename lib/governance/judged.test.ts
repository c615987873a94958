import { beforeEach, describe, expect, it } from 'vitest'
import { getDraftToAgree } from '@/lib/judgement/agree-page'
import { answerDoubt } from '@/lib/judgement/argue/reply-commands'
import { saidOnce } from '@/lib/judgement/argue/said-once'
import { SURVEY_AREAS } from '@/lib/judgement/frameworks/ofsted-2011'
import { agreeJudgement } from '@/lib/judgement/judge-commands'
import { readJudgementPage } from '@/lib/judgement/judgement-page'
import { today } from '@/lib/platform/clock'
import { csvText } from '@/lib/platform/csv'
import { inSchool } from '@/lib/platform/database'
import { academicYearOf } from '@/lib/platform/dates'
import { NotFound, StaleEdit } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aMeeting, aQuestionFrom } from '@/prisma/builders/governance'
import { aFramework, aJudgement, anAgreedJudgement, answeredAlike } from '@/prisma/builders/judgement'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { judgementsTable } from './csv'
import { getFigureToAsk, getGovernorsPaper, readQuestion } from './queries'
import { answerQuestion, askQuestion } from './question-commands'

const GUESSED = '01890000-0000-7000-8000-00000000abcd'
const year = academicYearOf(today())
const getQuestion = (viewer: Viewer, id: string) => inSchool(viewer, (tx) => readQuestion(tx, viewer, id))

let school: { id: string; slug: string }
let head: Viewer
let governor: Viewer
let frameworkId: string

beforeEach(async () => {
  const made = await aSchool()
  school = made.school
  head = made.head
  governor = await aMember(school, 'governor')
  frameworkId = await aFramework(head)
})

const judged = (grade: string, words?: string) => anAgreedJudgement(head, { frameworkId, grade, words })
const asking = (rowKey: string) => ({ about: 'judgement' as const, activityId: null, rowKey })

describe('what governors are told of the judgements', () => {
  it('is the grade, the term and what can be counted: nothing in the school’s own words, and no draft', async () => {
    const id = await judged('satisfactory', 'The Reid family would say otherwise.')
    await aJudgement(head, { frameworkId, areaKey: SURVEY_AREAS.impact })
    const paper = await getGovernorsPaper(governor, year)
    expect(paper?.judged).toMatchObject([{ id, grade: 'Satisfactory', met: 0, notYet: 0, before: null }])
    expect(paper?.judged[0]?.noEvidence).toBeGreaterThan(2)
    expect(JSON.stringify(paper)).not.toMatch(/Reid|As the builder says/)
    expect((await getGovernorsPaper(governor, year - 1))?.judged).toEqual([])
    expect(await csvText(judgementsTable(paper?.judged ?? []))).toContain('Satisfactory')
  })

  it('counts the doubts that were raised, and the one that took its place says what was before', async () => {
    await judged('satisfactory')
    await anAgreedJudgement(head, { frameworkId, areaKey: SURVEY_AREAS.impact, grade: 'good' })
    await judged('good')
    const paper = await getGovernorsPaper(governor, year)
    expect(paper?.judged.map(({ grade, before }) => [grade, before?.grade])).toEqual(
      expect.arrayContaining([
        ['Good', 'Satisfactory'],
        ['Good', undefined],
      ]),
    )
    expect(paper?.judged.find(({ area }) => area.endsWith(SURVEY_AREAS.impact))?.doubts).toBeGreaterThan(0)
  })

  it('counts a doubt that is said of several statements once, as the judgement’s own page does', async () => {
    const activity = await anActivity(head, { title: 'Coffee morning' })
    await whoCame(head, activity, await aSession(head, activity), { headsCame: 10 })
    const id = await aJudgement(head, { frameworkId, areaKey: SURVEY_AREAS.inclusion })
    await answeredAlike(head, id, { answer: 'met', records: [{ kind: 'activity', id: activity }] })
    const { draft } = (await getDraftToAgree(head, id)) ?? {}
    const [first, ...others] = draft?.statements.map(({ key }) => key) ?? []
    const which = { id, rule: 'rests_on_turnout' as const, version: new Map<string, number>() }
    await answerDoubt(head, { ...which, about: others, reply: 'We ask in spring.' })
    await answerDoubt(head, { ...which, about: [first ?? ''], reply: 'We asked in autumn.' })
    await agreeJudgement(head, { id, version: 1, grade: 'outstanding', differsWhy: null, words: null })
    const page = await inSchool(head, (tx) => readJudgementPage(tx, head, id))
    const kept = page?.kind === 'agreed' ? page.judged.doubts : []
    const row = (await getGovernorsPaper(governor, year))?.judged.find((one) => one.id === id)
    expect(row).toMatchObject({ doubts: saidOnce(kept).length, answered: 2 })
    expect(kept.length).toBeGreaterThan(saidOnce(kept).length)
  })

  it('is not there for another school', async () => {
    const id = await judged('good')
    const { head: stranger, school: other } = await aSchool()
    expect((await getGovernorsPaper(stranger, year))?.judged).toEqual([])
    const theirs = await aMember(other, 'governor')
    expect(await getFigureToAsk(theirs, year, asking(id))).toBeNull()
  })
})

describe('a question beside a judgement', () => {
  it('keeps it as it stood, beside the one that took its place, and is answered with the minute', async () => {
    const first = await judged('satisfactory')
    const id = await aQuestionFrom(governor, asking(first))
    await judged('good')
    const question = (await getQuestion(governor, id))?.question
    expect(question?.aboutWords).toMatch(/^What the school judged: /)
    expect(question?.stood).toMatchObject([{ differs: true, isHeldBack: false }])
    expect(question?.stood[0]?.earlier).toMatch(/^Satisfactory/)
    expect(question?.stood[0]?.now).toMatch(/^Good/)
    await answerQuestion(head, { id, version: 1, answer: 'The parents’ forum.', minute: 'FGB, item 6' })
    expect((await getQuestion(governor, id))?.question.minute).toBe('FGB, item 6')
  })

  it('is asked by governors about what is on their page, as it was shown', async () => {
    const id = await judged('good')
    const ask = { ...asking(id), academicYear: year, words: 'Why?' }
    const figure = await getFigureToAsk(governor, year, asking(id))
    expect(figure?.rows.map(({ key }) => key)).toEqual([id])
    expect(await getFigureToAsk(head, year, asking(id))).toBeNull()
    expect(await getFigureToAsk(governor, year, asking(GUESSED))).toBeNull()
    await expect(askQuestion(governor, { ...ask, rowKey: GUESSED, seen: '' })).rejects.toThrow(NotFound)
    await expect(askQuestion(governor, { ...ask, seen: 'another' })).rejects.toThrow(StaleEdit)
  })
})

describe('since the last meeting', () => {
  it('judgements agreed for the first time and in place of others are told, and those that stayed are not', async () => {
    await judged('satisfactory')
    await anAgreedJudgement(head, { frameworkId, areaKey: SURVEY_AREAS.inclusion, grade: 'good' })
    await aMeeting(head)
    expect((await getGovernorsPaper(governor, year))?.lastMeeting?.since?.judgements).toEqual([])
    await judged('good')
    await anAgreedJudgement(head, { frameworkId, areaKey: SURVEY_AREAS.impact, grade: 'good' })
    const since = (await getGovernorsPaper(governor, year))?.lastMeeting?.since
    expect(
      since?.judgements.map(({ now, before }) => [now.slice(0, 4), before?.slice(0, 12) ?? null]),
    ).toEqual(
      expect.arrayContaining([
        ['Good', 'Satisfactory'],
        ['Good', null],
      ]),
    )
    expect(since?.judgements).toHaveLength(2)
  })
})
