import 'server-only'
import type { GivenBy } from '@/prisma/generated/enums'
import { recordHappening } from '../platform/audit'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { type IsoDate, toDate } from '../platform/dates'
import { NotFound } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { countAsAnswered } from './count-answer'
import type { OfferAnswer } from './offer-answer'
import { writeOffer } from './write-offer'

export type EnteredOffer = {
  familyId: string | null
  campaignId: string | null
  givenBy: Exclude<GivenBy, 'door'>
  consentUntil: IsoDate
  answer: OfferAnswer
}

/**
 * Writes down an offer that a parent gave on paper, at the gate or by telephone, by somebody who may (see `enterAnswer`); gives
 * its id. They have agreed that it is kept: the form asks for that.
 *
 * @throws NotFound for a family, campaign or skill that is not the school's
 */
export async function writeEntered(tx: Tx, viewer: Viewer, input: EnteredOffer): Promise<string> {
  const { answer, familyId, campaignId, givenBy, consentUntil } = input
  const { schoolId, personId, personName } = viewer
  if (familyId) {
    const family = await tx.family.findFirst({ where: { schoolId, id: familyId }, select: { id: true } })
    if (!family) throw new NotFound()
  }
  if (campaignId) {
    const campaign = await tx.skillsCampaign.findFirst({
      where: { schoolId, id: campaignId },
      select: { id: true },
    })
    if (!campaign) throw new NotFound()
  }
  const from = { schoolId, familyId, campaignId, givenBy, consentUntil }
  const entered = { personId, personName }
  const id = await writeOffer(tx, { ...from, tokenHash: null, entered }, answer)
  await countAsAnswered(tx, {
    schoolId,
    campaignId,
    familyId,
    offerId: id,
    givenBy,
    locale: answer.locale,
    onDay: toDate(today()),
  })
  await recordHappening(tx, viewer, {
    kind: 'offer.entered',
    recordType: 'offer',
    recordId: id,
    detail: { givenBy },
  })
  return id
}
