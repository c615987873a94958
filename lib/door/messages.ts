import 'server-only'
import { createHash } from 'node:crypto'
import type { Locale } from './languages'
import { CATALOGUES, type MessageKey } from './words'

export type Message = { key: MessageKey; section: string; english: string; shipped: string }

/** What stands in a catalogue about itself: its language, and whether a speaker has read it. No parent sees it. */
const ABOUT = '$about'

/** Every message parents read, in the catalogues' order: in English, and as it is shipped in this language. */
export function messagesIn(locale: Locale): Message[] {
  const shipped: Record<string, Record<string, string>> = CATALOGUES[locale]
  return Object.entries(CATALOGUES.en)
    .filter(([section]) => section !== ABOUT)
    .flatMap(([section, messages]) =>
      Object.entries(messages).map(([name, english]) => ({
        key: `${section}.${name}`,
        section,
        english,
        shipped: shipped[section]?.[name] ?? '',
      })),
    )
}

/** What a speaker has before them when they confirm a message. When either changes, it is unchecked again. */
export const sourceOf = ({ english, shipped }: Pick<Message, 'english' | 'shipped'>) =>
  `${english}\n${shipped}`

/** Several messages as they were read, so that a form confirms those and nothing that was shipped meanwhile. */
export const digestOf = (messages: readonly Message[]) =>
  createHash('sha256').update(messages.map(sourceOf).join('\n\n')).digest('hex').slice(0, 16)
