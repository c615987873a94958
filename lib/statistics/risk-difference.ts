import { clamp, type Status } from './descriptive'
import { Z_975 } from './distributions'
import { fisherExact } from './fisher-exact'
import { proportion } from './proportion'

/** M7's result: shares between 0 and 1; the estimate is the share of T less that of C. */
interface RiskDifference {
  status: Extract<Status, 'ok' | 'no_data'>
  pT: number | null
  pC: number | null
  estimate: number | null
  newcombeLow: number | null
  newcombeHigh: number | null
  agrestiCaffoLow: number | null
  agrestiCaffoHigh: number | null
  /** Two-sided. */
  pFisher: number | null
}

/**
 * M7: how many more in every one reached the target in one group than in the other. Newcombe's hybrid score interval
 * (1998, method 10, no continuity correction) is the one to show; Agresti and Caffo's beside it; Fisher's exact test.
 *
 * @param xT reached it, of `nT` who took part
 * @param xC reached it, of `nC` compared with
 * @returns `no_data` when either group is empty
 * @throws RangeError unless all are whole and 0 ≤ x ≤ n
 * @see impact method, section 3, M7
 */
export function riskDifference(xT: number, nT: number, xC: number, nC: number): RiskDifference {
  const [t, c] = [proportion(xT, nT), proportion(xC, nC)]
  if (t.p === null || c.p === null) return { ...NOTHING, pT: t.p, pC: c.p }
  const estimate = t.p - c.p
  const [lowT, highT, lowC, highC] = [t.ciLow, t.ciHigh, c.ciLow, c.ciHigh] as [
    number,
    number,
    number,
    number,
  ]
  const [agrestiCaffoLow, agrestiCaffoHigh] = agrestiCaffo(xT, nT, xC, nC)
  return {
    status: 'ok',
    pT: t.p,
    pC: c.p,
    estimate,
    newcombeLow: estimate - Math.hypot(t.p - lowT, highC - c.p),
    newcombeHigh: estimate + Math.hypot(highT - t.p, c.p - lowC),
    agrestiCaffoLow,
    agrestiCaffoHigh,
    pFisher: fisherExact(xT, nT, xC, nC),
  }
}

const NOTHING = {
  status: 'no_data',
  estimate: null,
  newcombeLow: null,
  newcombeHigh: null,
  agrestiCaffoLow: null,
  agrestiCaffoHigh: null,
  pFisher: null,
} as const

/** Wald's interval after adding one who did and one who did not to each group; never beyond ±1. */
function agrestiCaffo(xT: number, nT: number, xC: number, nC: number): [number, number] {
  const [t, c] = [(xT + 1) / (nT + 2), (xC + 1) / (nC + 2)]
  const reach = Z_975 * Math.sqrt((t * (1 - t)) / (nT + 2) + (c * (1 - c)) / (nC + 2))
  return [clamp(t - c - reach, -1, 1), clamp(t - c + reach, -1, 1)]
}
