import { FIRST_LOCALE, isLocale, type Locale } from '../door/languages'
import { doorWords } from '../door/words'
import { type Placed, timeInWords } from './placement-standing'

/** What to begin from when somebody is thanked: for the person who writes it to make their own. */
export function proposedThanks(
  { name, sessions }: Pick<Placed, 'name' | 'sessions'>,
  { title, minutes, pupilsGained }: { title: string; minutes: number; pupilsGained: string | null },
): string {
  const times = sessions.filter((one) => one.minutes !== null).length
  const time =
    minutes > 0
      ? ` You gave ${timeInWords(minutes)} of your time${times > 1 ? `, over ${times} visits` : ''}.`
      : ''
  return [
    `Dear ${name ?? 'parent or carer'},`,
    `thank you for helping with “${title}”.${time}${pupilsGained ? ` What the children gained: ${pupilsGained}` : ''}`,
    'We hope to see you again.',
  ].join('\n\n')
}

/** The whole of what is sent: a line in the parent's own language, and under it the words as they were written. */
export function thanksToSend(locale: string, words: string): { locale: Locale; frame: string; text: string } {
  const language = isLocale(locale) ? locale : FIRST_LOCALE
  const frame = doorWords(language)('invitation.thanks')
  return { locale: language, frame, text: `${frame}\n\n${words}` }
}
