import { beforeEach, describe, expect, it } from 'vitest'
import { putBack } from '@/lib/bin/commands'
import { listBin } from '@/lib/bin/queries'
import { withTimeline } from '@/lib/history/queries'
import { today } from '@/lib/platform/clock'
import { csvText } from '@/lib/platform/csv'
import { inSchool } from '@/lib/platform/database'
import { academicYearOf, addDays } from '@/lib/platform/dates'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { families } from '@/prisma/builders/families'
import { aMeeting, aQuestionFrom } from '@/prisma/builders/governance'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { fromOutside, withoutKeys } from '@/prisma/testing/outside'
import { countingStatements } from '@/prisma/testing/statements'
import { questionsTable } from './csv'
import { getFigureToAsk, getGovernorsPaper, readQuestion } from './queries'
import {
  answerQuestion,
  askQuestion,
  rewordQuestion,
  takeBackQuestion,
  takeOutWords,
} from './question-commands'

const GUESSED = '01890000-0000-7000-8000-00000000abcd'
const year = academicYearOf(today())
const getQuestion = (viewer: Viewer, id: string) => inSchool(viewer, (tx) => readQuestion(tx, viewer, id))

let school: { id: string; slug: string }
let head: Viewer
let governor: Viewer
let activity: string

beforeEach(async () => {
  const made = await aSchool()
  school = made.school
  head = made.head
  governor = await aMember(school, 'governor')
  activity = (await aRunningActivity(head, { title: 'Reading together', yearGroups: ['Year 1'] })).id
})

const answer = { answer: 'The phonics one: its figures are the same pupils’.', minute: 'FGB, item 6' }
const mine = async (id: string) => (await getQuestion(governor, id))?.question

/** What somebody would be told had happened to it, the latest first, whatever they may open. */
async function historyOf(viewer: Viewer, id: string) {
  const of = { recordType: 'question', recordId: id }
  const found = await withTimeline(viewer, async () => ({}), of)
  return found?.history.map(({ sentence }) => sentence)
}

async function someCome(count: number) {
  const known = await families(head, 40, { first: 1 })
  const session = await aSession(head, activity)
  const came = known.slice(0, count).map(({ id }) => id)
  await whoCame(head, activity, session, { came, everyoneInvited: 'yes' })
  return async (more: number) => {
    const another = await aSession(head, activity, { heldOn: addDays(today(), -1) })
    await whoCame(head, activity, another, {
      came: known.slice(0, more).map(({ id }) => id),
      everyoneInvited: 'yes',
    })
  }
}

describe('a question', () => {
  it('keeps the figure as it stood, whatever the page says later', async () => {
    const comeMore = await someCome(12)
    const id = await aQuestionFrom(governor, { about: 'reach', rowKey: 'all', words: 'Who is missing?' })
    expect((await mine(id))?.stood).toMatchObject([{ differs: false }])
    await comeMore(20)
    const question = await mine(id)
    expect(question).toMatchObject({
      words: 'Who is missing?',
      askedByName: 'Margaret Shaw',
      askedOn: today(),
    })
    expect(question?.aboutWords).toBe('Who was not there: All families')
    expect(question?.stood).toEqual([
      {
        key: 'all',
        name: 'All families',
        earlier: 'for them: 40, invited: 40, came: 12 (30% of 40)',
        now: 'for them: 40, invited: 40, came: 20 (50% of 40)',
        differs: true,
        isHeldBack: false,
      },
    ])
    // Nor could the application write over it if it tried.
    await expect(withoutKeys(`UPDATE "GovernorQuestion" SET "asItStood" = '{}'`)).rejects.toThrow(
      'permission denied',
    )
  })

  it('does not tell of the one family that came since', async () => {
    const comeMore = await someCome(12)
    const id = await aQuestionFrom(governor, { about: 'claim', activityId: activity })
    const other = await aQuestionFrom(governor, { about: 'reach', rowKey: 'all' })
    await comeMore(13)
    expect((await mine(id))?.stood[0]).toMatchObject({
      earlier: 'Took part. Nearly as now.',
      now: expect.stringContaining('13 of 40'),
    })
    expect((await mine(other))?.stood[0]?.earlier).toBe('nearly as now')
    const paper = await getGovernorsPaper(governor, year)
    expect(await csvText(questionsTable(paper?.questions ?? []))).not.toMatch(/came: 12|12 of 40/)
  })

  it('is asked about what was seen, or asked again', async () => {
    const comeMore = await someCome(12)
    const asked = { about: 'reach' as const, activityId: null, rowKey: null }
    const figure = await getFigureToAsk(governor, year, asked)
    await comeMore(20)
    const input = { ...asked, academicYear: year, words: 'Why?', seen: figure?.seen ?? '' }
    await expect(askQuestion(governor, input)).rejects.toThrow(StaleEdit)
    expect((await getGovernorsPaper(governor, year))?.questions).toEqual([])
  })

  it('is a governor’s to ask, about a figure their page has', async () => {
    for (const role of ['head', 'senior_leader', 'staff', 'liaison', 'trust_leader'] as const) {
      await expect(aQuestionFrom(await aMember(school, role))).rejects.toThrow(NotAllowed)
    }
    const other = await aSchool()
    const stranger = await aMember(other.school, 'governor')
    for (const activityId of [activity, GUESSED]) {
      await expect(aQuestionFrom(stranger, { about: 'claim', activityId })).rejects.toThrow(NotFound)
    }
    await expect(aQuestionFrom(governor, { about: 'kinds', rowKey: 'no such kind' })).rejects.toThrow(
      NotFound,
    )
  })

  it('is read by the school’s governors and leaders, and by nobody else', async () => {
    const id = await aQuestionFrom(governor)
    for (const role of ['head', 'senior_leader', 'governor'] as const) {
      const viewer = await aMember(school, role)
      expect((await getQuestion(viewer, id))?.question.id, role).toBe(id)
      expect((await getGovernorsPaper(viewer, year))?.questions, role).toHaveLength(1)
    }
    const other = await aSchool()
    const closed = [
      await aMember(school, 'staff'),
      await aMember(school, 'liaison'),
      await aMember(school, 'trust_leader'),
      other.head,
      await aMember(other.school, 'governor'),
    ]
    for (const viewer of closed) {
      expect(await getQuestion(viewer, id), viewer.role).toBeNull()
      expect((await getGovernorsPaper(viewer, year))?.questions ?? [], viewer.role).toEqual([])
    }
    for (const id of [GUESSED, 'no id']) expect(await getQuestion(head, id)).toBeNull()
    expect(await getFigureToAsk(head, year, { about: 'steps', activityId: null, rowKey: null })).toBeNull()
    expect(await historyOf(await aMember(school, 'staff'), id)).toEqual([])
    expect(await historyOf(head, id)).toEqual([
      'Margaret Shaw asked a question about “How far each activity has come”',
    ])
  })

  it('is bettered or taken back by whoever asked, until it is answered, and put back by them alone', async () => {
    const id = await aQuestionFrom(governor)
    const another = await aMember(school, 'governor')
    for (const viewer of [another, head]) {
      await expect(rewordQuestion(viewer, { id, version: 1, words: 'Mine' })).rejects.toThrow(NotAllowed)
      await expect(takeBackQuestion(viewer, { id, version: 1 })).rejects.toThrow(NotAllowed)
    }
    await rewordQuestion(governor, { id, version: 1, words: 'And which least?' })
    await expect(takeBackQuestion(governor, { id, version: 1 })).rejects.toThrow(StaleEdit)
    await takeBackQuestion(governor, { id, version: 2 })
    expect(await mine(id)).toBeUndefined()
    expect(await listBin(head)).toEqual([])
    const [entry] = await listBin(governor)
    await expect(putBack(head, { id: entry?.id ?? '' })).rejects.toThrow(NotFound)
    await putBack(governor, { id: entry?.id ?? '' })
    expect(await mine(id)).toMatchObject({ words: 'And which least?', version: 2 })

    await answerQuestion(head, { id, version: 2, ...answer })
    await expect(rewordQuestion(governor, { id, version: 3, words: 'Oh' })).rejects.toThrow(RuleBroken)
    await expect(takeBackQuestion(governor, { id, version: 3 })).rejects.toThrow(RuleBroken)
    expect((await mine(id))?.isOwnToChange).toBe(false)
  })

  it('leaves none of its words in the history', async () => {
    const id = await aQuestionFrom(governor, { words: 'Is it the Bell family again?' })
    await rewordQuestion(governor, { id, version: 1, words: 'Is it the Bells again?' })
    await takeOutWords(head, { id, version: 2 })
    expect(await mine(id)).toMatchObject({ words: '', wordsTakenOutBy: 'Amina Khan' })
    const [row] = await fromOutside<{ there: number }>(
      `SELECT count(*)::int AS there FROM "AuditEntry" WHERE detail::text LIKE '%Bell%' AND "schoolId" = $1`,
      [school.id],
    )
    expect(row?.there).toBe(0)
    await expect(takeOutWords(head, { id, version: 3 })).rejects.toThrow(RuleBroken)
  })
})

describe('an answer', () => {
  it('is a leader’s, is bettered with its versions, and carries its minute', async () => {
    const id = await aQuestionFrom(governor)
    const deputy = await aMember(school, 'senior_leader')
    await answerQuestion(deputy, { id, version: 1, ...answer })
    const first = await mine(id)
    expect(first).toMatchObject({ ...answer, answeredByName: 'Daniel Price', answerChangedAt: null })
    await expect(answerQuestion(head, { id, version: 1, ...answer })).rejects.toThrow(StaleEdit)
    await answerQuestion(head, { id, version: 2, answer: 'The phonics one.', minute: 'FGB, item 7' })
    expect(await mine(id)).toMatchObject({
      answer: 'The phonics one.',
      minute: 'FGB, item 7',
      answeredAt: first?.answeredAt,
      answeredByName: 'Amina Khan',
      answerChangedAt: expect.any(Date),
    })
    expect((await historyOf(head, id))?.[0]).toContain(`which was “${answer.answer}”`)
  })

  it('is nobody else’s, and to another school there is nothing to answer', async () => {
    const id = await aQuestionFrom(governor)
    const input = { id, version: 1, ...answer }
    await expect(answerQuestion(governor, input)).rejects.toThrow(NotAllowed)
    await expect(takeOutWords(governor, input)).rejects.toThrow(NotAllowed)
    const other = await aSchool()
    const others = [
      other.head,
      await aMember(other.school, 'governor'),
      await aMember(school, 'staff'),
      await aMember(school, 'liaison'),
      await aMember(school, 'trust_leader'),
    ]
    for (const viewer of others) {
      await expect(answerQuestion(viewer, input), viewer.role).rejects.toThrow(NotFound)
      await expect(takeOutWords(viewer, input), viewer.role).rejects.toThrow(NotFound)
      await expect(rewordQuestion(viewer, { ...input, words: 'Mine' })).rejects.toThrow(NotFound)
      await expect(takeBackQuestion(viewer, input)).rejects.toThrow(NotFound)
    }
    await expect(answerQuestion(head, { ...input, id: GUESSED })).rejects.toThrow(NotFound)
    expect((await mine(id))?.answer).toBeNull()
  })

  it('costs the page no statement more', async () => {
    const alone = await countingStatements(() => getGovernorsPaper(governor, year))
    await aMeeting(head)
    await aQuestionFrom(governor)
    const paper = await countingStatements(() => getGovernorsPaper(governor, year))
    expect(paper.result?.questions).toHaveLength(1)
    expect(paper.statements).toBe(alone.statements)
  })

  it('is new until the next meeting', async () => {
    const before = await aQuestionFrom(governor)
    await aMeeting(head)
    const after = await aQuestionFrom(governor)
    await answerQuestion(head, { id: before, version: 1, ...answer })
    const paper = await getGovernorsPaper(governor, year)
    const told = paper?.questions?.map(({ id, isAskedSince, isAnsweredSince }) => [
      id,
      isAskedSince,
      isAnsweredSince,
    ])
    expect(told).toEqual([
      [after, true, false],
      [before, false, true],
    ])
  })
})
