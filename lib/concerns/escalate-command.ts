import 'server-only'
import { changeInSchool } from '../platform/change'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { writeDecision } from './events'
import { letHandlerSee } from './handler-sees'
import { caseInHand, onlyThoseWhoWorkOn } from './in-hand'
import { moveCase, procedureOf } from './move-case'
import { nextStage } from './procedure'
import { holderOfRole } from './stage-holder'
import { STAGE_ROLE_NAMES, stageRole } from './stage-role'
import type { EscalateInput } from './work-schema'

/** Where it went: whom the stage calls for, and who that is; null in `handler` when the school has nobody on record. */
export type MovedUp = { id: string; stage: string; calledFor: string | null; handler: string | null }

/**
 * Takes a case to the next stage of the version of the procedure it began under, and to whoever that stage calls for. A
 * concern that reaches a formal stage is a complaint from then on.
 *
 * @throws RuleBroken when there is no further stage here
 */
export function escalateCase(viewer: Viewer, { id, version, on, why }: EscalateInput): Promise<MovedUp> {
  return changeInSchool(viewer, async (tx) => {
    const found = await caseInHand(tx, viewer, id)
    onlyThoseWhoWorkOn(viewer, found)
    const procedure = procedureOf(found)
    const next = procedure && nextStage(procedure, found.stage)
    if (!next) throw new RuleBroken('form', 'This was the last stage in the school.')
    const role = stageRole(next, found.heldBy)
    const handler = role && (await holderOfRole(tx, viewer, { role, caseId: id }))
    const move = { kind: 'escalate', on, to: next.number, isFormal: next.isFormal } as const
    await moveCase(
      tx,
      viewer,
      { found, version, move },
      {
        data: { actionTaken: null, ...(role && { handlerId: handler?.id ?? null }) },
        detail: {
          stageName: next.name,
          ...(role && { handler: handler?.name ?? null, handlerId: handler?.id ?? null }),
        },
      },
    )
    if (found.actionTaken)
      await writeDecision(tx, viewer, id, on, `Done at the stage before: ${found.actionTaken}`)
    await writeDecision(tx, viewer, id, on, why)
    if (handler) await letHandlerSee(tx, viewer, found, handler.personId)
    return {
      id,
      stage: next.name,
      calledFor: role && STAGE_ROLE_NAMES[role],
      handler: handler?.name ?? null,
    }
  })
}
