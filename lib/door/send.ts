import 'server-only'
import { recordByParent } from '../platform/audit'
import { withToken } from '../platform/by-token'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { toDate, toIso } from '../platform/dates'
import { hashOfToken } from '../platform/link-token'
import { consentUntil } from '../skills/consent-until'
import { countAsAnswered } from '../skills/count-answer'
import type { OfferAnswer } from '../skills/offer-answer'
import { writeOffer } from '../skills/write-offer'
import { answerOf, problemsOf } from './answer'
import { countUse } from './count-use'
import { aboutOf, type Draft, takeDraft, withDraft } from './draft'
import { endTokenOf } from './end-token'
import { STEPS, type Step } from './steps'

/** How sending ended: with the private link's secret; or on the first page on which something cannot be taken. */
export type Sent = { sent: string } | { changed: true } | { problem: Step }

/**
 * Sends an answer: the offer, that the family has answered, the history, and the end of what was typed, all or nothing. Sent
 * twice it is one offer: the second waits for the first, finds nothing to send, and gets the very same private link.
 *
 * One answer a family: their campaign's answer points at what came last. The offer before it is replaced when it came by the
 * door, in the same campaign, from somebody of the same name, and nothing stands on it yet: no invitation, no checks. Of
 * another name it is another carer of the same children, and both may offer. Only the private link shows, changes or
 * withdraws what was said before, so whoever else holds the family's slip reads nothing.
 *
 * @returns null when there is nothing to send, and there was nothing
 */
export async function sendAnswer(draftToken: string): Promise<Sent | null> {
  const token = endTokenOf(draftToken, 'offer')
  const sent = await withDraft<Sent | null>(draftToken, async (tx, draft) => {
    if (draft.asks !== 'offer') return null
    const problem = firstProblem(draft)
    if (problem) return { problem }
    if (!(await takeDraft(tx, draft))) return null
    const answer = answerOf(draft.typed, draft.locale, await skillsOf(tx, draft))
    if (draft.offerId) {
      await changeOffer(tx, draft, draft.offerId, answer)
      return { changed: true }
    }
    await giveOffer(tx, draft, answer, token)
    return { sent: token }
  })
  return sent ?? ((await isOfferToken(token)) ? { sent: token } : null)
}

/** "Nothing now": counted as an answer, and nothing else is kept. False when there is no answer under way. */
export async function sendNothing(draftToken: string): Promise<boolean> {
  const done = await withDraft(draftToken, async (tx, draft) => {
    if (draft.asks !== 'offer' || draft.offerId || !(await takeDraft(tx, draft))) return false
    const { schoolId, link, locale } = draft
    // Where somebody of the family has offered something, that remains their answer.
    const offered = link?.campaignId
      ? await tx.campaignAnswer.findFirst({
          where: {
            schoolId,
            campaignId: link.campaignId,
            familyId: link.familyId ?? schoolId,
            offerId: { not: null },
          },
          select: { id: true },
        })
      : null
    if (!offered) await count(tx, draft, null)
    await recordByParent(tx, schoolId, {
      kind: 'door.nothing_now',
      ...about(draft),
      detail: { locale },
    })
    if (link) await countUse(tx, schoolId, link.id)
    return true
  })
  return done ?? false
}

function firstProblem(draft: Draft): Step | undefined {
  return STEPS.find((step) => problemsOf(step, draft.typed, aboutOf(draft)).length > 0)
}

async function skillsOf(tx: Tx, { schoolId, typed }: Draft): Promise<string[]> {
  const known = await tx.skill.findMany({ where: { schoolId }, select: { id: true } })
  return known.flatMap(({ id }) => (typed.skill?.includes(id) ? [id] : []))
}

async function giveOffer(tx: Tx, draft: Draft, answer: OfferAnswer, token: string): Promise<void> {
  const { schoolId, link } = draft
  const day = today()
  const from = {
    ...{
      schoolId,
      familyId: link?.familyId ?? null,
      campaignId: link?.campaignId ?? null,
      givenBy: 'door' as const,
    },
    ...{ consentUntil: consentUntil(day), tokenHash: hashOfToken(token), entered: null },
  }
  if (from.familyId) {
    // Two phones of one family: the second waits, and finds what the first has written.
    await tx.$executeRaw`SELECT 1 FROM "Family" WHERE "schoolId" = ${schoolId}::uuid AND "id" = ${from.familyId}::uuid FOR UPDATE`
  }
  const before = from.familyId
    ? await offerBefore(tx, { ...from, familyId: from.familyId }, answer.name)
    : null
  const offerId = await writeOffer(tx, from, answer, before?.id)
  if (before) {
    await tx.offer.updateMany({
      where: { schoolId, id: offerId },
      data: { tokenHash: from.tokenHash, sentOn: toDate(day), answeredOn: null, toldWaitingOn: null },
    })
  }
  await count(tx, draft, offerId)
  await recordByParent(tx, schoolId, {
    kind: before ? 'offer.sent_again' : 'offer.sent',
    recordType: 'offer',
    recordId: offerId,
    detail: { locale: answer.locale },
  })
  if (link) await countUse(tx, schoolId, link.id)
}

/** What the same person of a family offered before in the same campaign, as long as nothing stands on it. */
async function offerBefore(
  tx: Tx,
  { schoolId, familyId, campaignId }: { schoolId: string; familyId: string; campaignId: string | null },
  name: string,
) {
  const before = await tx.offer.findMany({
    where: {
      ...{ schoolId, familyId, campaignId, givenBy: 'door' },
      ...{ placements: { none: {} }, volunteer: { is: null } },
    },
    orderBy: [{ sentOn: 'desc' }, { id: 'desc' }],
    select: { id: true, name: true },
  })
  const sameName = (other: string) => other.localeCompare(name, undefined, { sensitivity: 'base' }) === 0
  return before.find((offer) => sameName(offer.name)) ?? null
}

async function changeOffer(tx: Tx, draft: Draft, offerId: string, answer: OfferAnswer): Promise<void> {
  const { schoolId } = draft
  const { consentUntil: until, ...kept } = await tx.offer.findFirstOrThrow({
    where: { schoolId, id: offerId },
    select: { familyId: true, campaignId: true, givenBy: true, tokenHash: true, consentUntil: true },
  })
  const from = { schoolId, ...kept, consentUntil: toIso(until), entered: null }
  await writeOffer(tx, from, answer, offerId)
  await recordByParent(tx, schoolId, {
    kind: 'offer.changed_by_parent',
    recordType: 'offer',
    recordId: offerId,
    detail: { locale: answer.locale },
  })
}

function count(tx: Tx, { schoolId, link, locale }: Draft, offerId: string | null): Promise<void> {
  return countAsAnswered(tx, {
    ...{ schoolId, offerId, locale, givenBy: 'door', onDay: toDate(today()) },
    ...{ campaignId: link?.campaignId ?? null, familyId: link?.familyId ?? null },
  })
}

/** What the history says it happened to: the family, where it is known, or the link. */
function about({ link, id }: Draft) {
  return link?.familyId
    ? { recordType: 'family', recordId: link.familyId }
    : { recordType: 'door_link', recordId: link?.id ?? id }
}

async function isOfferToken(token: string): Promise<boolean> {
  const there = await withToken(
    token,
    (tx, tokenHash) => tx.offer.findFirst({ where: { tokenHash }, select: { schoolId: true } }),
    async () => true,
  )
  return there ?? false
}
