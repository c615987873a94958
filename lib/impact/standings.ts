import 'server-only'
import { mayReadActivities } from '@/lib/activities/policy'
import { OUTCOME_FACTS, TALLIES } from '@/lib/activities/queries'
import { today } from '@/lib/platform/clock'
import { inSchool, type Tx } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { factsOf } from './activity-facts'
import type { ActivityFacts } from './facts'
import { type Ladder, ladderFor } from './ladder'
import { inHandOf, type NextStep, nextStepFor } from './next-step'

/** What an activity's place on the ladder is worked out from, and what a list shows beside it. */
export const STANDING = {
  ...TALLIES,
  id: true,
  title: true,
  kind: true,
  status: true,
  academicYear: true,
  ownerId: true,
  archivedAt: true,
  description: true,
  decision: true,
  decidedOn: true,
  startsOn: true,
  lastSessionOn: true,
  yearGroups: true,
  groups: true,
  outcomes: {
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
    select: { ...OUTCOME_FACTS, measureId: true },
  },
} satisfies Prisma.ActivitySelect

type Row = Prisma.ActivityGetPayload<{ select: typeof STANDING }>

/** One activity, where it stands, in which words, and the one thing to do next. */
export type Standing = Omit<Row, keyof typeof TALLIES | 'outcomes'> & {
  outcomes: { id: string; measureId: string | null }[]
  facts: ActivityFacts
  ladder: Ladder
  next: NextStep | null
}

/** @param smallestShown the school's own threshold for governors, when it is known */
export function standingOf(row: Row, on: string, smallestShown?: number): Standing {
  const facts = factsOf(row, on)
  const ladder = ladderFor(facts, smallestShown)
  return { ...row, facts, ladder, next: nextStepFor(inHandOf(row, facts), ladder, on) }
}

/**
 * The activities of some academic years that are not archived, each with its place on the ladder, by title. One
 * statement, in a transaction that is under way.
 */
export async function readStandings(
  tx: Tx,
  viewer: Viewer,
  academicYears: number[],
  smallestShown?: number,
): Promise<Standing[]> {
  const rows = await tx.activity.findMany({
    where: { schoolId: viewer.schoolId, academicYear: { in: academicYears }, archivedAt: null },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    select: STANDING,
    relationLoadStrategy: 'join',
  })
  const on = today()
  return rows.map((row) => standingOf(row, on, smallestShown))
}

/** The standings of one academic year, for those who may read activities; none for anybody else. */
export async function listStandings(
  viewer: Viewer,
  { academicYear }: { academicYear: number },
): Promise<Standing[]> {
  if (!mayReadActivities(viewer)) return []
  return inSchool(viewer, (tx) => readStandings(tx, viewer, [academicYear]))
}
