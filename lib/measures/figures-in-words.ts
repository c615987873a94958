/** How figures are printed in sentences: a real minus sign, thousands with commas, and no more digits than they deserve. */

const MINUS = '\u2212'

/** A figure with a fixed number of decimals, halves rounded away from zero. What rounds to zero has no sign. */
export function figure(value: number, decimals: number): string {
  const scaled = inUnitsOf(Math.abs(value), decimals)
  const digits = `${scaled}`.padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const sign = value < 0 && scaled !== 0 ? MINUS : ''
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  return sign + grouped + (decimals === 0 ? '' : `.${digits.slice(-decimals)}`)
}

/** A figure somebody typed (a baseline, a target): as many decimals as they gave, at most six. */
export function typedFigure(value: number): string {
  return figure(value, decimalsOf(value))
}

/** A level with its unit: "94.1%", "7.3 months", "12". */
export function level(printed: string, unit: string): string {
  return unit === '%' ? `${printed}%` : withUnit(printed, unit)
}

/** A change with its unit. A change in a percentage is in percentage points, and one "of 40 words" in words. */
export function amount(printed: string, unit: string): string {
  return withUnit(
    printed,
    unit === '%' ? 'percentage points' : unit.replace(OUT_OF, (_, thing) => thing ?? 'points'),
  )
}

/** "of 40 words", "of 20": a unit that says the most there can be. */
const OUT_OF = /^of \d+(?: (.+))?$/

/**
 * How many decimals a result deserves: as many as its likely range can carry, one more when a clear range would
 * otherwise be printed as touching zero, or when "from, to, up" would not add up on paper.
 *
 * @param result in the measure's unit; leave out the means when they are not printed
 */
export function decimalsFor(result: {
  low: number
  high: number
  from?: number
  to?: number
  estimate?: number
}): number {
  const halfWidth = (result.high - result.low) / 2
  const wanted = halfWidth >= 9.5 ? 0 : halfWidth >= 0.45 ? 1 : 2
  const least =
    [wanted, wanted + 1, wanted + 2].find((decimals) => !hidesClearness(result, decimals)) ?? wanted + 3
  return [least, least + 1].find((decimals) => addsUp(result, decimals)) ?? least
}

/** A measure's name inside a sentence: "Reading age" becomes "reading age"; "English", "SATs" and "Year 4" stay. */
export function midSentence(name: string): string {
  const [first = ''] = name.trim().split(/[\s'-]/, 1)
  const staysAsItIs =
    /[A-Z0-9].*[A-Z0-9]/.test(first) || first.length === 1 || KEEPS_ITS_CAPITAL.has(first.toLowerCase())
  const trimmed = name.trim()
  return staysAsItIs ? trimmed : trimmed.charAt(0).toLowerCase() + trimmed.slice(1)
}

const KEEPS_ITS_CAPITAL = new Set(
  'english french german spanish welsh polish urdu somali latin mandarin year reception key ofsted'.split(
    ' ',
  ),
)

function withUnit(printed: string, unit: string): string {
  if (unit === '') return printed
  return `${printed} ${printed.replace(MINUS, '') === '1' ? single(unit) : unit}`
}

/** "1 month", "1 percentage point", "1 time a term"; a level of "1 of 40 words" stays. */
function single(unit: string): string {
  return unit.replace(/^(percentage point|(?!of )[^ ]*[^ s])s(?= |$)/, '$1')
}

function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < 6; decimals++) {
    if (Math.abs(inUnitsOf(value, decimals) / 10 ** decimals - value) < 1e-9) return decimals
  }
  return 6
}

/** In whole tenths, hundredths…: rounded once and the same way wherever a figure is printed or compared. */
function inUnitsOf(value: number, decimals: number): number {
  return Math.sign(value) * Math.round(Math.abs(value) * 10 ** decimals)
}

function hidesClearness({ low, high }: { low: number; high: number }, decimals: number): boolean {
  const nearest = low > 0 ? low : high < 0 ? -high : null
  return nearest !== null && inUnitsOf(nearest, decimals) === 0
}

function addsUp({ from, to, estimate }: { from?: number; to?: number; estimate?: number }, decimals: number) {
  if (from === undefined || to === undefined || estimate === undefined) return true
  return inUnitsOf(to, decimals) - inUnitsOf(from, decimals) === inUnitsOf(estimate, decimals)
}
