import 'server-only'
import { mayPlanActivities } from '../activities/policy'
import { OUTCOME_FACTS, TALLIES } from '../activities/queries'
import { today } from '../platform/clock'
import { inSchool, type Tx } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { factsOf } from './activity-facts'
import { heldToOf } from './held-to'
import { ladderFor } from './ladder'
import type { HeldTo } from './own-words'

/** What the words of leaders about an activity are held to; null for whoever may not plan, and when it is not there. */
export async function getHeldTo(viewer: Viewer, activityId: string): Promise<HeldTo | null> {
  if (!mayPlanActivities(viewer) || !isRecordId(activityId)) return null
  return inSchool(viewer, (tx) => readHeldTo(tx, viewer, activityId, 'head'))
}

/**
 * What words about an activity are held to, within a transaction; null when it is not there.
 *
 * @param outcomeId the one outcome the words are about; null for none, whose figures then allow nothing. All when left out.
 */
export async function readHeldTo(
  tx: Tx,
  { schoolId }: Viewer,
  activityId: string,
  reader: 'head' | 'governors',
  outcomeId?: string | null,
): Promise<HeldTo | null> {
  const activity = await tx.activity.findFirst({
    where: { schoolId, id: activityId },
    relationLoadStrategy: 'join',
    select: {
      ...TALLIES,
      status: true,
      school: { select: { hideBelow: true } },
      outcomes: {
        orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
        select: OUTCOME_FACTS,
      },
    },
  })
  if (!activity) return null
  const { outcomes, claim, governorClaim } = ladderFor(factsOf(activity, today()), activity.school.hideBelow)
  const about = outcomes.filter((one) => outcomeId === undefined || one.outcomeId === outcomeId)
  return heldToOf({ outcomes: about, claim, governorClaim }, reader)
}
