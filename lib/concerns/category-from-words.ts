import { findPhrases, type PhraseBook, phraseBook } from './phrases'

export interface KeywordCategory {
  key: string
  keywords: readonly string[]
}

interface ProposedCategory {
  key: string
  /** The keywords that proposed it, each once, with the words that were found, as they were written. */
  because: { keyword: string; found: string }[]
}

/**
 * Proposes a category from a parent's words, by a rule a school can read and change: the category with the most different
 * keywords in the words wins; where two have as many, the one mentioned first. How a keyword is found is told in phrases.ts.
 *
 * It understands nothing: not "this is not about parking", not sarcasm, not a misspelt word, not which of two matters
 * weighs more. So it only proposes, and says because of which words.
 *
 * @param words of any length; the time it takes is linear in it
 * @param categories in the school's order; a keyword may stand in several
 * @returns null when no keyword is found
 */
export function proposeCategory(
  words: string,
  categories: readonly KeywordCategory[],
): ProposedCategory | null {
  return proposerFor(categories)(words)
}

/** The same, with the keywords made ready once, for a page that proposes while somebody types. */
export function proposerFor(
  categories: readonly KeywordCategory[],
): (words: string) => ProposedCategory | null {
  const book = bookOf(categories)
  return (words) => {
    const hits = new Map<string, ProposedCategory & { reached: number }>()
    for (const { of: key, phrase: keyword, found, from, to } of findPhrases(book, words)) {
      const hit = hits.get(key) ?? { key, because: [], reached: 0 }
      // "bullying" finds the keywords bully and bullying, and is one mention.
      const isNew = from >= hit.reached && !hit.because.some((one) => one.keyword === keyword)
      if (isNew) hit.because.push({ keyword, found })
      hit.reached = to
      // A map keeps the order in which its keys came, and that is the order of first mention.
      hits.set(key, hit)
    }
    let best: ProposedCategory | null = null
    for (const { key, because } of hits.values()) {
      if (because.length > (best?.because.length ?? 0)) best = { key, because }
    }
    return best
  }
}

function bookOf(categories: readonly KeywordCategory[]): PhraseBook<string> {
  return phraseBook(
    categories.flatMap(({ key, keywords }) => keywords.map((phrase) => ({ phrase, of: key }))),
  )
}
