import 'server-only'
import { inSchool } from '../platform/database'
import type { IsoDate } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { correctionsFor, isChecked } from './checked'
import { dateIn } from './date-in'
import { LOCALES, type Locale } from './languages'
import { type DoorWords, doorWords } from './words'

/** The door's words in one language as this school has them, and whether a speaker has confirmed them all. */
export type SchoolWords = { locale: Locale; words: DoorWords; isChecked: boolean }

/** The words of some languages, or of all, with what speakers at the school have put right. */
export function wordsAtSchool(
  viewer: Viewer,
  locales: readonly Locale[] = LOCALES,
): Promise<Map<Locale, SchoolWords>> {
  return inSchool(viewer, async (tx) => {
    const known = new Map<Locale, SchoolWords>()
    for (const locale of new Set(locales)) {
      const corrected = await correctionsFor(tx, viewer.schoolId, locale)
      known.set(locale, {
        locale,
        words: doorWords(locale, corrected),
        isChecked: isChecked(locale, corrected),
      })
    }
    return known
  })
}

/** A message to copy into the school's app, in one language. Paragraphs, with an empty line between them. */
export type Message = { locale: Locale; text: string; isChecked: boolean }

/** What is asked, with the link. @param until the day to answer by, where there is one */
export function invitation(
  { locale, words, isChecked }: SchoolWords,
  { link, until }: { link: string; until: IsoDate | null },
): Message {
  return message(locale, isChecked, [
    words('skills.title'),
    words('door.lede'),
    words('slip.by_link', { link }),
    until && words('door.campaign_until', { date: dateIn(locale, until) }),
  ])
}

/** The same once more, for who has not answered. @param link null where they are to use their slip */
export function reminder(
  { locale, words, isChecked }: SchoolWords,
  { link, until }: { link: string | null; until: IsoDate },
): Message {
  return message(locale, isChecked, [
    words('slip.remind'),
    link ? words('slip.by_link', { link }) : words('slip.by_slip'),
    words('door.campaign_until', { date: dateIn(locale, until) }),
    words('slip.answered'),
  ])
}

function message(locale: Locale, isChecked: boolean, parts: (string | null)[]): Message {
  return { locale, isChecked, text: parts.filter(Boolean).join('\n\n') }
}
