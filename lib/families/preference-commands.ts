import 'server-only'
import { preferenceAnswer, saysSomething } from '../door/preference-answer'
import { writePreference } from '../door/write-preference'
import { recordHappening, staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import type { Tx } from '../platform/database'
import { NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { refuseConsentDay } from '../skills/consent-until'
import type { KeptPreferences } from './preference-schema'
import { onlyThoseWhoKeepFamilies } from './register-rules'

/**
 * Writes down how a family likes to be reached, as it told somebody at the school and agreed that it is kept.
 *
 * @throws NotFound, NotAllowed, StaleEdit; RuleBroken when nothing is said, or the day is over or too far off
 */
export function keepPreferences(viewer: Viewer, input: KeptPreferences): Promise<string> {
  const { familyId, version, givenBy, consentUntil } = input
  return changeInSchool(viewer, async (tx) => {
    await familyInHand(tx, viewer, familyId)
    const answer = preferenceAnswer.parse(input.answer)
    if (!saysSomething(answer))
      throw new RuleBroken('channels', 'Tick or write at least one thing that they told you.')
    refuseConsentDay('consentUntil', consentUntil)
    const { schoolId, personName } = viewer
    const from = { schoolId, familyId, givenBy, consentUntil, enteredByName: personName }
    if (!(await writePreference(tx, from, answer, version))) throw await staleEdit(tx, viewer, familyId)
    await happened(tx, viewer, 'preference.kept', familyId, { givenBy })
    return familyId
  })
}

/** Deletes a family's preferences at its wish. @throws NotFound, NotAllowed, StaleEdit */
export function removePreferences(viewer: Viewer, input: { id: string; version: number }): Promise<string> {
  const { id: familyId, version } = input
  return changeInSchool(viewer, async (tx) => {
    await familyInHand(tx, viewer, familyId)
    const { schoolId } = viewer
    const { count } = await tx.familyPreference.deleteMany({ where: { schoolId, familyId, version } })
    if (count === 0) throw await staleEdit(tx, viewer, familyId)
    await happened(tx, viewer, 'preference.removed', familyId)
    return familyId
  })
}

async function familyInHand(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  const found = await tx.family.findFirst({
    where: { schoolId: viewer.schoolId, id },
    select: { id: true },
  })
  if (!found) throw new NotFound()
  onlyThoseWhoKeepFamilies(viewer)
}

function happened(tx: Tx, viewer: Viewer, kind: string, recordId: string, detail = {}): Promise<void> {
  return recordHappening(tx, viewer, { kind, recordType: 'family', recordId, detail })
}
