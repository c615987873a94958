import {
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  type MessageFormatElement,
  parse,
} from '@formatjs/icu-messageformat-parser'
import type { Locale } from './languages'

/**
 * What is wrong with a wording, as a sentence for whoever wrote it; null when parents can be shown it. It must say what the
 * English says in curly brackets, and where a number stands, have a form for each kind of number its language tells apart.
 */
export function faultOfWording(locale: Locale, english: string, words: string): string | null {
  if (words.trim() === '') return 'Write the wording.'
  if (/[<>]/.test(words)) return 'Leave out < and >.'
  const elements = parsed(words)
  if (!elements)
    return 'A curly bracket is missing, or one too many. Leave what is in curly brackets as it is.'
  const wanted = placesOf(parsed(english) ?? [])
  const found = placesOf(elements)
  const missing = [...wanted.keys()].find((name) => !found.has(name))
  if (missing) return `{${missing}} is missing: something is put in its place.`
  const unknown = [...found].find(([name, kind]) => wanted.get(name) !== kind)
  if (unknown)
    return `{${unknown[0]}} does not stand like this in the English, so nothing can be put in its place.`
  return missingForm(locale, elements)
}

function parsed(words: string): MessageFormatElement[] | null {
  try {
    return parse(words)
  } catch {
    return null
  }
}

/** What is put into a message, by name, with how: a word, a number, one of several forms. */
function placesOf(elements: MessageFormatElement[]): Map<string, number> {
  const places = new Map<string, number>()
  for (const element of elements) {
    if (isLiteralElement(element) || isPoundElement(element)) continue
    places.set(element.value, element.type)
    for (const form of formsOf(element)) for (const [name, kind] of placesOf(form)) places.set(name, kind)
  }
  return places
}

const formsOf = (element: MessageFormatElement) =>
  isPluralElement(element) ? Object.values(element.options).map(({ value }) => value) : []

function missingForm(locale: Locale, elements: MessageFormatElement[]): string | null {
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions()
  for (const element of elements) {
    if (!isPluralElement(element)) continue
    const form = pluralCategories.find((category) => !(category in element.options))
    if (form) return `The form “${form}” of {${element.value}} is missing.`
  }
  return null
}
