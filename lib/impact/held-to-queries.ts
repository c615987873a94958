import 'server-only'
import { OUTCOME_FACTS, TALLIES } from '../activities/queries'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { factsOf } from './activity-facts'
import { heldToOf } from './held-to'
import { ladderFor } from './ladder'
import type { HeldTo } from './own-words'

/** What words about an activity are held to in a paper for governors, within a transaction; null when it is not there. */
export async function readHeldTo(tx: Tx, { schoolId }: Viewer, activityId: string): Promise<HeldTo | null> {
  const activity = await tx.activity.findFirst({
    where: { schoolId, id: activityId },
    relationLoadStrategy: 'join',
    select: {
      ...TALLIES,
      status: true,
      school: { select: { hideBelow: true } },
      outcomes: { orderBy: [{ position: 'asc' }, { createdAt: 'asc' }], select: OUTCOME_FACTS },
    },
  })
  return activity && heldToOf(ladderFor(factsOf(activity, today()), activity.school.hideBelow), 'governors')
}
