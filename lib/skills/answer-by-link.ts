import 'server-only'
import type { Locale } from '../door/languages'
import { recordByParent } from '../platform/audit'
import { today } from '../platform/clock'
import { toDate, toIso } from '../platform/dates'
import { isOpenToAnswer } from './answer-invitation'
import { isAfterwards, withInvitation } from './invitation'
import { lockPlacement } from './placement-in-hand'

/** As much as a parent can say in words to an invitation. */
export const LONGEST_SAID = 2000

type ByLink = { token: string; locale: Locale; words: string }

/**
 * Yes or no, by the invitation's link. It can be changed until they are placed; what comes after that, or says the same again, changes
 * nothing, and the page shows how it stands.
 *
 * @returns null when the link opens nothing
 */
export function answerByLink({
  token,
  locale,
  words,
  answer,
}: ByLink & { answer: 'yes' | 'no' }): Promise<boolean | null> {
  return withInvitation(token, async (tx, { schoolId, id }) => {
    const placement = await lockPlacement(tx, schoolId, id)
    if (!placement) return null
    const status = answer === 'yes' ? 'accepted' : 'declined'
    if (!isOpenToAnswer(placement.status)) return false
    const answerWords = kept(words)
    const { count } = await tx.placement.updateMany({
      where: { schoolId, id, NOT: { status, answerWords } },
      data: {
        status,
        answerWords,
        answerLocale: locale,
        answeredOn: toDate(today()),
        version: { increment: 1 },
      },
    })
    if (count > 0) {
      await recordByParent(tx, schoolId, {
        kind: `placement.${status}_by_link`,
        recordType: 'placement',
        recordId: id,
      })
    }
    return true
  })
}

/**
 * How it was for them, and whether they would do it again, by the same link. It can be said anew; the latest counts.
 *
 * @returns null when the link opens nothing; false before a session of theirs has been
 */
export function sayAfterwards({
  token,
  locale,
  words,
  again,
}: ByLink & { again: boolean | null }): Promise<boolean | null> {
  return withInvitation(token, async (tx, { schoolId, id }) => {
    const placement = await lockPlacement(tx, schoolId, id)
    if (!placement) return null
    const sessions = await tx.placementSession.findMany({
      where: { schoolId, placementId: id },
      relationLoadStrategy: 'join',
      select: { session: { select: { heldOn: true } } },
    })
    const days = sessions.map(({ session }) => ({ heldOn: toIso(session.heldOn) }))
    if (!isAfterwards(placement.status, days)) return false
    await tx.placement.updateMany({
      where: { schoolId, id },
      data: {
        parentSaid: kept(words),
        parentSaidLocale: locale,
        parentWouldAgain: again,
        version: { increment: 1 },
      },
    })
    await recordByParent(tx, schoolId, {
      kind: 'placement.said_afterwards',
      recordType: 'placement',
      recordId: id,
    })
    return true
  })
}

/** As it was typed, without nulls, which no text in the database holds; nothing where nothing was. */
const kept = (words: string) =>
  words.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim().slice(0, LONGEST_SAID) || null
