import type { Locale } from '../../door/languages'
import { AR } from './ar'
import { BN } from './bn'
import { CY } from './cy'
import { PA } from './pa'
import { PL } from './pl'
import { RO } from './ro'
import { SO } from './so'
import { UK } from './uk'
import { UR } from './ur'

/**
 * What skills that are shipped are also called, by language and key, with a comma between the words: the English synonyms put
 * into each language by a machine, and read by no speaker yet. Only the search looks at them; nobody is shown any.
 */
export const WORDS_ELSEWHERE: Record<Exclude<Locale, 'en'>, Record<string, string>> = {
  cy: CY,
  pl: PL,
  ro: RO,
  uk: UK,
  ur: UR,
  pa: PA,
  bn: BN,
  ar: AR,
  so: SO,
}
