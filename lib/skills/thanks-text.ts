import 'server-only'
import { FIRST_LOCALE, isLocale, type Locale } from '../door/languages'
import { schoolWords } from '../door/school-words'
import { inSchool } from '../platform/database'
import type { Viewer } from '../platform/viewer'
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

/** The line in the parent's own language that stands above the words of thanks, as speakers at the school have it. */
export async function thanksFrame(
  viewer: Viewer,
  locale: string | undefined,
): Promise<{ locale: Locale; frame: string }> {
  const language = isLocale(locale) ? locale : FIRST_LOCALE
  const { words } = await inSchool(viewer, (tx) => schoolWords(tx, viewer.schoolId, language))
  return { locale: language, frame: words('invitation.thanks') }
}
