import { sameText } from '../intake/table'

/** The most pupils, languages and letters one record takes: more is a slip. */
export const LONGEST_REFERENCE = 60
export const LONGEST_CLASS = 40
export const LONGEST_LANGUAGE = 40
export const MOST_LANGUAGES = 8

/** Offered as one types; any other language may be typed. Those most spoken at home by pupils in England. */
export const COMMON_LANGUAGES = [
  'English',
  'Polish',
  'Urdu',
  'Romanian',
  'Panjabi',
  'Bengali',
  'Arabic',
  'Portuguese',
  'Gujarati',
  'Spanish',
  'Ukrainian',
  'Turkish',
  'Somali',
  'Tamil',
  'Lithuanian',
  'French',
  'Albanian',
  'Italian',
  'Chinese',
  'Pashto',
  'Kurdish',
  'Hindi',
  'Malayalam',
  'British Sign Language',
]

/**
 * Languages as typed in one line or cell, "Somali, English", each once and in the order typed. A language already
 * spelt one way, among those common or those given, keeps that spelling.
 */
export function languagesIn(text: string): string[] {
  const typed = text
    .normalize('NFC')
    .split(/[,;/\n]|\s+(?:and|&)\s+/)
    .map((language) => language.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
  return eachOnce(typed.map(spelt))
}

/** Texts that differ only in case and spaces are one: the first. */
export function eachOnce(texts: string[]): string[] {
  return texts.filter((text, i) => texts.findIndex((other) => sameText(other) === sameText(text)) === i)
}

const COMMON_BY_TEXT = new Map(COMMON_LANGUAGES.map((common) => [sameText(common), common]))

function spelt(language: string): string {
  return (
    COMMON_BY_TEXT.get(sameText(language)) ??
    language.charAt(0).toLocaleUpperCase('en-GB') + language.slice(1)
  )
}

/** "Year 3, Oak" or "Year not known". */
export function whereTaught(pupil: { yearGroup: string | null; className: string | null }): string {
  return [pupil.yearGroup, pupil.className].filter(Boolean).join(', ') || 'year not known'
}

/** What hangs on a family or pupil, and so keeps it from being removed for good. */
export type Hanging = { sessions: number; figures: number }

/** What goes with it when it is removed, as a sentence; null when nothing rests on it. */
export function whatGoesWithIt({ sessions, figures }: Hanging): string | null {
  const parts = [
    sessions > 0 &&
      (sessions === 1 ? 'one session it was invited to' : `${sessions} sessions it was invited to`),
    figures > 0 && (figures === 1 ? 'one figure' : `${figures} figures`),
  ].filter(Boolean)
  if (parts.length === 0) return null
  return `The school’s record holds ${parts.join(' and ')}. They go with it, and what the activities show is worked out again without them. If it has left the school, say that instead: then what the activities show stays.`
}

/** What the family told the school and goes with it too, as a sentence; null when that is nothing. */
export function whatItTold({
  offers,
  ideas,
  preferences,
  seats,
}: Record<'offers' | 'ideas' | 'preferences' | 'seats', number>): string | null {
  const parts = [
    offers > 0 && (offers === 1 ? 'what it offered' : `${offers} offers`),
    ideas > 0 && (ideas === 1 ? 'its idea' : `${ideas} ideas`),
    preferences > 0 && 'how it likes to be reached',
    seats > 0 && (seats === 1 ? 'its seat in a forum' : `its seats in ${seats} forums`),
  ].filter((part) => part !== false)
  if (parts.length === 0) return null
  const called =
    offers > 0
      ? ' What it was still invited to is called off. What pupils gained of it stays, without saying from whom.'
      : ''
  return `With it goes what it told the school: ${new Intl.ListFormat('en-GB').format(parts)}.${called}`
}
