import type { Locale } from '@/lib/door/languages'
import { digestOf, messagesIn } from '@/lib/door/messages'
import { confirmTranslation } from '@/lib/door/translation-commands'
import type { CheckedPart } from '@/lib/door/translation-schema'
import type { Viewer } from '@/lib/platform/viewer'

/** The form over one part of a language's messages as it is sent, with nothing ticked unless it is given. */
export function aPart(locale: Locale, section: string, given: Partial<CheckedPart> = {}): CheckedPart {
  const read = digestOf(messagesIn(locale).filter((message) => message.section === section))
  return { locale, section, read, isAll: false, words: {}, ticked: [], ...given }
}

/** Confirms messages of a part of a language: those that are ticked, put right, or all. */
export const aTranslationCheck = (viewer: Viewer, ...part: Parameters<typeof aPart>) =>
  confirmTranslation(viewer, aPart(...part))
