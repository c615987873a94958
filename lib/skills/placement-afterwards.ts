import 'server-only'
import { visibleTo } from '../evidence/policy'
import { changeInSchool } from '../platform/change'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { toDate } from '../platform/dates'
import { NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import type { AfterwardsInput } from './afterwards-schema'
import { placementInHand } from './placement-in-hand'
import { writeAfterwards } from './write-afterwards'

/**
 * Records what came of a parent's help: what pupils gained, with the outcome and the evidence it goes with, and how it was for
 * staff and for the parent. With that they count as used. What the parent said by their own link stays as they said it.
 *
 * @returns its id
 * @throws NotFound for a placement that is not there, an outcome that is not its activity's, or evidence this person may not
 *   see; NotAllowed; RuleBroken before it was held; StaleEdit
 */
export function recordAfterwards(viewer: Viewer, input: AfterwardsInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { id, version, pupilsGained, outcomeId, evidenceId, staffSaid } = input
    const { status, activityId } = await placementInHand(tx, viewer, id)
    if (status !== 'held')
      throw new RuleBroken('form', 'Record first which sessions were held, and for how long.')
    const before = await tx.placement.findFirstOrThrow({
      where: { schoolId: viewer.schoolId, id },
      select: { evidenceId: true, parentSaidLocale: true, recordedOn: true },
    })
    if (outcomeId) await outcomeOf(tx, viewer, activityId, outcomeId)
    const isSeen = before.evidenceId !== null && (await maySee(tx, viewer, before.evidenceId))
    if (evidenceId && evidenceId !== before.evidenceId && !(await maySee(tx, viewer, evidenceId)))
      throw new NotFound()
    const { parentSaid, parentWouldAgain } = input
    await writeAfterwards(
      tx,
      viewer,
      { id, version },
      {
        pupilsGained,
        outcomeId,
        // Whoever may not see what it is linked to does not unlink it by leaving the field empty.
        evidenceId: evidenceId ?? (isSeen ? null : before.evidenceId),
        staffSaid,
        ...(before.parentSaidLocale === null && { parentSaid, parentWouldAgain }),
        recordedOn: before.recordedOn ?? toDate(today()),
      },
      { kind: 'placement.recorded', activityId, detail: { isLinked: outcomeId !== null } },
    )
    return id
  })
}

async function outcomeOf(tx: Tx, { schoolId }: Viewer, activityId: string | null, id: string) {
  const outcome = activityId
    ? await tx.outcome.findFirst({ where: { schoolId, id, activityId }, select: { id: true } })
    : null
  if (!outcome) throw new NotFound()
}

async function maySee(tx: Tx, viewer: Viewer, evidenceId: string): Promise<boolean> {
  const where = { AND: [visibleTo(viewer, today()), { schoolId: viewer.schoolId, id: evidenceId }] }
  return (await tx.evidence.count({ where })) > 0
}
