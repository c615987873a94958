import { shortDate } from '../platform/dates'
import type { Days } from './span'

/** "1 September to 24 October 2025", "20 December 2025 to 4 January 2026", or the one day. */
export function daysInWords({ startsOn, endsOn }: Pick<Days, 'startsOn' | 'endsOn'>): string {
  if (startsOn === endsOn) return shortDate(startsOn)
  const isOneYear = startsOn.slice(0, 4) === endsOn.slice(0, 4)
  const first = isOneYear ? shortDate(startsOn).replace(/ \d{4}$/, '') : shortDate(startsOn)
  return `${first} to ${shortDate(endsOn)}`
}

/** “Autumn term” (1 September 2025 to 24 October 2025) */
export const spanInWords = (span: Days): string => `“${span.name}” (${daysInWords(span)})`

/**
 * Why these days cannot stand beside those already in the calendar, in a sentence that names them; null where they can.
 * Two terms, two holidays and two closings (INSET days among them) do not overlap, and a holiday lies within a term, as
 * half-term does, or outside it. INSET days and closings may lie anywhere: they take a day away from whatever is there.
 */
export function whyNoRoom(span: Days, others: readonly Days[]): string | null {
  const other = inTheWay(span, others)
  if (!other) return null
  if (span.kind !== other.kind && [span.kind, other.kind].includes('term')) {
    const partly =
      span.kind === 'holiday'
        ? `This one would lie partly in ${spanInWords(other)}`
        : `${spanInWords(other)} would lie partly in this term`
    return `A holiday lies within a term, as half-term does, or outside it. ${partly}. Change the days of one of them.`
  }
  return `These days are taken, or some of them: ${spanInWords(other)} is in the calendar. Change the days of one of them.`
}

/** The first of those already in the calendar beside which these days cannot stand. */
export function inTheWay<T extends Days>(span: Days, others: readonly T[]): T | null {
  return others.find((other) => areInTheWay(span, other)) ?? null
}

function areInTheWay(a: Days, b: Days): boolean {
  if (a.endsOn < b.startsOn || b.endsOn < a.startsOn) return false
  const [one, other] = [groupOf(a), groupOf(b)]
  if (one === other) return true
  if (one === 'closing' || other === 'closing') return false
  const [term, holiday] = one === 'term' ? [a, b] : [b, a]
  return !(term.startsOn <= holiday.startsOn && holiday.endsOn <= term.endsOn)
}

const groupOf = ({ kind }: Days) => (kind === 'term' || kind === 'holiday' ? kind : 'closing')
