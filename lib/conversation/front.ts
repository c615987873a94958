import { STEP_LABELS } from '../impact/ladder'
import type { PackClaim, PackContents, PackJudgement, PackQuotation } from './contents'
import { saidOnce } from './examples'

/** How much of each stands on the two sides; the rest is in the appendix. */
const MOST_JUDGED = 5
const MOST_CLAIMS = 6
const MOST_QUOTED = 3
const MOST_PICTURES = 7

/**
 * What of a pack stands on its two sides: what was judged last, the two best examples each of engagement and of involvement and
 * then the furthest of the others, with as many pictures as there is room for, and a few of parents' own words. What is said of
 * several groups taken together stands there once.
 *
 * @returns also what is left for the appendix: the claims that are not among them, or not with all their pictures, and the other quotations
 */
export function frontOf({ judgements, claims, quotations }: PackContents): {
  judgements: PackJudgement[]
  claims: PackClaim[]
  quotations: PackQuotation[]
  more: { claims: PackClaim[]; quotations: PackQuotation[] }
} {
  const different = saidOnce(
    claims.map((claim) => ({
      claim,
      together: claim.stepLabel === STEP_LABELS.repeated ? claim.sentence : null,
    })),
  ).map(({ claim }) => claim)
  const ofKind = (kind: PackClaim['kind']) => different.filter((claim) => claim.kind === kind).slice(0, 2)
  const examples = [...ofKind('engagement'), ...ofKind('involvement')]
  const others = different
    .filter((claim) => !examples.includes(claim))
    .slice(0, MOST_CLAIMS - examples.length)
  const isChosen = (claim: PackClaim) => examples.includes(claim) || others.includes(claim)
  let room = MOST_PICTURES
  const chosen = claims.filter(isChosen).map((claim) => {
    const pictures = claim.pictures.slice(0, Math.max(0, room))
    room -= pictures.length
    return pictures.length === claim.pictures.length ? claim : { ...claim, pictures }
  })
  return {
    judgements: judgements
      .toSorted((a, b) => Number(a.isSuperseded) - Number(b.isSuperseded))
      .slice(0, MOST_JUDGED),
    claims: chosen,
    quotations: quotations.slice(0, MOST_QUOTED),
    more: {
      claims: claims.filter((claim) => !chosen.includes(claim)),
      quotations: quotations.slice(MOST_QUOTED),
    },
  }
}

/** Where a number is explained: its place among the footnotes, from 1. */
export function footnotesOf({ numbers }: Pick<PackContents, 'numbers'>): Map<string, number> {
  return new Map(numbers.map(({ key }, i) => [key, i + 1]))
}
