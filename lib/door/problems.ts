import { inLanguage } from './in-language'
import type { Locale } from './languages'

/** What is wrong with a field, as a message of the catalogues and the number that stands in it. */
export type Problem = { field: string; message: ProblemMessage; max?: number; minutes?: number }

export type ProblemMessage =
  | 'skills.missing'
  | 'words.too_long'
  | 'how_far.missing'
  | 'days.missing'
  | 'contact.name_missing'
  | 'contact.detail_missing'
  | 'check.consent_missing'
  | 'preferences.consent_missing'
  | 'idea.missing'
  | 'idea.not_here'
  | 'link.too_fast'
  | 'link.too_many'

/** What a page's address carries that shows what is wrong with it. */
export const SHOW_WRONG = 'wrong'

/** The button that sends, to which a sentence about sending leads. */
export const SEND = 'send'

/** Why a page is shown again: for what stands in it, for words that are not kept here, or for how it was sent. */
export type Why = 'typed' | 'not_here' | 'too_fast' | { wait: number }

/** A page with what is wrong with it, opened where that is said. */
export function wrongPage(path: string, locale: Locale, why: Why = 'typed'): string {
  const said = typeof why === 'string' ? why : String(why.wait)
  return `${inLanguage(path, locale, { [SHOW_WRONG]: said })}#${SHOW_WRONG}`
}

/** What a page says is wrong with it, by what its address carries. */
export function problemsShown(said: unknown, ofTyped: () => Problem[]): Problem[] {
  if (said === 'typed') return ofTyped()
  if (said === 'not_here') return [{ field: 'idea', message: 'idea.not_here' }]
  if (said === 'too_fast') return [{ field: SEND, message: 'link.too_fast' }]
  const minutes = Number(said)
  return minutes >= 1 && minutes < 1000 ? [{ field: SEND, message: 'link.too_many', minutes }] : []
}
