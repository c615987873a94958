import 'server-only'
import { type ConcernsForGovernors, concernsForGovernors, concernsSelect } from '../impact/concerns-governors'
import {
  type GovernorsPage,
  governorsPageOf,
  governorsSelect,
  maySeeGovernorsPage,
} from '../impact/governors'
import type { HeldTo } from '../impact/own-words'
import { protectUse, type SkillsForGovernors } from '../impact/skills-protected'
import { type JudgedForGovernors, readJudgedForGovernors } from '../judgement/for-governors'
import { isoDateIn, today } from '../platform/clock'
import { inSchool, type Tx } from '../platform/database'
import { type IsoDate, toIso } from '../platform/dates'
import { isRecordId } from '../platform/record-id'
import { remembered } from '../platform/remembered'
import type { Viewer } from '../platform/viewer'
import { readUse } from '../skills/overview'
import { type Beside, besideNow, type RowBeside } from './beside'
import { type AskedAbout, type Figures, figureAskedAbout, figuresOf, type Stood } from './figure'
import { isOwnToChange, mayAsk, maySeeQuestions } from './policy'
import { newSince, type Since } from './since'
import { digestOf, readFigures, stoodForMeeting, stoodForQuestion } from './stood'

const QUESTION = {
  id: true,
  version: true,
  about: true,
  activityId: true,
  rowKey: true,
  aboutWords: true,
  asItStood: true,
  words: true,
  wordsTakenOutBy: true,
  askedById: true,
  askedByName: true,
  askedOn: true,
  askedAt: true,
  answer: true,
  answeredByName: true,
  answeredAt: true,
  answerChangedAt: true,
  minute: true,
} as const

type QuestionRow = Awaited<ReturnType<typeof readPaper>>['questions'][number]

/** A question with the figure it was asked about, as it stood and as it stands. */
export type Question = Omit<QuestionRow, 'asItStood' | 'askedOn' | 'askedAt'> & {
  askedOn: IsoDate
  /** Its asker may still better it or take it back. */
  isOwnToChange: boolean
  isAskedSince: boolean
  isAnsweredSince: boolean
  /** What an answer about an activity is held to as its figures stand now; null for a table, and off the page. */
  held: HeldTo | null
  /** The row it is about, or every row of the table. */
  stood: RowBeside[]
}

export type LastMeeting = {
  name: string
  heldOn: IsoDate
  /** The day on which the figures were kept: that of the meeting, unless it was recorded late. */
  keptOn: IsoDate
  /** What is new on the page since; null when the meeting kept nothing of this year. */
  since: Since | null
}

/** The governors' page with what was asked beside it and what is new since the last meeting. */
export type GovernorsPaper = {
  page: GovernorsPage
  /** Those that wait first, the longest first; then those that are answered, the latest first. Null for whoever may not see them. */
  questions: Question[] | null
  lastMeeting: LastMeeting | null
  concerns: ConcernsForGovernors
  skills: SkillsForGovernors
  /** Of each area the school judged: what was agreed last. */
  judged: JudgedForGovernors[]
}

/**
 * The whole page in one transaction: one statement where nothing was recorded since this person last looked, otherwise nine, with
 * the keys that the concerns need before and after theirs. Null for whoever may not see it.
 */
export async function getGovernorsPaper(
  viewer: Viewer,
  academicYear: number,
): Promise<GovernorsPaper | null> {
  if (!maySeeGovernorsPage(viewer)) return null
  return inSchool(viewer, (tx) =>
    remembered(tx, viewer, `governors ${academicYear}`, 'theirs', async () => {
      const { school, paper } = await paperOf(tx, viewer, academicYear)
      const concerns = await concernsForGovernors(tx, viewer, academicYear, school)
      const use = await readUse(tx, viewer, academicYear)
      return { ...paper, concerns, skills: protectUse(use, paper.page.smallestShown) }
    }),
  )
}

type QuestionRecord = { question: Question; academicYear: number }

/**
 * One question beside everything else of its year, without which it could not be told what may stand side by side: five
 * statements in a page's transaction. Null for whoever may not see it.
 */
export async function readQuestion(tx: Tx, viewer: Viewer, id: string): Promise<QuestionRecord | null> {
  if (!maySeeQuestions(viewer) || !isRecordId(id)) return null
  const found = await tx.governorQuestion.findFirst({
    where: { schoolId: viewer.schoolId, id },
    select: { academicYear: true },
  })
  if (!found) return null
  const { questions } = (await paperOf(tx, viewer, found.academicYear)).paper
  const question = questions?.find((one) => one.id === id)
  return question ? { question, academicYear: found.academicYear } : null
}

/** A figure that somebody is about to ask about, as governors are shown it; null when the page has no such figure. */
export async function getFigureToAsk(viewer: Viewer, academicYear: number, asked: AskedAbout) {
  if (!mayAsk(viewer)) return null
  const now = await inSchool(viewer, (tx) => readFigures(tx, viewer, academicYear))
  const figure = figureAskedAbout(now.figures, asked)
  if (!figure) return null
  const [beside] = besideNow(now, [{ ...now, figures: figure.figures }])
  return { ...figure, rows: beside?.rows[asked.about] ?? [], seen: digestOf(figure.figures) }
}

/** One statement: what the page reads of the school, its questions of the year, and the last meeting that was held. */
function readPaper(tx: Tx, viewer: Viewer, academicYear: number) {
  return tx.school.findUniqueOrThrow({
    where: { id: viewer.schoolId },
    relationLoadStrategy: 'join',
    select: {
      ...governorsSelect(viewer, academicYear, today()),
      ...concernsSelect(viewer, academicYear),
      questions: {
        where: { schoolId: viewer.schoolId, academicYear },
        orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
        select: QUESTION,
      },
      meetings: {
        where: { schoolId: viewer.schoolId, keptAt: { not: null } },
        orderBy: [{ heldOn: 'desc' }, { keptAt: 'desc' }, { id: 'desc' }],
        take: 1,
        select: { name: true, heldOn: true, keptAt: true, asItStood: true },
      },
    },
  })
}

async function paperOf(tx: Tx, viewer: Viewer, academicYear: number) {
  const school = await readPaper(tx, viewer, academicYear)
  const page = await governorsPageOf(tx, viewer, academicYear, school)
  const judged = await readJudgedForGovernors(tx, viewer, academicYear)
  const now = { on: today(), smallestShown: page.smallestShown, figures: figuresOf(page, judged) }
  const [last] = school.meetings
  const keptOn = last?.keptAt ? isoDateIn(last.keptAt) : null
  const ofMeeting = last && keptOn ? stoodForMeeting(keptOn, last.asItStood, academicYear) : null
  const ofQuestions = school.questions.map((row) => stoodForQuestion(toIso(row.askedOn), row.asItStood))

  const beside = besideNow(now, [...(ofMeeting ? [ofMeeting] : []), ...ofQuestions] satisfies Stood[])
  const besideMeeting = ofMeeting ? beside[0] : undefined
  const besideQuestions = ofMeeting ? beside.slice(1) : beside
  const held = new Map([...page.claims, ...page.onlyCame].map((claim) => [claim.id, claim.held]))
  const paper: Omit<GovernorsPaper, 'concerns' | 'skills'> = {
    page,
    judged,
    questions: maySeeQuestions(viewer)
      ? inOrder(
          school.questions.map((row, i) => ({
            ...questionOf(viewer, row, besideQuestions[i], last?.keptAt),
            held: held.get(row.activityId ?? '') ?? null,
          })),
        )
      : null,
    lastMeeting: last && keptOn ? meetingOf(last, keptOn, now.figures, besideMeeting) : null,
  }
  return { school, paper }
}

function meetingOf(
  { name, heldOn }: { name: string; heldOn: Date },
  keptOn: IsoDate,
  now: Figures,
  beside: Beside | undefined,
): LastMeeting {
  return { name, heldOn: toIso(heldOn), keptOn, since: beside ? newSince(now, beside) : null }
}

function questionOf(
  viewer: Viewer,
  { asItStood: _, askedAt, ...row }: QuestionRow,
  beside: Beside | undefined,
  meeting: Date | null | undefined,
): Omit<Question, 'held'> {
  const rows = beside?.rows[row.about] ?? []
  const isSince = (at: Date | null) => Boolean(meeting && at && at > meeting)
  return {
    ...row,
    askedOn: toIso(row.askedOn),
    isOwnToChange: isOwnToChange(viewer, row),
    isAskedSince: isSince(askedAt),
    isAnsweredSince: isSince(row.answeredAt),
    stood: row.rowKey ? rows.filter(({ key }) => key === row.rowKey) : rows,
  }
}

function inOrder(questions: Question[]): Question[] {
  const answered = ({ answeredAt }: Question) => answeredAt?.getTime() ?? Number.POSITIVE_INFINITY
  return questions.toSorted((a, b) => (answered(a) === answered(b) ? 0 : answered(b) - answered(a)))
}
