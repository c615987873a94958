/** Letters that tell one statement from another. */
const ENOUGH = 90

/** A statement's first words, cut between two of them, where all of it stands elsewhere. */
export function inShort(words: string): string {
  if (words.length <= ENOUGH) return words
  return `${words.slice(0, ENOUGH).replace(/[\s,;:.]+\S*$/, '')}…`
}
