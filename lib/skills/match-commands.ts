import 'server-only'
import { familyCalled } from '../families/family-called'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { NotFound } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { changeOffer, offerInHand } from './offer-in-hand'
import type { MatchedFamily, MatchedWords } from './offer-schema'
import { canAskParents } from './policy'

/**
 * Writes down which skills a parent's own words mean, and that somebody has looked at them. What the parent chose stays.
 *
 * @throws NotFound for an offer or a skill that is not the school's; NotAllowed; StaleEdit
 */
export function matchWords(viewer: Viewer, { skills, ...opened }: MatchedWords): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const { id } = await offerInHand(tx, viewer, opened.id, canAskParents)
    const wanted = [...new Set(skills)]
    const known = await tx.skill.count({ where: { schoolId, id: { in: wanted } } })
    if (known < wanted.length) throw new NotFound()
    await changeOffer(tx, viewer, opened, { reviewedAt: now() })
    await tx.offerSkill.deleteMany({
      where: { schoolId, offerId: id, isMatched: true, skillId: { notIn: wanted } },
    })
    const { count } = await tx.offerSkill.createMany({
      data: wanted.map((skillId) => ({ schoolId, offerId: id, skillId, isMatched: true })),
      skipDuplicates: true,
    })
    await recordHappening(tx, viewer, {
      kind: 'offer.words_matched',
      recordType: 'offer',
      recordId: id,
      detail: { added: count },
    })
    return id
  })
}

/**
 * Says which family an offer by an open link, or at the gate, is of; its campaign then counts that family as having answered, once.
 *
 * @throws RuleBroken on `familyReference` when no family at the school has it; NotFound, NotAllowed, StaleEdit
 */
export function matchFamily(viewer: Viewer, { familyReference, ...opened }: MatchedFamily): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { id } = await offerInHand(tx, viewer, opened.id, canAskParents)
    const family = await familyCalled(tx, viewer, familyReference)
    await changeOffer(tx, viewer, opened, { familyId: family?.id })
    if (family) await countOnce(tx, viewer, { offerId: id, familyId: family.id })
    await recordHappening(tx, viewer, { kind: 'offer.family_matched', recordType: 'offer', recordId: id })
    return id
  })
}

/** A campaign holds one answer of a family: where there is one already, that of this offer is not counted beside it. */
async function countOnce(
  tx: Tx,
  { schoolId }: Viewer,
  { offerId, familyId }: { offerId: string; familyId: string },
): Promise<void> {
  const answers = await tx.campaignAnswer.findMany({
    where: { schoolId, offerId, OR: [{ familyId: null }, { familyId: { not: familyId } }] },
    select: { id: true, campaignId: true },
  })
  for (const { id, campaignId } of answers) {
    const before = await tx.campaignAnswer.findFirst({
      where: { schoolId, campaignId, familyId },
      select: { id: true, offerId: true },
    })
    if (!before) {
      await tx.campaignAnswer.updateMany({ where: { schoolId, id }, data: { familyId } })
      continue
    }
    await tx.campaignAnswer.deleteMany({ where: { schoolId, id } })
    if (!before.offerId)
      await tx.campaignAnswer.updateMany({ where: { schoolId, id: before.id }, data: { offerId } })
  }
}
