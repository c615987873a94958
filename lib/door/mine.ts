import 'server-only'
import { recordByParent } from '../platform/audit'
import { withToken } from '../platform/by-token'
import type { Tx } from '../platform/database'
import { newToken } from '../platform/link-token'
import { deleteOffer } from '../skills/write-offer'
import { typedOf } from './answer'
import { makeDraft, makeNoDraft, withDraft } from './draft'
import type { Locale } from './languages'

/**
 * Opens an offer by its private link, to be read, changed or withdrawn: as an answer that is typed again, so that the link
 * itself stands neither in the address bar nor in the phone's history.
 *
 * @returns what the phone's cookie opens; null when the link opens nothing
 */
export function openMine(token: string, locale: Locale): Promise<string | null> {
  const draft = newToken()
  return withToken(
    token,
    (tx, tokenHash) => tx.offer.findFirst({ where: { tokenHash }, select: { schoolId: true, id: true } }),
    async (tx, { schoolId, id: offerId }) => {
      const offer = await readOffer(tx, schoolId, offerId)
      if (!offer) return null
      const { skills, ...said } = offer
      // What somebody at the school matched to the words is not what the parent chose.
      const own = skills.filter(({ isMatched }) => !isMatched)
      const typed = typedOf({
        ...said,
        skillIds: own.map(({ skillId }) => skillId),
        level: own.find(({ level }) => level !== null)?.level ?? null,
      })
      const content = { asks: 'offer' as const, typed }
      await makeDraft(tx, { schoolId, linkId: null, offerId, token: draft, locale, content })
      return draft
    },
    {
      async instead(tx, schoolId) {
        await readOffer(tx, schoolId, schoolId)
        await makeNoDraft(tx, schoolId)
      },
    },
  )
}

/** Deletes an offer, by the answer in which it is changed: all that was typed, then and now. False when there is none. */
export async function withdrawMine(draftToken: string): Promise<boolean> {
  const done = await withDraft(draftToken, async (tx, { schoolId, offerId }) => {
    if (!offerId || !(await deleteOffer(tx, schoolId, offerId))) return false
    await recordByParent(tx, schoolId, { kind: 'offer.withdrawn', recordType: 'offer', recordId: offerId })
    return true
  })
  return done ?? false
}

function readOffer(tx: Tx, schoolId: string, id: string) {
  return tx.offer.findFirst({
    where: { schoolId, id },
    relationLoadStrategy: 'join',
    select: {
      ...{ ownWords: true, howFar: true, days: true, ages: true, speaks: true, gains: true, gainWords: true },
      ...{ name: true, contactBy: true, contact: true, childClass: true },
      skills: { select: { skillId: true, isMatched: true, level: true } },
    },
  })
}
