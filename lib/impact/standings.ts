import 'server-only'
import { today } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/database'
import { type IsoDate, toDate } from '@/lib/platform/dates'
import { remembered } from '@/lib/platform/remembered'
import type { Viewer } from '@/lib/platform/viewer'
import { Prisma } from '@/prisma/generated/client'
import { factsOf } from './activity-facts'
import type { ActivityFacts } from './facts'
import { type Ladder, ladderFor } from './ladder'
import { inHandOf, type NextStep, nextStepFor } from './next-step'
import { type StandingRow, standingRows } from './standings-sql'

/** One activity, where it stands, in which words, and the one thing to do next. */
export type Standing = StandingRow & {
  facts: ActivityFacts
  ladder: Ladder
  next: NextStep | null
}

/** What governors are told of it is held to the school's own threshold, or to the rule's where that is higher. */
export function standingOf(row: StandingRow, on: IsoDate): Standing {
  const facts = factsOfRow(row, on)
  const ladder = ladderFor(facts, row.hideBelow)
  return {
    ...row,
    facts,
    ladder,
    // Looked for when it is read: most pages name it for a few.
    get next() {
      return nextStepFor(inHandOf(row, facts), ladder, on)
    },
  }
}

function factsOfRow(row: StandingRow, on: IsoDate): ActivityFacts {
  const outcomes = row.outcomes.map((one) => ({
    ...one,
    reviewOn: one.reviewOn ? toDate(one.reviewOn) : null,
  }))
  return factsOf({ ...row, outcomes }, on)
}

/**
 * The activities of some academic years that are not archived, by title, each with its place on the ladder. One statement, in a
 * transaction that is under way; none where nothing was recorded since somebody of the school asked last.
 */
export function readStandings(
  tx: Tx,
  viewer: Viewer,
  academicYears: readonly number[],
): Promise<readonly Standing[]> {
  return remembered(tx, viewer, `standings ${academicYears.join(' ')}`, 'everyone', async () => {
    const on = today()
    const matches = Prisma.sql`a."academicYear" IN (${Prisma.join([...academicYears])}) AND a."archivedAt" IS NULL`
    const rows = await tx.$queryRaw<StandingRow[]>(standingRows(viewer, matches))
    return rows.map((row) => standingOf(row, on))
  })
}
