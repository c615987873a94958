import 'server-only'
import { beginDraft, dropDraft } from './draft'
import { FIRST_LOCALE, type Locale, languageOf } from './languages'
import { tooManyBegun } from './robots'
import { isWait, openFrom, type Wait } from './tries'
import { type Asks, DOOR_ASKS, type Typed } from './typed'

/**
 * Begins what somebody came for, by a link. What the phone still held of somebody else is deleted. A language in which the page
 * is read is one that is spoken: it is ticked beforehand.
 *
 * @param held what the phone's cookie opens
 * @returns what its cookie opens from now on; null when the link opens nothing; the minutes to wait when there were too many
 */
export async function begin(
  address: string,
  { link, asks, locale, held }: { link: string; asks: string | null; locale: Locale; held: string },
): Promise<{ token: string; asks: Asks } | Wait | null> {
  const wanted = DOOR_ASKS.find((one) => one === asks)
  if (!wanted) return null
  if (held) await dropDraft(held)
  const isSpoken = wanted === 'offer' && locale !== FIRST_LOCALE
  const typed: Typed = isSpoken ? { speaks: [languageOf(locale).english] } : {}
  const begun = await openFrom(address, () => beginDraft(link, wanted, locale, typed))
  if (!begun || isWait(begun)) return begun
  const tooMany = begun.isOpen ? await tooManyBegun(address) : null
  if (!tooMany) return { token: begun.token, asks: wanted }
  await dropDraft(begun.token)
  return tooMany
}
