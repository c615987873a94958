import 'server-only'
import { familyCalled } from '../families/family-called'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { type IsoDate, toDate } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { refuseConsentDay } from './consent-until'
import { countAsAnswered } from './count-answer'
import type { EnteredAnswer } from './entered-schema'
import { offerAnswer } from './offer-answer'
import { canEnterAnswers } from './policy'
import { startSkills } from './start'
import { writeEntered } from './write-entered'

/**
 * Writes down an answer that a parent gave on paper, at the gate or by telephone: what they offer, or that they have nothing
 * to offer now, which counts in the campaign and is no offer.
 *
 * @returns the offer's id, or null for "nothing now"
 * @throws RuleBroken beside the field, with nothing that was typed lost; NotFound, NotAllowed
 */
export function enterAnswer(viewer: Viewer, input: EnteredAnswer): Promise<string | null> {
  return changeInSchool(viewer, async (tx) => {
    if (!canEnterAnswers(viewer)) throw new NotAllowed()
    const family = await familyCalled(tx, viewer, input.familyReference)
    if (input.nothingNow) return keepNothingNow(tx, viewer, input, family?.id ?? null)
    await startSkills(tx, viewer)
    const { skills, campaignId, givenBy, consentUntil: _, ...said } = input
    const skillIds = await idsOf(tx, viewer, skills)
    if (skillIds.length === 0 && !said.ownWords)
      throw new RuleBroken(
        'skills',
        'Tick a skill, write it in their own words, or tick that they have nothing to offer now.',
      )
    if (!said.name) throw new RuleBroken('name', 'Enter what they would like to be called.')
    if (!family && !said.contact)
      throw new RuleBroken('contact', 'Enter how to reach them, or the reference of their family.')
    const consentUntil = agreedUntil(input)
    const answer = offerAnswer.parse({ ...said, skillIds })
    return writeEntered(tx, viewer, {
      familyId: family?.id ?? null,
      campaignId,
      givenBy,
      consentUntil,
      answer,
    })
  })
}

/** That a family answered with "nothing now". Nothing else of it is kept. */
async function keepNothingNow(
  tx: Tx,
  viewer: Viewer,
  { skills, ownWords, campaignId, givenBy, locale }: EnteredAnswer,
  familyId: string | null,
): Promise<null> {
  const { schoolId } = viewer
  if (skills.length > 0 || ownWords)
    throw new RuleBroken('nothingNow', 'They offer something, or nothing now: take one of the two away.')
  if (!campaignId) throw new RuleBroken('campaignId', 'Choose the campaign that they answer.')
  if (!familyId) throw new RuleBroken('familyReference', 'Enter whose answer it is, so that it counts once.')
  const campaign = await tx.skillsCampaign.findFirst({
    where: { schoolId, id: campaignId },
    select: { id: true },
  })
  if (!campaign) throw new NotFound()
  await countAsAnswered(tx, {
    ...{ schoolId, campaignId, familyId, offerId: null, givenBy, locale },
    onDay: toDate(today()),
  })
  await recordHappening(tx, viewer, {
    kind: 'campaign.answered_nothing',
    recordType: 'campaign',
    recordId: campaignId,
    detail: { givenBy },
  })
  return null
}

function agreedUntil({ agreed, consentUntil }: EnteredAnswer): IsoDate {
  if (!agreed)
    throw new RuleBroken(
      'agreed',
      'It may only be kept if they have agreed. Ask them, or leave it unwritten.',
    )
  if (!consentUntil) throw new RuleBroken('consentUntil', 'Enter until when they agreed.')
  refuseConsentDay('consentUntil', consentUntil)
  return consentUntil
}

/** @throws NotFound for a key that is none of the school's skills, or one that it asks no longer */
async function idsOf(tx: Tx, { schoolId }: Viewer, skills: string[]): Promise<string[]> {
  const keys = [...new Set(skills)]
  const known = await tx.skill.findMany({
    where: { schoolId, key: { in: keys }, retiredAt: null },
    select: { id: true },
  })
  if (known.length < keys.length) throw new NotFound()
  return known.map(({ id }) => id)
}
