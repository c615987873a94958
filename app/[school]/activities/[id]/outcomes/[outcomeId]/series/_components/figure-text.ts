/** A week's figure with its unit: "94.2%", "0.31 points a term". */
export function figureText(figure: number, unit: string): string {
  return unit === '%' ? `${withDecimals(figure, 1)}%` : `${withDecimals(figure, 2)} ${unit}`
}

export function withDecimals(figure: number, decimals: number): string {
  return figure.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
}

/** A count that may be a share: "171", "16.96". */
export function countText(count: number): string {
  return count.toLocaleString('en-GB', { maximumFractionDigits: 2 })
}

/** "161 of 180", which stays on one line. */
export function outOfText({ numerator, denominator }: { numerator: number; denominator: number }): string {
  return `${countText(numerator)}\u00a0of\u00a0${countText(denominator)}`
}
