import 'server-only'
import { createHash } from 'node:crypto'
import { governorsPageOf, governorsSelect } from '../impact/governors'
import { readJudgedForGovernors } from '../judgement/for-governors'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import type { IsoDate } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { type Figures, figuresOf, type Stood } from './figure'

/** The page's figures of a year as they stand, as governors are shown them. Four statements in a transaction under way. */
export async function readFigures(
  tx: Tx,
  viewer: Viewer,
  academicYear: number,
): Promise<Stood & { figures: Figures }> {
  const on = today()
  const school = await tx.school.findUniqueOrThrow({
    where: { id: viewer.schoolId },
    relationLoadStrategy: 'join',
    select: governorsSelect(viewer, academicYear, on),
  })
  const page = await governorsPageOf(tx, viewer, academicYear, school)
  const judged = await readJudgedForGovernors(tx, viewer, academicYear)
  return { on, smallestShown: page.smallestShown, figures: figuresOf(page, judged) }
}

/** Tells whether a figure is still the one that somebody was shown. */
export const digestOf = (figures: Partial<Figures>): string =>
  createHash('sha256').update(JSON.stringify(figures)).digest('hex').slice(0, 32)

/** As a question keeps it: see the model. */
type KeptByQuestion = { smallestShown: number; figures: Partial<Figures> }
/** As a meeting keeps it, by academic year. */
type KeptByMeeting = { smallestShown: number; years: Record<string, Figures> }

export function stoodForQuestion(on: IsoDate, kept: unknown): Stood {
  return { on, ...(kept as KeptByQuestion) }
}

/** What a meeting kept of an academic year; null when it kept nothing of that one. */
export function stoodForMeeting(on: IsoDate, kept: unknown, academicYear: number): Stood | null {
  const { smallestShown, years } = (kept ?? { smallestShown: 0, years: {} }) as KeptByMeeting
  const figures = years[academicYear]
  return figures ? { on, smallestShown, figures } : null
}
