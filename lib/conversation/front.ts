import type { PackClaim, PackContents, PackJudgement } from './contents'

/** How much of each stands on the two sides; the rest is in the appendix. */
const MOST_JUDGED = 6
const MOST_CLAIMS = 6
const MOST_QUOTED = 3

/**
 * What of a pack stands on its two sides: what was judged last, the two best examples each of engagement and of involvement and
 * then the furthest of the others, a few of parents' own words. All of it stands in the appendix.
 */
export function frontOf({ judgements, claims, quotations }: PackContents): {
  judgements: PackJudgement[]
  claims: PackClaim[]
  quotations: PackContents['quotations']
} {
  const ofKind = (kind: PackClaim['kind']) => claims.filter((claim) => claim.kind === kind).slice(0, 2)
  const examples = [...ofKind('engagement'), ...ofKind('involvement')]
  const others = claims.filter((claim) => !examples.includes(claim)).slice(0, MOST_CLAIMS - examples.length)
  const chosen = [...examples, ...others]
  return {
    judgements: judgements
      .toSorted((a, b) => Number(a.isSuperseded) - Number(b.isSuperseded))
      .slice(0, MOST_JUDGED),
    claims: claims.filter((claim) => chosen.includes(claim)),
    quotations: quotations.slice(0, MOST_QUOTED),
  }
}

/** Where a number is explained: its place among the footnotes, from 1. */
export function footnotesOf({ numbers }: Pick<PackContents, 'numbers'>): Map<string, number> {
  return new Map(numbers.map(({ key }, i) => [key, i + 1]))
}
