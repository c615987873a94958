import type { Mark } from './marks'

/** One reason to mark a sentence. Patterns are as `compiled` reads them. */
export type Rule = {
  /** Unique among the rules. */
  key: string
  mark: Mark
  /** All must be found. The words of the first are those that the mark points at. */
  when: readonly string[]
  /** None may be found. */
  unless: readonly string[]
  /** Why it is marked, in a sentence for whoever wrote it. */
  why: string
  /** What to write instead. */
  instead: string
  /** Where the rule comes from. */
  source: string
}
