import 'server-only'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { NotAllowed } from '../platform/errors'
import { newId } from '../platform/new-id'
import type { Viewer } from '../platform/viewer'
import { mayRecordCase } from './policy'

/**
 * Keeps that somebody was shown whom to tell when a child may be at risk, and nothing else: no words, no child, no family.
 * This is not a safeguarding record; that one is kept where the designated safeguarding lead keeps it.
 *
 * @throws NotAllowed for whoever does not record
 */
export function signpostSafeguarding(viewer: Viewer): Promise<null> {
  return changeInSchool(viewer, async (tx) => {
    if (!mayRecordCase(viewer)) throw new NotAllowed()
    await recordHappening(tx, viewer, {
      kind: 'case.signposted',
      recordType: 'signpost',
      recordId: newId(),
    })
    return null
  })
}
