import type { Status } from '../statistics/descriptive'

/** The largest effect, in hundredths of a standard deviation, that still counts as so many months: place 0 for none. */
const TABLES = {
  /** Education Endowment Foundation, "About the toolkits: attainment". */
  eef_toolkit: [1, 9, 18, 26, 35, 44, 52, 61, 69, 78, 87, 95, 100],
  /** The table of the Foundation's trial reports, which the application uses: up to 0.04 is no month. */
  eef_trial: [4, 9, 18, 26, 35, 44, 52, 61, 69, 78, 87, 95, 100],
} as const

type MonthsTable = keyof typeof TABLES

interface Months {
  status: Extract<Status, 'ok' | 'no_data' | 'off_table'>
  /** Below zero when the effect is. */
  months: number | null
}

/**
 * M18: months of progress for an effect in standard deviations, by the Foundation's tables. Only ever shown as a range
 * from the interval of g, and only where the ladder allows it. They derive from average progress and understate later
 * years.
 *
 * @param g effect in standard deviations; rounded half up to hundredths without its sign
 * @returns `off_table` beyond one standard deviation: more than a year, so check the data
 * @throws RangeError when g is not finite
 * @see impact method, section 5
 */
export function monthsOfProgress(g: number | null, table: MonthsTable): Months {
  if (g === null) return { status: 'no_data', months: null }
  if (!Number.isFinite(g)) throw new RangeError(`effect ${g}`)
  const hundredths = Math.floor(100 * Math.abs(g) + 0.5)
  const months = TABLES[table].findIndex((most) => hundredths <= most)
  if (months === -1) return { status: 'off_table', months: null }
  return { status: 'ok', months: g < 0 && months > 0 ? -months : months }
}

/**
 * Months of progress as a range, the only way they are shown: from the interval of g, by the table of trial reports. Null
 * when either end is off the table or there is no interval.
 */
export function monthsRange(gLow: number | null, gHigh: number | null): { low: number; high: number } | null {
  const [low, high] = [gLow, gHigh].map((g) => monthsOfProgress(g, 'eef_trial').months)
  return low == null || high == null ? null : { low, high }
}
