import { VOCABULARY } from './vocabulary'

/** Small letters, because `plain` has made them so, and digits. To fold the case of every alphabet takes many times as long. */
const LETTER = 'a-z0-9à-öø-ÿ'
/** Gaps and words share no letter, so there is one way to go through them. */
const BETWEEN = `(?:[^${LETTER}%']{1,4}[${LETTER}%']{1,30}){0,6}?[^${LETTER}%']{1,4}`

/**
 * A rule's pattern as an expression, for a sentence as `plain` writes it. In it a space is any gap between words, ` ?` a gap or
 * none, `{name}` any word of that list of the vocabulary, `…` up to six words or none, and the rest what it is in a regular
 * expression. Whole words only. Every repetition has a bound, so that the time for a text grows with its length and no faster.
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
    .replace(/\\w\+/g, `[${LETTER}'-]{1,30}`)
    .replace(/\\w\*/g, `[${LETTER}]{0,30}`)
    .replace(/ /g, '[\\s,/–—-]{1,4}')
  return new RegExp(`(?<![${LETTER}])(?:${written})(?![${LETTER}])`)
}

/** A sentence in the letters that patterns are written in, each where it stood; what is quoted is blanked. */
export function plain(sentence: string): string {
  return sentence
    .replace(/[A-ZÀ-ÖØ-Þ]/g, (letter) => letter.toLowerCase())
    .replace(/[’‘]/g, "'")
    .replace(/(^|[\s(])'(?=[a-z])/g, '$1 ')
    .replace(/[\u00A0\u2007\u202F\t\r\n]/g, ' ')
    .replace(/“[^”]{0,600}”|"[^"]{0,600}"/g, (quoted) => ' '.repeat(quoted.length))
}
