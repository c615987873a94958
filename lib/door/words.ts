import 'server-only'
import { createTranslator } from 'use-intl/core'
import ar from '@/messages/ar.json' with { type: 'json' }
import bn from '@/messages/bn.json' with { type: 'json' }
import cy from '@/messages/cy.json' with { type: 'json' }
import en from '@/messages/en.json' with { type: 'json' }
import pa from '@/messages/pa.json' with { type: 'json' }
import pl from '@/messages/pl.json' with { type: 'json' }
import ro from '@/messages/ro.json' with { type: 'json' }
import so from '@/messages/so.json' with { type: 'json' }
import uk from '@/messages/uk.json' with { type: 'json' }
import ur from '@/messages/ur.json' with { type: 'json' }
import type { Locale } from './languages'

export type Catalogue = typeof en

/** One message's place: "how_far.title". */
export type MessageKey = string

export const CATALOGUES: Record<Locale, Catalogue> = { en, cy, pl, ro, uk, ur, pa, bn, ar, so }

/**
 * The door's words in one language, to be called with a message's key and what stands in it. A key that is missing throws:
 * nobody is shown another language, or a key.
 *
 * @param corrected wordings a speaker at the school has put right, by key
 */
export function doorWords(locale: Locale, corrected: ReadonlyMap<MessageKey, string> = new Map()) {
  return createTranslator<Catalogue>({
    locale,
    messages: corrected.size > 0 ? withCorrections(CATALOGUES[locale], corrected) : CATALOGUES[locale],
    timeZone: 'Europe/London',
    onError(error) {
      throw error
    },
  })
}

export type DoorWords = ReturnType<typeof doorWords>

function withCorrections(catalogue: Catalogue, corrected: ReadonlyMap<MessageKey, string>): Catalogue {
  const changed = structuredClone(catalogue)
  for (const [key, words] of corrected) {
    const [section, name] = key.split('.')
    const messages = changed[section as keyof Catalogue] as Record<string, string> | undefined
    if (messages && name && name in messages) messages[name] = words
  }
  return changed
}
