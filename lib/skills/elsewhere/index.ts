import type { Locale } from '../../door/languages'

/** What skills that are shipped are also called, by language and key, with a comma between the words. */
export const WORDS_ELSEWHERE: Partial<Record<Locale, Record<string, string>>> = {}
