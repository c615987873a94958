import type { EvaluationFacts } from './evaluation-facts'
import { LIMITS, type LimitRule } from './limit-rules'
import { BASE_RUNG, type Rung } from './rules'

export type LimitCode = keyof typeof LIMITS

export interface Limit {
  code: LimitCode
  /** The highest rung it allows. */
  cap: Rung
  /** What the limit is, in a sentence anybody may read: it names no number under the cut-off. */
  words: string
  /** What would lift it, as something the school can do. */
  lift: string
}

interface Ceiling {
  base: Rung
  ceiling: Rung
  /** Only those whose cap is below the base, by code in byte order. */
  limits: Limit[]
}

/** By code in byte order, as they are reported. */
const IN_ORDER = (Object.entries(LIMITS) as [LimitCode, LimitRule][]).sort(([a], [b]) => (a < b ? -1 : 1))

/** The strongest claim these facts allow, and what holds it down. Section 6. `reach` takes no caps. */
export function ceilingFor(facts: EvaluationFacts): Ceiling {
  const base = BASE_RUNG[facts.design]
  if (facts.design === 'reach') return { base, ceiling: base, limits: [] }
  const limits = IN_ORDER.filter(([, rule]) => rule.cap < base && rule.applies(facts)).map(
    ([code, { cap, words, lift }]) => ({ code, cap, words, lift }),
  )
  const ceiling = Math.min(base, ...limits.map(({ cap }) => cap)) as Rung
  return { base, ceiling, limits }
}
