/**
 * The one clock. Tests and the demonstration set it, so that a history told over two years is real.
 */
let source: () => Date = () => new Date()

export function now(): Date {
  return source()
}

/** Today in England, as an ISO date: "2026-03-03". */
export function today(): string {
  return isoDateIn(now())
}

const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

const AN_HOUR = 3_600_000
let lately = { hour: Number.NaN, day: '' }

/** The calendar day in England at a moment. Days begin on the hour, so within an hour it is asked for once. */
export function isoDateIn(at: Date): string {
  const hour = Math.floor(at.getTime() / AN_HOUR)
  if (hour !== lately.hour) lately = { hour, day: london.format(at) }
  return lately.day
}

export function setClock(at: Date | (() => Date) | null): void {
  if (at === null) source = () => new Date()
  else source = typeof at === 'function' ? at : () => at
}
