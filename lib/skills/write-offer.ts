import 'server-only'
import type { GivenBy } from '@/prisma/generated/enums'
import { now, today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { type IsoDate, toDate } from '../platform/dates'
import { NotFound } from '../platform/errors'
import type { OfferAnswer } from './offer-answer'
import { partFromPlacements } from './part-from-placements'

/** Whose answer it is, and how it came. */
type OfferFrom = {
  schoolId: string
  familyId: string | null
  campaignId: string | null
  givenBy: GivenBy
  /** They agreed that it is kept until then. */
  consentUntil: IsoDate
  tokenHash: string | null
  /** Who typed it in, where it was not the parent. */
  entered: { personId: string; personName: string } | null
}

/**
 * Writes an answer as an offer, new or in place of the one it changes, with its skills. Skills matched to the words by somebody
 * at the school stay while the words do. What of it goes into the history is the caller's.
 *
 * @returns the offer's id
 * @throws NotFound for a skill that is not the school's, or an offer that is gone
 */
export async function writeOffer(
  tx: Tx,
  { entered, consentUntil, ...from }: OfferFrom,
  answer: OfferAnswer,
  replaces?: string,
): Promise<string> {
  const { schoolId } = from
  const { skillIds, level, ...said } = answer
  const chosen = [...new Set(skillIds)]
  const known = await tx.skill.count({ where: { schoolId, id: { in: chosen } } })
  if (known < chosen.length) throw new NotFound()
  const kept = { ...said, consentUntil: toDate(consentUntil), changedAt: now() }
  const id = replaces ? await change(tx, schoolId, replaces, kept) : await create()
  await tx.offerSkill.createMany({
    data: chosen.map((skillId) => ({ schoolId, offerId: id, skillId, level })),
    skipDuplicates: true,
  })
  return id

  async function create() {
    const made = await tx.offer.create({
      data: {
        ...from,
        ...kept,
        sentOn: toDate(today()),
        reviewedAt: said.ownWords ? null : now(),
        enteredById: entered?.personId ?? null,
        enteredByName: entered?.personName ?? null,
      },
      select: { id: true },
    })
    return made.id
  }
}

async function change(
  tx: Tx,
  schoolId: string,
  id: string,
  kept: Omit<OfferAnswer, 'skillIds' | 'level'> & { consentUntil: Date; changedAt: Date },
): Promise<string> {
  const before = await tx.offer.findFirst({ where: { schoolId, id }, select: { ownWords: true } })
  if (!before) throw new NotFound()
  const sameWords = before.ownWords === kept.ownWords
  await tx.offer.updateMany({
    where: { schoolId, id },
    data: {
      ...kept,
      version: { increment: 1 },
      ...(!sameWords && { reviewedAt: kept.ownWords ? null : now() }),
    },
  })
  await tx.offerSkill.deleteMany({
    where: { schoolId, offerId: id, ...(sameWords && { isMatched: false }) },
  })
  return id
}

/**
 * Deletes an offer with everything its parent typed: words, name, contact, checks, drafts, and the link. What pupils gained of
 * it stays in the record without saying whose it was.
 *
 * @returns false when there is none
 */
export async function deleteOffer(tx: Tx, schoolId: string, id: string): Promise<boolean> {
  await partFromPlacements(tx, schoolId, [id], 'The parent or carer withdrew their offer.')
  await tx.campaignAnswer.updateMany({ where: { schoolId, offerId: id }, data: { offerId: null } })
  const { count } = await tx.offer.deleteMany({ where: { schoolId, id } })
  return count > 0
}
