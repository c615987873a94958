import { MARKS, type Mark } from './marks'
import { compiled } from './pattern'
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

const READY = RULES.map((rule) => ({
  rule,
  when: rule.when.map(compiled),
  unless: rule.unless.map(compiled),
}))

/**
 * The sentences of a text that deserve a mark, in the order in which they stand; one sentence may have several marks, each once.
 * What parents are quoted with is theirs and is not read. Pure, and as fast for a hostile text as for a kind one.
 */
export function readText(text: string): Marked[] {
  return sentencesOf(text).flatMap((sentence) => readSentence(text, sentence))
}

function readSentence(text: string, { at, end }: Stretch): Marked[] {
  const says = plain(text.slice(at, end))
  return MARKS.flatMap((mark) => {
    for (const { rule, when, unless } of READY) {
      if (rule.mark !== mark) continue
      const found = when.map((pattern) => pattern.exec(says))
      const first = found[0]
      if (!first || found.some((one) => one === null) || unless.some((pattern) => pattern.test(says)))
        continue
      const from = at + first.index
      return { at, end, mark, rule, words: { at: from, end: from + first[0].length } }
    }
    return []
  })
}

/** In the letters the patterns are written in, each where it stood; quotations are blanked. */
function plain(sentence: string): string {
  return sentence
    .replace(/[’‘]/g, "'")
    .replace(/[\u00A0\u2007\u202F\t\r\n]/g, ' ')
    .replace(/“[^”]{0,600}”|"[^"]{0,600}"/g, (quoted) => ' '.repeat(quoted.length))
}
