/** More words than anybody types to find something; the rest are not looked at. */
const MOST_WORDS = 8
const LONGEST_WORD = 40
const LONGEST_TEXT = 200

/**
 * The words of what somebody typed, as the database keeps the words of a record (`search_words` in the migration): small
 * letters without accents and apostrophes. At most eight, each once.
 */
export function wordsOf(typed: string): string[] {
  const plain = typed
    .slice(0, LONGEST_TEXT)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
  const words = plain.match(/[\p{L}\p{Nd}]+/gu) ?? []
  return [...new Set(words.map((word) => word.slice(0, LONGEST_WORD)))].slice(0, MOST_WORDS)
}

/**
 * What was typed, as one reference without its separators: "f104" of "f 104" and "F-104". Null when it cannot be one: a
 * reference is one or two words of which one has a figure in it.
 */
export function referenceIn(typed: string): string | null {
  const words = wordsOf(typed)
  return words.length > 0 && words.length <= 3 && words.some((word) => /\d/.test(word))
    ? words.join('')
    : null
}
