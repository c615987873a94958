import 'server-only'
import { changeInSchool } from '../platform/change'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { onlyThoseWhoEnd } from './end-policy'
import { writeDecision } from './events'
import { caseInHand, onlyThoseWhoWorkOn } from './in-hand'
import { moveCase, procedureOf, stageAt } from './move-case'
import { OTHER_ROUTES } from './other-routes'
import type { RedirectInput, ReopenInput, ResolveInput, WithdrawInput } from './work-schema'

/**
 * Ends a case: what was found, what the school did about it whether or not it was upheld, and whether it apologised. Its
 * retention begins.
 *
 * @throws NotAllowed for a formal complaint unless they direct it; RuleBroken on `finding` when a formal one ends without
 */
export function resolveCase(viewer: Viewer, input: ResolveInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { id, version, on, finding, actionTaken, apologyGiven } = input
    const found = await caseInHand(tx, viewer, id)
    onlyThoseWhoEnd(viewer, found)
    const stage = stageAt(procedureOf(found), found.stage)
    if (stage?.isFormal && !finding) {
      throw new RuleBroken('finding', 'Say what was found: a formal complaint does not end without it.')
    }
    const move = { kind: 'resolve', on, finding, apologyGiven } as const
    await moveCase(tx, viewer, { found, version, move }, { data: { actionTaken } })
    return id
  })
}

/** Ends a case because whoever raised it took it back. */
export function withdrawCase(viewer: Viewer, { id, version, on, why }: WithdrawInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const found = await caseInHand(tx, viewer, id)
    onlyThoseWhoEnd(viewer, found)
    await moveCase(tx, viewer, { found, version, move: { kind: 'withdraw', on } })
    await writeDecision(tx, viewer, id, on, why)
    return id
  })
}

/** Ends a case here because another route applies, and the parent was told which. */
export function redirectCase(
  viewer: Viewer,
  { id, version, on, route, why }: RedirectInput,
): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const found = await caseInHand(tx, viewer, id)
    onlyThoseWhoEnd(viewer, found)
    if (!OTHER_ROUTES.some(({ key }) => key === route)) {
      throw new RuleBroken('route', 'Choose where it goes instead.')
    }
    await moveCase(tx, viewer, { found, version, move: { kind: 'redirect', on, route } })
    if (why) await writeDecision(tx, viewer, id, on, why)
    return id
  })
}

/** Takes up again what had ended, with why. Its answer is due anew, counted from that day. */
export function reopenCase(viewer: Viewer, { id, version, on, why }: ReopenInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const found = await caseInHand(tx, viewer, id)
    onlyThoseWhoWorkOn(viewer, found)
    await moveCase(
      tx,
      viewer,
      { found, version, move: { kind: 'reopen', on } },
      { data: { actionTaken: null } },
    )
    if (found.actionTaken)
      await writeDecision(tx, viewer, id, on, `Done when it had ended: ${found.actionTaken}`)
    await writeDecision(tx, viewer, id, on, why)
    return id
  })
}
