import { checkFigures, clamp, type Figure, type Status } from './descriptive'
import { incompleteBeta, Z_975 } from './distributions'

/** M8's result for yes and no, twice. Shares between 0 and 1; the estimate is the share after less that before. */
interface PairedBinary {
  status: Extract<Status, 'ok' | 'no_data'>
  n: number
  pPre: number | null
  pPost: number | null
  /** No before and yes after. */
  nGain: number
  /** Yes before and no after. */
  nLoss: number
  estimate: number | null
  ciLow: number | null
  ciHigh: number | null
  /** Two-sided. */
  pMcnemarExact: number | null
}

/**
 * M8 from a table of counts: change in a share of the same people. Bonett and Price's adjusted interval (2012) and the
 * exact McNemar test.
 *
 * @param counts whole numbers, 0 or more: yes twice; no then yes; yes then no; no twice
 * @throws RangeError on any other count
 * @see impact method, section 3, M8
 */
export function pairedTable(counts: {
  both: number
  gain: number
  loss: number
  neither: number
}): PairedBinary {
  const { both, gain, loss, neither } = counts
  for (const count of [both, gain, loss, neither]) {
    if (!Number.isInteger(count) || count < 0)
      throw new RangeError(`A count must be a whole number, not ${count}`)
  }
  const n = both + gain + loss + neither
  if (n === 0) {
    const nothing = {
      pPre: null,
      pPost: null,
      estimate: null,
      ciLow: null,
      ciHigh: null,
      pMcnemarExact: null,
    }
    return { status: 'no_data', n, nGain: gain, nLoss: loss, ...nothing }
  }
  const [ciLow, ciHigh] = bonettPrice(gain, loss, n)
  return {
    status: 'ok',
    n,
    pPre: (both + loss) / n,
    pPost: (both + gain) / n,
    nGain: gain,
    nLoss: loss,
    estimate: (gain - loss) / n,
    ciLow,
    ciHigh,
    pMcnemarExact: signTest(gain, loss),
  }
}

/**
 * M8 from the people themselves: 1 for yes, 0 for no, `null` where missing. Pairs with either missing are left out.
 *
 * @throws RangeError when the lists differ in length or hold anything else
 */
export function pairedBinary(pre: readonly Figure[], post: readonly Figure[]): PairedBinary {
  if (pre.length !== post.length)
    throw new RangeError(`${pre.length} first and ${post.length} second answers`)
  checkFigures(pre, 'pre')
  checkFigures(post, 'post')
  const counts = { both: 0, gain: 0, loss: 0, neither: 0 }
  pre.forEach((first, i) => {
    const second = post[i] as Figure
    if (first === null || second === null) return
    if (![first, second].every((answer) => answer === 0 || answer === 1)) {
      throw new RangeError(`An answer is 0 or 1, not ${first} and ${second}`)
    }
    counts[first === 1 ? (second === 1 ? 'both' : 'loss') : second === 1 ? 'gain' : 'neither'] += 1
  })
  return pairedTable(counts)
}

/** Bonett and Price's 95% interval for (gain − loss) / n, after adding one of each; never beyond ±1. `n` above 0. */
export function bonettPrice(gain: number, loss: number, n: number): [low: number, high: number] {
  const [up, down] = [(gain + 1) / (n + 2), (loss + 1) / (n + 2)]
  const middle = up - down
  const reach = Z_975 * Math.sqrt((up + down - middle ** 2) / (n + 2))
  return [clamp(middle - reach, -1, 1), clamp(middle + reach, -1, 1)]
}

/** The exact sign test, two-sided: min(1, 2·P(Bin(gain + loss, ½) ≤ the smaller)); 1 when nobody changed. */
export function signTest(gain: number, loss: number): number {
  const changed = gain + loss
  const fewer = Math.min(gain, loss)
  if (changed === 0 || gain === loss) return 1
  return Math.min(1, 2 * incompleteBeta(0.5, changed - fewer, fewer + 1))
}
