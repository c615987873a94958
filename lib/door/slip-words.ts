import type { IsoDate } from '../platform/dates'
import { dateIn } from './date-in'
import type { Locale } from './languages'
import type { WordsIn } from './school-words'

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
