import 'server-only'
import { MAY_BE_DISCLOSURE } from '../concerns/record-case'
import { mayBeDisclosure } from '../concerns/safeguarding'
import { familyCalled } from '../families/family-called'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now, today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { toDate } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { ideaInHand, writeIdea } from './idea-in-hand'
import { canSeeIdeas } from './policy'
import type { NewIdeaInput } from './schema'

/**
 * Writes down an idea that a parent gave at the gate, by telephone, on paper, or in a forum's meeting; gives its id.
 *
 * @throws NotAllowed; NotFound for a meeting that is not the school's; RuleBroken on `familyReference`, on `saidOn` for a day
 *   to come, and on `isNotDisclosure` when the words may be about a child at risk
 */
export function writeDownIdea(viewer: Viewer, input: NewIdeaInput): Promise<string> {
  const { words, locale, inEnglish, givenBy, saidOn, meetingId } = input
  return changeInSchool(viewer, async (tx) => {
    const { schoolId, personName } = viewer
    if (!canSeeIdeas(viewer)) throw new NotAllowed()
    if (!input.isNotDisclosure && mayBeDisclosure({ words, wish: inEnglish }))
      throw new RuleBroken('isNotDisclosure', MAY_BE_DISCLOSURE)
    if (saidOn > today())
      throw new RuleBroken('saidOn', 'This day is still to come. Enter the day they said it.')
    if (meetingId) await isMeetingHere(tx, viewer, meetingId)
    const family = await familyCalled(tx, viewer, input.familyReference)
    const { id } = await tx.idea.create({
      data: {
        schoolId,
        words,
        locale,
        inEnglish,
        familyId: family?.id ?? null,
        givenBy,
        forumMeetingId: meetingId,
        saidOn: toDate(saidOn),
        enteredByName: personName,
        createdAt: now(),
      },
      select: { id: true },
    })
    await recordHappening(tx, viewer, {
      kind: 'idea.written_down',
      recordType: 'idea',
      recordId: id,
      detail: { givenBy, saidOn, atMeeting: meetingId !== null },
    })
    return id
  })
}

async function isMeetingHere(tx: Tx, { schoolId }: Viewer, id: string): Promise<void> {
  const found = await tx.forumMeeting.findFirst({ where: { schoolId, id }, select: { id: true } })
  if (!found) throw new NotFound()
}

type OfIdea = { id: string; version: number }

/** Says a parent's idea in English, beside their own words, which nobody changes. @throws NotFound; NotAllowed; StaleEdit */
export function sayInEnglish(
  viewer: Viewer,
  { id, version, inEnglish }: OfIdea & { inEnglish: string | null },
): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    await ideaInHand(tx, viewer, id)
    if (!canSeeIdeas(viewer)) throw new NotAllowed()
    await writeIdea(tx, viewer, { id, version }, { inEnglish })
    await recordHappening(tx, viewer, { kind: 'idea.in_english', recordType: 'idea', recordId: id })
    return id
  })
}

/** Says whose idea it is, or that nobody knows. @throws RuleBroken on `familyReference`; NotFound; NotAllowed; StaleEdit */
export function sayWhose(
  viewer: Viewer,
  { id, version, familyReference }: OfIdea & { familyReference: string | null },
): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    await ideaInHand(tx, viewer, id)
    if (!canSeeIdeas(viewer)) throw new NotAllowed()
    const family = await familyCalled(tx, viewer, familyReference)
    await writeIdea(tx, viewer, { id, version }, { familyId: family?.id ?? null })
    await recordHappening(tx, viewer, {
      kind: 'idea.whose',
      recordType: 'idea',
      recordId: id,
      detail: { isKnown: family !== null },
    })
    return id
  })
}
