import { VOCABULARY } from './vocabulary'

/** Gaps and words share no letter, so there is one way to go through them. */
const BETWEEN = "(?:[^\\p{L}\\p{N}%'/]{1,4}[\\p{L}\\p{N}%'/]{1,30}){0,6}?[^\\p{L}\\p{N}%'/]{1,4}"

/**
 * A rule's pattern as an expression. In it a space is any gap between words, `{name}` any word of that list of the
 * vocabulary, ` ?` a gap or none, `…` up to six words or none, and the rest what it is in a regular expression. Whole words only, in any case.
 * Every repetition has a bound, so that the time for a text grows with its length and no faster.
 *
 * @throws Error when a list is not in the vocabulary
 */
export function compiled(pattern: string): RegExp {
  const written = pattern
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      const list = VOCABULARY[name as keyof typeof VOCABULARY]
      if (!list) throw new Error(`No words are listed under “${name}”`)
      return `(?:${list})`
    })
    .replace(/ ?… ?/g, BETWEEN)
    .replace(/ \?/g, '[\\s-]?')
    .replace(/\\w\+/g, '\\w{1,30}')
    .replace(/\\w\*/g, '\\w{0,30}')
    .replace(/ /g, '[\\s,–—-]{1,4}')
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${written})(?![\\p{L}\\p{N}])`, 'iu')
}
