import bidiOf from 'bidi-js'

/** Words of one direction, as they are read. */
export type Piece = { text: string; isTurned: boolean }

const bidi = bidiOf()

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text)

/**
 * A line that has words from right to left in it, in pieces as they stand from left to right: pieces of one direction, those from
 * right to left word by word, because each word is set by itself.
 */
export function visually(text: string, isRightToLeft: boolean): Piece[] {
  const levels = bidi.getEmbeddingLevels(text, isRightToLeft ? 'rtl' : 'ltr')
  const order = bidi.getReorderedIndices(text, levels)
  const pieces: { text: string; level: number; last: number }[] = []
  for (const index of order) {
    const level = levels.levels[index] ?? 0
    const sign = text.charAt(index)
    const now = pieces.at(-1)
    const isNext = now && now.level === level && Math.abs(now.last - index) === 1
    const isBreak = level % 2 === 1 && (sign === ' ' || now?.text === ' ')
    if (!isNext || isBreak) pieces.push({ text: sign, level, last: index })
    else {
      // Kept as they are read: setting a word turns it round.
      now.text = level % 2 === 1 ? sign + now.text : now.text + sign
      now.last = index
    }
  }
  return pieces.map(({ text: signs, level }) =>
    level % 2 === 1 ? { text: mirrored(signs), isTurned: true } : { text: signs, isTurned: false },
  )
}

const mirrored = (text: string) => [...text].map((sign) => bidi.getMirroredCharacter(sign) ?? sign).join('')
