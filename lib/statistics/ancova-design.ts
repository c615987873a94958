import { mean, standardDeviation, ZERO_SD } from './descriptive'
import type { Grouped } from './grouped'

/** Where the group and the first figure stand among the columns. */
export const GROUP = 1
export const PRE = 2

/** The regression of M3: second figures, and the columns they are explained by. */
export interface AncovaDesign {
  y: number[]
  /** The constant, the group, the first figure about its mean, then the strata. */
  columns: number[][]
  /** Whether the first figure has no spread. */
  isConstant: boolean
}

export function ancovaDesign(cases: readonly Grouped[]): AncovaDesign {
  const centre = cases.length === 0 ? 0 : mean(cases.map(({ pre }) => pre))
  const pre = cases.map((one) => one.pre - centre)
  const [, ...others] = new Set(cases.map(({ stratum }) => stratum))
  return {
    y: cases.map(({ post }) => post),
    columns: [
      cases.map(() => 1),
      cases.map(({ group }) => group),
      pre,
      ...others.map((stratum) => cases.map((one) => (one.stratum === stratum ? 1 : 0))),
    ],
    isConstant: cases.length > 1 && standardDeviation(pre) < ZERO_SD * Math.max(1, Math.abs(centre)),
  }
}
