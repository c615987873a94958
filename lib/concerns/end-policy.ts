import { NotAllowed } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import type { CaseInHand } from './in-hand'
import { procedureOf, stageAt } from './move-case'
import { mayDirectCase } from './policy'

/** Whoever handles a worry ends it; how a formal complaint ends is decided by leaders, or the chair or clerk where it is theirs. */
export const mayEnd = (viewer: Viewer, { isTheirs, isFormal }: { isTheirs: boolean; isFormal: boolean }) =>
  mayDirectCase(viewer) || (isTheirs && !isFormal)

export function onlyThoseWhoEnd(viewer: Viewer, found: CaseInHand): void {
  const isFormal = stageAt(procedureOf(found), found.stage)?.isFormal ?? false
  if (!mayEnd(viewer, { isTheirs: found.isTheirs, isFormal })) throw new NotAllowed()
}
