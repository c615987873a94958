import { checkFigures, type Figure, type Status } from './descriptive'
import { SAME, signedRank } from './exact-paired'
import { bonettPrice, pairedTable, signTest } from './paired-binary'

/** M8's result for one question answered twice on a scale. Shares between 0 and 1 (net and top_change −1 to 1). */
interface LikertPaired {
  status: Extract<Status, 'ok' | 'no_data'>
  n: number
  nUp: number
  nSame: number
  nDown: number
  /** Share whose answer went up less share whose answer went down, with its 95% interval. */
  net: number | null
  netLow: number | null
  netHigh: number | null
  pSign: number | null
  pSignedRank: number | null
  /** Share that answered at or above the top box, before and after; null when no top box was named. */
  topPre: number | null
  topPost: number | null
  topChange: number | null
  topLow: number | null
  topHigh: number | null
}

/**
 * M8 for the same people's answers on a scale, linked. The net shift and the change at the top, both with Bonett and
 * Price's interval; the sign test and Wilcoxon's.
 *
 * @param topBox the lowest answer that counts as the top, such as 4 of 5
 * @throws RangeError when the lists differ in length or an answer is not finite
 * @see impact method, section 3, M8
 */
export function likertPaired(
  pre: readonly Figure[],
  post: readonly Figure[],
  topBox?: number | null,
): LikertPaired {
  if (pre.length !== post.length)
    throw new RangeError(`${pre.length} first and ${post.length} second answers`)
  checkFigures(pre, 'pre')
  checkFigures(post, 'post')
  const pairs = pre.flatMap((first, i) => {
    const second = post[i] as Figure
    return first === null || second === null ? [] : [{ first, second }]
  })
  const changes = pairs.map(({ first, second }) => second - first)
  const n = pairs.length
  const nUp = changes.filter((change) => change > SAME).length
  const nDown = changes.filter((change) => change < -SAME).length
  const counted = { n, nUp, nSame: n - nUp - nDown, nDown }
  if (n === 0) return { status: 'no_data', ...counted, ...NOTHING }
  const [netLow, netHigh] = bonettPrice(nUp, nDown, n)
  return {
    status: 'ok',
    ...counted,
    net: (nUp - nDown) / n,
    netLow,
    netHigh,
    pSign: signTest(nUp, nDown),
    pSignedRank: signedRank(changes).p,
    ...(topBox == null ? NO_TOP : topOf(pairs, topBox)),
  }
}

const NO_TOP = { topPre: null, topPost: null, topChange: null, topLow: null, topHigh: null }
const NOTHING = { net: null, netLow: null, netHigh: null, pSign: null, pSignedRank: null, ...NO_TOP }

function topOf(pairs: readonly { first: number; second: number }[], topBox: number) {
  const count = (before: boolean, after: boolean) =>
    pairs.filter(({ first, second }) => first >= topBox === before && second >= topBox === after).length
  const { pPre, pPost, estimate, ciLow, ciHigh } = pairedTable({
    both: count(true, true),
    gain: count(false, true),
    loss: count(true, false),
    neither: count(false, false),
  })
  return { topPre: pPre, topPost: pPost, topChange: estimate, topLow: ciLow, topHigh: ciHigh }
}
