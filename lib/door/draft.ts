import 'server-only'
import { withToken } from '../platform/by-token'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { hashOfToken, newToken } from '../platform/link-token'
import { isLocale, type Locale } from './languages'
import { type DoorWay, isNoLink, withLink } from './link'
import { type Asks, type DraftContent, draftContent, type Typed } from './typed'

/** Also how long a phone's cookie lasts. */
const HALF_AN_HOUR = 30 * 60 * 1000
const TWO_WEEKS = 14 * 24 * 60 * 60 * 1000

/** An answer that is being typed, and by which link; or which offer it changes. */
export type Draft = DraftContent & {
  schoolId: string
  id: string
  offerId: string | null
  locale: Locale
  startedAt: Date
  until: Date
  /** None when it changes an offer, by that offer's private link. */
  link: Pick<DoorWay, 'id' | 'familyId' | 'campaignId'> | null
}

/** What its questions depend on: by an open link nobody knows whose answer it is; what was sent before was agreed to. */
export const aboutOf = ({ link, offerId }: Pick<Draft, 'link' | 'offerId'>) => ({
  isOpen: link !== null && link.familyId === null,
  isChange: offerId !== null,
})

/**
 * Does something with the answer a phone's cookie, or a private link, holds. A link to the door that was withdrawn ends the
 * answers that are typed by it; one whose time ran out meanwhile does not, because its parent came in time.
 *
 * @returns null when there is none, or none any longer
 */
export async function withDraft<T>(
  token: string,
  work: (tx: Tx, draft: Draft) => Promise<T>,
  instead?: (tx: Tx, schoolId: string) => Promise<unknown>,
): Promise<T | null> {
  return withToken(
    token,
    (tx, tokenHash) =>
      tx.doorDraft.findFirst({
        where: { tokenHash, until: { gt: now() } },
        select: {
          ...{ schoolId: true, id: true, linkId: true, offerId: true },
          ...{ content: true, locale: true, startedAt: true, until: true },
        },
      }),
    async (tx, { linkId, content, locale, ...row }) => {
      const link = linkId ? await linkOf(tx, row.schoolId, linkId) : null
      if (linkId && !link) return null
      return work(tx, {
        ...row,
        ...draftContent.parse(content),
        locale: isLocale(locale) ? locale : 'en',
        link,
      })
    },
    {
      async instead(tx, schoolId) {
        await linkOf(tx, schoolId, schoolId)
        await instead?.(tx, schoolId)
      },
    },
  )
}

const linkOf = (tx: Tx, schoolId: string, id: string) =>
  tx.doorLink.findFirst({
    where: { schoolId, id, withdrawnAt: null },
    select: { id: true, familyId: true, campaignId: true },
  })

/** Begins an answer by a link; gives what the cookie holds and whose link it is, or null when the link opens nothing. */
export function beginDraft(
  linkToken: string,
  asks: Asks,
  locale: Locale,
  typed: Typed = {},
): Promise<{ token: string; isOpen: boolean } | null> {
  const token = newToken()
  return withLink(linkToken, async (tx, { schoolId, id: linkId, familyId }) => {
    if (isNoLink(schoolId, linkId)) {
      await makeNoDraft(tx, schoolId)
      return null
    }
    await makeDraft(tx, { schoolId, linkId, offerId: null, token, locale, content: { asks, typed } })
    return { token, isOpen: familyId === null }
  })
}

type NewDraft = {
  schoolId: string
  linkId: string | null
  offerId: string | null
  token: string
  locale: Locale
  content: DraftContent
}

/** Makes a draft that lasts half an hour, and lets go those of the school whose time is over. */
export async function makeDraft(tx: Tx, { token, ...row }: NewDraft): Promise<void> {
  const { schoolId } = row
  await tx.doorDraft.deleteMany({ where: { schoolId, until: { lt: now() } } })
  await tx.doorDraft.create({
    data: { ...row, tokenHash: hashOfToken(token), startedAt: now(), until: halfAnHourOn() },
    select: { id: true },
  })
}

/** As many statements as `makeDraft`, for a link that opens nothing. */
export async function makeNoDraft(tx: Tx, schoolId: string): Promise<void> {
  await tx.doorDraft.deleteMany({ where: { schoolId, until: { lt: now() } } })
  await tx.doorDraft.deleteMany({ where: { schoolId } })
}

const halfAnHourOn = () => new Date(now().getTime() + HALF_AN_HOUR)

/** Keeps what was typed on one page, whatever it is; gives the draft as it is then, or null when it has ended. */
export function keepTyped(
  token: string,
  change: { typed: Typed; locale: Locale; at?: string },
): Promise<Draft | null> {
  return withDraft(token, async (tx, draft) => {
    const typed = { ...draft.typed, ...change.typed }
    const { schoolId, id, asks } = draft
    const content = { asks, typed, ...(change.at && { at: change.at }) }
    // What was put by keeps its two weeks while somebody goes on with it.
    const until = new Date(Math.max(draft.until.getTime(), halfAnHourOn().getTime()))
    await tx.doorDraft.updateMany({
      where: { schoolId, id },
      data: { content, locale: change.locale, until },
    })
    return { ...draft, typed, locale: change.locale, until }
  })
}

/** Puts an answer by for two weeks. What opened it until now does so no longer; gives the secret of its private link. */
export function putBy(token: string): Promise<string | null> {
  const next = newToken()
  return withDraft(token, async (tx, { schoolId, id }) => {
    await tx.doorDraft.updateMany({
      where: { schoolId, id },
      data: { tokenHash: hashOfToken(next), until: new Date(now().getTime() + TWO_WEEKS) },
    })
    return next
  })
}

/** Deletes what was typed. Nothing happens when there is nothing. */
export async function dropDraft(token: string): Promise<void> {
  await withDraft(token, (tx, { schoolId, id }) => tx.doorDraft.deleteMany({ where: { schoolId, id } }))
}

/** Ends a draft that is being sent; false for whoever comes second, who has waited for the first. */
export async function takeDraft(tx: Tx, { schoolId, id }: Draft): Promise<boolean> {
  const { count } = await tx.doorDraft.deleteMany({ where: { schoolId, id } })
  return count > 0
}
