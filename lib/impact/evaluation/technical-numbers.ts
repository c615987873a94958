/** A number of the technical page, with its range where it has one. What it counts: the measure's units, p, or nothing. */
export interface TechnicalNumber {
  what: string
  how: string
  kind: 'difference' | 'plain' | 'probability' | 'count' | 'share'
  value: number | null
  low?: number | null
  high?: number | null
}

/** What a statistician checks, and what two of the plain sentences rest on. */
export interface Technical {
  numbers: TechnicalNumber[]
  /** The primary difference in standard deviations (F1); null where it cannot be standardised. */
  g: { value: number; low: number; high: number } | null
  /** Chances in 100, from Cliff's delta. */
  chance: number | null
}

/** Degrees of freedom as they are printed, to one decimal. */
export const degrees = (df: number | null) =>
  df === null ? 'no degree of freedom' : `${Math.round(df * 10) / 10} degrees of freedom`
