import 'server-only'
import { today } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/database'
import { type IsoDate, toDate } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { Prisma } from '@/prisma/generated/client'
import { factsOf } from './activity-facts'
import { judgeOutcome } from './claim'
import type { ActivityFacts } from './facts'
import { type Ladder, ladderFor, standsOn } from './ladder'
import { inHandOf, type NextStep, nextStepFor } from './next-step'
import { type StandingRow, standingRows } from './standings-sql'
import { type Counted, isCompared } from './summary'

/** One activity, where it stands, in which words, and the one thing to do next. */
export type Standing = Omit<StandingRow, 'outcomes'> & {
  outcomes: { id: string; measureId: string | null }[]
  facts: ActivityFacts
  ladder: Ladder
  next: NextStep | null
}

/** @param smallestShown the school's own threshold for governors, when it is known */
export function standingOf(row: StandingRow, on: IsoDate, smallestShown?: number): Standing {
  const facts = factsOfRow(row, on)
  const ladder = ladderFor(facts, smallestShown)
  return { ...row, facts, ladder, next: nextStepFor(inHandOf(row, facts), ladder, on) }
}

/** As much of an activity as a sum counts: nothing is put into words. */
export function countedOf(row: StandingRow, on: IsoDate): Counted {
  const facts = factsOfRow(row, on)
  return {
    kind: row.kind,
    stands: standsOn(facts),
    isCompared: isCompared(facts.outcomes.map(judgeOutcome), facts.pooled),
    outcomes: row.outcomes,
  }
}

function factsOfRow(row: StandingRow, on: IsoDate): ActivityFacts {
  const outcomes = row.outcomes.map((one) => ({
    ...one,
    reviewOn: one.reviewOn ? toDate(one.reviewOn) : null,
  }))
  return factsOf({ ...row, outcomes }, on)
}

/** The activities of some academic years that are not archived, by title. One statement, in a transaction that is under way. */
export function readOfYears(tx: Tx, viewer: Viewer, academicYears: number[]): Promise<StandingRow[]> {
  const matches = Prisma.sql`a."academicYear" IN (${Prisma.join(academicYears)}) AND a."archivedAt" IS NULL`
  return tx.$queryRaw<StandingRow[]>(standingRows(viewer, matches))
}

/** The same, each with its place on the ladder. */
export async function readStandings(tx: Tx, viewer: Viewer, academicYears: number[]): Promise<Standing[]> {
  const on = today()
  return (await readOfYears(tx, viewer, academicYears)).map((row) => standingOf(row, on))
}
