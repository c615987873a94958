import 'server-only'
import { inSchool } from '../platform/database'
import type { IsoDate } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { correctionsIn, isChecked } from './checked'
import { dateIn } from './date-in'
import { LOCALES, type Locale } from './languages'
import type { SchoolWords } from './school-words'
import { doorWords } from './words'

/** The door's words in one language as this school has them. */
export type WordsIn = SchoolWords & { locale: Locale }

/** The words of some languages, or of all, with what speakers at the school have put right. */
export async function wordsAtSchool(
  viewer: Viewer,
  locales: readonly Locale[] = LOCALES,
): Promise<Map<Locale, WordsIn>> {
  const asked = [...new Set(locales)]
  const corrections = await inSchool(viewer, (tx) => correctionsIn(tx, viewer.schoolId, asked))
  return new Map(
    asked.map((locale) => {
      const corrected = corrections.get(locale) ?? new Map()
      return [
        locale,
        { locale, words: doorWords(locale, corrected), isMachine: !isChecked(locale, corrected) },
      ]
    }),
  )
}

/** A message to copy into the school's app, in one language. Paragraphs, with an empty line between them. */
export type Message = { locale: Locale; text: string; isMachine: boolean }

/** What is asked, with the link. @param until the day to answer by, where there is one */
export function invitation(
  { locale, words, isMachine }: WordsIn,
  { link, until }: { link: string; until: IsoDate | null },
): Message {
  return message(locale, isMachine, [
    words('skills.title'),
    words('door.lede'),
    words('slip.by_link', { link }),
    until && words('door.campaign_until', { date: dateIn(locale, until) }),
  ])
}

/** The same once more, for who has not answered. @param link null where they are to use their slip */
export function reminder(
  { locale, words, isMachine }: WordsIn,
  { link, until }: { link: string | null; until: IsoDate },
): Message {
  return message(locale, isMachine, [
    words('slip.remind'),
    link ? words('slip.by_link', { link }) : words('slip.by_slip'),
    words('door.campaign_until', { date: dateIn(locale, until) }),
    words('slip.answered'),
  ])
}

function message(locale: Locale, isMachine: boolean, parts: (string | null)[]): Message {
  return { locale, isMachine, text: parts.filter(Boolean).join('\n\n') }
}
