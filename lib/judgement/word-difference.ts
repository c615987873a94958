/** A run of words, and whether the other wording has it too. */
export type WordPart = { text: string; isOwn: boolean }

/**
 * Two wordings of one sentence, each cut into what both have and what only it has: the longest row of words they share stays.
 * Put together again, the parts are the text.
 */
export function wordDifference(before: string, after: string): { before: WordPart[]; after: WordPart[] } {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const shared = longestShared(old, now)
  return {
    before: runsOf(old, new Set(shared.map(([at]) => at))),
    after: runsOf(now, new Set(shared.map(([, at]) => at))),
  }
}

/** Each word with the space that follows it. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*/g) ?? []

/** Pairs of places at which the two have the same word, in order, as many as there can be. */
function longestShared(old: string[], now: string[]): [number, number][] {
  const same = (i: number, j: number) => old[i]?.trim() === now[j]?.trim()
  const longest = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0))
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      (longest[i] as number[])[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    if (same(i, j)) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}

function runsOf(words: string[], shared: Set<number>): WordPart[] {
  const parts: WordPart[] = []
  words.forEach((word, at) => {
    const isOwn = !shared.has(at)
    const last = parts.at(-1)
    if (last?.isOwn === isOwn) last.text += word
    else parts.push({ text: word, isOwn })
  })
  return parts
}
