import 'server-only'
import { withToken } from '../platform/by-token'
import { now, today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { type IsoDate, toIso } from '../platform/dates'
import type { Locale } from './languages'
import { type SchoolWords, schoolWords } from './school-words'

/** A link that works, as far as it says whom it lets in. */
export type DoorWay = {
  schoolId: string
  id: string
  familyId: string | null
  campaignId: string | null
  firstOpenedAt: Date | null
}

/** What somebody reads who opens a link to the door. */
type OpenedLink = SchoolWords & {
  schoolName: string
  isOpen: boolean
  /** By when the campaign asks, while it does. */
  answerBy: IsoDate | null
}

/**
 * Does something by a link that works. A link that never was, one that is past its time and one that was withdrawn are the
 * same to whoever tries, also in what they cost: `work` is then done for a link of no school.
 *
 * @returns null when the link opens nothing
 */
export function withLink<T>(token: string, work: (tx: Tx, link: DoorWay) => Promise<T>): Promise<T | null> {
  return withToken(
    token,
    (tx, tokenHash) =>
      tx.doorLink.findFirst({
        where: { tokenHash, withdrawnAt: null, expiresAt: { gt: now() } },
        select: { schoolId: true, id: true, familyId: true, campaignId: true, firstOpenedAt: true },
      }),
    work,
    {
      instead: (tx, schoolId) =>
        work(tx, { schoolId, id: schoolId, familyId: null, campaignId: null, firstOpenedAt: now() }),
    },
  )
}

/** Whether this is the link of no school, for which something is done in place of one that works. */
export const isNoLink = (schoolId: string, id: string) => schoolId === id

/** What a link opens, without anything anybody answered by it; null when it opens nothing. */
export async function readLink(token: string, locale: Locale): Promise<OpenedLink | null> {
  return withLink(token, async (tx, { schoolId, id, familyId, campaignId, firstOpenedAt }) => {
    const school = await tx.school.findFirst({ where: { id: schoolId }, select: { name: true } })
    const campaign = await tx.skillsCampaign.findFirst({
      where: { schoolId, id: campaignId ?? schoolId },
      select: { closesOn: true },
    })
    if (!firstOpenedAt) {
      await tx.doorLink.updateMany({
        where: { schoolId, id, firstOpenedAt: null },
        data: { firstOpenedAt: now() },
      })
    }
    const closesOn = campaign && toIso(campaign.closesOn)
    return {
      ...(await schoolWords(tx, schoolId, locale)),
      schoolName: school?.name ?? '',
      isOpen: familyId === null,
      answerBy: closesOn && closesOn >= today() ? closesOn : null,
    }
  })
}
