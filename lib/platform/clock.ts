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

/** The calendar day in England at a moment. */
export function isoDateIn(at: Date): string {
  return london.format(at)
}

export function setClock(at: Date | (() => Date) | null): void {
  if (at === null) source = () => new Date()
  else source = typeof at === 'function' ? at : () => at
}
