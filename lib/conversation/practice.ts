import 'server-only'
import { readRecordFacts } from '@/lib/judgement/record-facts'
import { Prisma } from '@/prisma/generated/client'
import type { JudgedKind } from '@/prisma/generated/enums'
import { STEPS, type Step } from '../impact/ladder'
import type { Rung } from '../impact/rules'
import { rungOfClaim } from '../impact/rung-of-claim'
import { readStandings, standingOf } from '../impact/standings'
import { type StandingRow, standingRows } from '../impact/standings-sql'
import { THEME_KEYS } from '../judgement/themes'
import { today } from '../platform/clock'
import { inSchool, type Tx } from '../platform/database'
import { academicYearOf, type IsoDate } from '../platform/dates'
import { remembered } from '../platform/remembered'
import type { Viewer } from '../platform/viewer'
import { answering, readThemed } from './answering'
import { noBetterOf } from './no-better'
import { notToSay } from './not-to-say'
import { canPrepare } from './policy'
import { type PracticeQuestion, QUESTIONS, questionCalled } from './questions'

/** A question with how many of the school's records answer it. */
export type QuestionToPractise = PracticeQuestion & { records: number; hasNote: boolean }

/** One record that answers a question, in the words in which it may be told. */
export type Answering = {
  kind: JudgedKind
  id: string
  title: string
  on: IsoDate | null
  stepLabel: string | null
  rung: Rung | null
  says: string
  notToSay: string
}

export type Practice = {
  question: PracticeQuestion
  /** The strongest first, `total` in all. */
  records: Answering[]
  total: number
  /** One's own, which nobody else reads. */
  note: { words: string; version: number } | null
}

const MOST_RECORDS = 10

/** All questions in their order. Two statements where nothing was recorded since, otherwise five. Null for whoever does not prepare conversations. */
export async function listQuestions(viewer: Viewer): Promise<QuestionToPractise[] | null> {
  if (!canPrepare(viewer)) return null
  const { schoolId, personId } = viewer
  return inSchool(viewer, async (tx) => {
    const counts = await remembered(tx, viewer, 'questions', 'theirs', async () => {
      const themed = await readThemed(tx, viewer, THEME_KEYS)
      const activities = await readLately(tx, viewer)
      const noBetter = await readNoBetter(tx, viewer)
      return QUESTIONS.map((question) =>
        question.isOfNoBetter ? noBetter.size : answering(question, themed, activities).length,
      )
    })
    // Nobody's history tells of one's own notes.
    const notes = await tx.practiceNote.findMany({
      where: { schoolId, personId },
      select: { questionKey: true },
    })
    return QUESTIONS.map((question, i) => ({
      ...question,
      records: counts[i] ?? 0,
      hasNote: notes.some(({ questionKey }) => questionKey === question.key),
    }))
  })
}

/**
 * One question with the records that answer it and one's own note. Null for a question that there is not, and for whoever does
 * not prepare conversations.
 */
export async function getPractice(viewer: Viewer, key: string): Promise<Practice | null> {
  const question = questionCalled(key)
  if (!canPrepare(viewer) || !question) return null
  const { schoolId, personId } = viewer
  return inSchool(viewer, async (tx) => {
    const noBetter = question.isOfNoBetter ? await readNoBetter(tx, viewer) : null
    const refs = noBetter
      ? [...noBetter.keys()].map((id) => ({ kind: 'activity' as const, id }))
      : answering(question, await readThemed(tx, viewer, question.themes), await readLately(tx, viewer))
    const facts = await readRecordFacts(tx, viewer, refs)
    const strongest = facts
      .toSorted((a, b) => heightOf(b.step) - heightOf(a.step) || (b.on ?? '').localeCompare(a.on ?? ''))
      .slice(0, MOST_RECORDS)
    const spoken = await readSpoken(
      tx,
      viewer,
      strongest.flatMap(({ kind, id }) => (kind === 'activity' ? id : [])),
    )
    const note = await tx.practiceNote.findFirst({
      where: { schoolId, personId, questionKey: key },
      select: { words: true, version: true },
    })
    return {
      question,
      records: strongest.map(({ kind, id, title, on, step, stepLabel, says }) => ({
        ...{ kind, id, title, on, stepLabel: kind === 'activity' ? stepLabel : null, rung: null, says },
        ...spoken.get(id),
        ...(noBetter && { rung: null, says: noBetter.get(id) ?? says }),
        notToSay: notToSay({ kind, step }),
      })),
      total: facts.length,
      note,
    }
  })
}

const heightOf = (step: Step | null) => (step ? STEPS.indexOf(step) : -1)

/** The activities of this academic year and the one before. */
function readLately(tx: Tx, { schoolId }: Viewer) {
  const year = academicYearOf(today())
  return tx.activity.findMany({
    where: { schoolId, academicYear: { in: [year, year - 1] }, archivedAt: null },
    orderBy: { id: 'asc' },
    select: { id: true, kind: true, status: true },
  })
}

/** What of this academic year and the one before did not come out better. */
async function readNoBetter(tx: Tx, viewer: Viewer): Promise<Map<string, string>> {
  const year = academicYearOf(today())
  return noBetterOf(await readStandings(tx, viewer, [year, year - 1]))
}

/** What may be said of activities to somebody from outside: the governors' sentence and its rung. */
async function readSpoken(tx: Tx, viewer: Viewer, ids: string[]) {
  const rows = await tx.$queryRaw<StandingRow[]>(
    standingRows(viewer, Prisma.sql`a."id" = ANY(${ids}::uuid[])`),
  )
  return new Map(
    rows.map((row) => {
      const { ladder, facts } = standingOf(row, today())
      return [row.id, { says: ladder.governorClaim, rung: rungOfClaim(ladder, facts, 'governors') }]
    }),
  )
}
