import type { Mark } from './marks'
import { type Marked, readText } from './read-text'
import { sentencesOf } from './sentences'

/** What an activity's records support, beside a sentence that says more or other. */
export type Beside = { id: string; title: string; says: string }

/** A sentence with all its marks, as it is shown. */
export type MarkedSentence = {
  /** Its place in the text. */
  at: number
  says: string
  /** The words that triggered a mark, within the sentence, in order and none over another. */
  words: { at: number; words: string }[]
  marks: { mark: Mark; why: string; instead: string; source: string }[]
  beside: Beside[]
}

/** How many sentences a text has, and those that are marked. */
export function markedSentences(text: string): { sentences: number; marked: MarkedSentence[] } {
  const bySentence = new Map<number, Marked[]>()
  for (const one of readText(text)) bySentence.set(one.at, [...(bySentence.get(one.at) ?? []), one])
  return {
    sentences: sentencesOf(text).length,
    marked: [...bySentence].map(([at, found]) => ({
      at,
      says: text.slice(at, found[0]?.end),
      words: wordsOf(text, found),
      marks: found.map(({ mark, rule: { why, instead, source } }) => ({ mark, why, instead, source })),
      beside: [],
    })),
  }
}

function wordsOf(text: string, found: readonly Marked[]): MarkedSentence['words'] {
  let until = 0
  return found
    .toSorted((a, b) => a.words.at - b.words.at)
    .flatMap(({ at, words }) => {
      if (words.at < until) return []
      until = words.end
      return [{ at: words.at - at, words: text.slice(words.at, words.end) }]
    })
}
