/**
 * Whether a reference could be somebody's name. Names are not needed and not asked for; people type them all the same.
 *
 * - `reference`: plainly one. A number in it settles that ("Y3-017", "Smith 4"), and so does a short code in capitals
 *   ("ABC").
 * - `perhaps`: could be either ("Smith", "Kestrel", "Amina Khan 7"). Taken when the person says that it names nobody.
 * - `name`: reads as a person's name ("Amina Khan", "Khan, A", "Mrs Khan", an e-mail address). Not taken.
 */
type Reading = 'reference' | 'perhaps' | 'name'

export function readAs(reference: string): Reading {
  const text = reference.trim()
  if (/\S@\S/.test(text)) return 'name'
  const parts = text.split(/[\s,.;/]+/).filter(Boolean)
  if (parts.some((part) => TITLE.test(part))) return 'name'

  const words = parts.filter((part) => WORD.test(part) && !SCHOOL_WORD.test(part))
  const initials = parts.filter((part) => /^\p{L}$/u.test(part))
  if (/\d/.test(text)) return words.length >= 2 ? 'perhaps' : 'reference'
  const [only] = words
  if (words.length >= 2 || (only && initials.length > 0)) return 'name'
  if (!only || /^[A-Z]{2,3}$/.test(only)) return 'reference'
  return 'perhaps'
}

const TITLE = /^(mr|mrs|ms|miss|mx|dr|master|mum|dad|mother|father)$/i
/** Two or more letters, as names have them: O’Brien, Smith-Jones. */
const WORD = /^\p{L}[\p{L}'’-]*\p{L}$/u
const SCHOOL_WORD =
  /^(pupil|child|student|family|household|home|year|yr|class|form|group|set|house|nursery|reception|ref|reference|no|id)$/i

export const NAME_RULE =
  'No names: use a number or code that only the school can look up, such as Y3-017. A single word is taken once you say that it is nobody’s name; a first name and a last name together are not taken.'

export const READS_AS_NAME =
  'This reads as a person’s name. Use a number or code that only the school can look up, such as Y3-017.'

export const MAY_BE_NAME =
  'This could be somebody’s name. If it is, use a number or code instead. If it names nobody, tick the box below.'

export const NAMES_NOBODY = 'This is a reference and nobody’s name'

/** A reference as it is kept: outer and doubled spaces gone. */
export function tidyReference(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ')
}
