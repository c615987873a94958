/** Why there is no number, as the file said it. */
type Missing = 'empty' | 'suppressed' | 'not available' | 'absent'

/** What a cell holds: a value, nothing (and why), or something that is not one (and why, in a sentence). */
export type Value<T> =
  | { value: T; missing?: undefined; problem?: undefined }
  | { value?: undefined; missing: Missing; problem?: undefined }
  | { value?: undefined; missing?: undefined; problem: string }

/**
 * Words that stand for "no figure". `SUPP`, `c`, `x`, `z` and `:` are the Department for Education's symbols for
 * suppressed, not available, not applicable and missing; a full stop is how statistics packages write a missing value.
 */
const MISSING: Record<string, Missing> = {
  supp: 'suppressed',
  c: 'suppressed',
  x: 'not available',
  z: 'not available',
  ':': 'not available',
  '.': 'not available',
  na: 'not available',
  'n/a': 'not available',
  '#n/a': 'not available',
  '-': 'not available',
  '–': 'not available',
  '—': 'not available',
  absent: 'absent',
  abs: 'absent',
}

/** Whether the text stands for "no figure", and why; undefined when it says something else. */
export function readMissing(text: string): Missing | undefined {
  const word = text.trim().toLowerCase()
  return word === '' ? 'empty' : Object.hasOwn(MISSING, word) ? MISSING[word] : undefined
}

const SPACES = /[\s\u00a0\u2007\u2009\u202f]/g
const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i
const COMMA_THOUSANDS = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/
const SPACE_THOUSANDS = /^[+-]?\d{1,3}( \d{3})+(\.\d*)?$/

/**
 * A number as schools write it: `1,234.5`, `1 234`, `£12`, `95%` (which is 95), a real minus sign. A decimal comma is
 * refused rather than guessed at, because `1,234` would mean two things.
 */
export function readNumber(text: string): Value<number> {
  const missing = readMissing(text)
  if (missing) return { missing }
  const shown = short(text)
  const tidy = text
    .trim()
    .replace(SPACES, ' ')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/^([+-]?) ?£ ?/, '$1')
    .replace(/ ?%$/, '')
    .replace(/^([+-]) /, '$1')
  if (tidy.startsWith('#'))
    return { problem: `“${shown}” is an error in the spreadsheet. Correct the formula, or clear the cell.` }
  if (/^[+-]?0,\d+$/.test(tidy) || (/^[+-]?\d+,\d+$/.test(tidy) && !COMMA_THOUSANDS.test(tidy)))
    return {
      problem: `“${shown}” has a comma where we expect a decimal point. Write ${shown.replace(',', '.')} if that is what it means.`,
    }
  const grouped = COMMA_THOUSANDS.test(tidy) || SPACE_THOUSANDS.test(tidy)
  if (!grouped && !PLAIN.test(tidy)) return { problem: `“${shown}” is not a number.` }
  const value = Number(tidy.replace(/[ ,]/g, ''))
  if (!Number.isFinite(value)) return { problem: `“${shown}” is too large to be a figure.` }
  // -0 would print as "-0".
  return { value: value === 0 ? 0 : value }
}

/** A cell's text short enough to quote in a sentence. */
export function short(text: string): string {
  const tidy = text.trim().replace(/\s+/g, ' ')
  return tidy.length > 40 ? `${tidy.slice(0, 39)}…` : tidy
}
