import { MARKS, type Mark } from './marks'
import { compiled, plain } from './pattern'
import type { Rule } from './rule'
import { CONFUSES } from './rules/confuses'
import { COUNTS } from './rules/counts'
import { IMPACT } from './rules/impact'
import { type Stretch, sentencesOf } from './sentences'

/** A sentence that a rule marks: where it stands, the words that triggered it, and why. */
export type Marked = Stretch & {
  mark: Mark
  rule: Rule
  /** The words, as positions in the whole text. */
  words: Stretch
}

/** All rules, each mark's in the order in which they are asked; the first that fits speaks. */
export const RULES: readonly Rule[] = [...CONFUSES, ...IMPACT, ...COUNTS]

const EXPRESSIONS = new Map(
  RULES.flatMap(({ when, unless }) => [...when, ...unless]).map((pattern) => [pattern, compiled(pattern)]),
)

/**
 * The sentences of a text that deserve a mark, in the order in which they stand; one sentence may have several marks, each once.
 * What parents are quoted with is theirs and is not read. Pure, and as fast for a hostile text as for a kind one.
 */
export function readText(text: string): Marked[] {
  return sentencesOf(text).flatMap((sentence) => readSentence(text, sentence))
}

function readSentence(text: string, { at, end }: Stretch): Marked[] {
  const find = finderIn(plain(text.slice(at, end)))
  return MARKS.flatMap((mark) => {
    const rule = RULES.find(
      (one) =>
        one.mark === mark &&
        one.when.every((pattern) => find(pattern) !== null) &&
        !one.unless.some((pattern) => find(pattern) !== null),
    )
    const found = rule?.when[0] && find(rule.when[0])
    if (!rule || !found) return []
    return [{ at, end, mark, rule, words: { at: at + found.at, end: at + found.end } }]
  })
}

/** Looks for each pattern once in a sentence, because rules share most of what spares one. */
function finderIn(sentence: string): (pattern: string) => Stretch | null {
  const known = new Map<string, Stretch | null>()
  return (pattern) => {
    const before = known.get(pattern)
    if (before !== undefined) return before
    const match = EXPRESSIONS.get(pattern)?.exec(sentence)
    const found = match ? { at: match.index, end: match.index + match[0].length } : null
    known.set(pattern, found)
    return found
  }
}
