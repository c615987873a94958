import { findPhrases, phraseBook } from './phrases'

const DISCLOSURE = phraseBook(
  ['hit me', 'hit her', 'hit him', 'bruises', 'self-harm', 'suicidal', 'abused', 'not safe at home'].map(
    (phrase) => ({
      phrase,
      of: 'disclosure',
    }),
  ),
)

/** Words that may be a disclosure of harm to a child, as they stand in the text; none when nothing sounds like one. */
export function soundsLikeDisclosure(words: string): string[] {
  return [...new Set([...findPhrases(DISCLOSURE, words)].map(({ found }) => found))]
}
