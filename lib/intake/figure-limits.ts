/** What a figure may be, in the measure's own unit; null is no limit. `decimals` is the most it may have. */
export type FigureLimits = { minimum: number | null; maximum: number | null; decimals?: number }

/** Why this cannot be a figure of the measure, in a sentence; null when it can. */
export function beyondLimits(value: number, { minimum, maximum, decimals }: FigureLimits): string | null {
  if (minimum !== null && value < minimum) return `${value} is below the lowest possible, ${minimum}.`
  if (maximum !== null && value > maximum) return `${value} is above the highest possible, ${maximum}.`
  if (decimals === undefined || Number(value.toFixed(decimals)) === value) return null
  if (decimals === 0) return `${value} is not a whole number.`
  return `${value} has more than ${decimals === 1 ? 'one decimal' : `${decimals} decimals`}.`
}
