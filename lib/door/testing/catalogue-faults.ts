import { createTranslator } from 'use-intl/core'
import type { Locale } from '../languages'
import { messagesIn } from '../messages'
import { faultOfWording } from '../wording'
import type { Catalogue } from '../words'
import { faultOfScript } from './script-faults'

/** Words that are the same in both languages, with why. Everything else that reads as in English was not translated. */
const THE_SAME: Partial<Record<Locale, Record<string, string>>> = {
  pl: { 'skill.rugby': 'The game is called so in Polish.' },
}

/** English that no other language of the door has as a word of its own. */
const ENGLISH = /\b(the|and|your|you|with|this|please|what|school|answer|we|of)\b/i

/** What stands in each message for these, and the numbers for which languages have forms of their own. */
const SAMPLE = { school: '…', link: '…', name: '…', number: 3, total: 10, max: 600, answer: '…' }
const NUMBERS = [0, 1, 2, 3, 5, 6, 11, 21, 100]

/** Everything that is wrong with a catalogue, as "key: what". None for one that parents can be shown. */
export function faultsOf(locale: Locale, catalogue: Catalogue): string[] {
  const sections: Record<string, Record<string, string>> = catalogue
  const wordsOf = (key: string) => sections[key.split('.')[0] ?? '']?.[key.split('.')[1] ?? '']
  const messages = messagesIn('en')
  const keys = new Set(messages.map(({ key }) => key))
  const faults: string[] = []
  const say = createTranslator<Record<string, Record<string, string>>>({
    locale,
    messages: sections,
    onError: raise,
  }) as Say
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date('2030-08-31'))
  for (const { key, english } of messages) {
    const words = wordsOf(key)
    const fault =
      words === undefined
        ? 'is missing'
        : (faultOfWording(locale, english, words) ??
          faultOfTranslation(locale, key, english, words) ??
          faultOfName(english, words, wordsOf) ??
          faultOfFormatting(say, date, key, words))
    if (fault) faults.push(`${key}: ${fault}`)
  }
  for (const [section, named] of Object.entries(sections))
    for (const name of Object.keys(named))
      if (section !== '$about' && !keys.has(`${section}.${name}`))
        faults.push(`${section}.${name}: is no message`)
  if (
    locale !== 'en' &&
    !/^(machine translation, not yet checked by a speaker|checked by .+)$/.test(catalogue.$about.status)
  )
    faults.push('$about.status: says neither that a machine translated it nor who checked it')
  return faults
}

function faultOfTranslation(locale: Locale, key: string, english: string, words: string): string | null {
  if (locale === 'en') return null
  if (words === english && !THE_SAME[locale]?.[key]) return 'is in English'
  const text = words.replace(/\{[^{}]*\}|\{\w+, plural,|(zero|one|two|few|many|other) \{/g, ' ')
  const left = ENGLISH.exec(text)
  return left ? `has the English word “${left[0]}”` : faultOfScript(locale, text)
}

/** Where the English names a button or a choice in quotation marks, the translation names it as it is translated. */
function faultOfName(english: string, words: string, wordsOf: (key: string) => string | undefined) {
  for (const [, named] of english.matchAll(/“([^”]+)”/g)) {
    const keys = messagesIn('en').filter((message) => message.english === named)
    if (keys.length > 0 && !keys.some(({ key }) => words.includes(wordsOf(key) ?? '\0')))
      return `names “${named}” otherwise than it stands there`
  }
  return null
}

type Say = (key: string, values: Record<string, string | number>) => string

function faultOfFormatting(say: Say, date: string, key: string, words: string): string | null {
  if (words.includes("'")) return 'has a straight apostrophe, which may hide what is put in'
  for (const minutes of words.includes('{minutes') ? NUMBERS : [1]) {
    const text = say(key, { ...SAMPLE, date, minutes })
    if (/[{}#]/.test(text)) return `reads “${text}”`
    if (text.includes('..')) return 'ends with two full stops after a date'
  }
  return null
}

function raise(error: Error): never {
  throw error
}
