import { daysBetween } from '../../platform/dates'
import { dayNumber, isWeekend } from '../day-number'
import { inTheWay, spanInWords, whyNoRoom } from '../overlap'
import { LONGEST } from '../schema'
import { type Days, KIND_NAMES } from '../span'
import { plainName } from './class-of'

export type NotTaken = { name: string; why: string }

/** What is in the school's calendar already. */
export type InCalendar = Days & { id: string; source: 'typed' | 'imported' }

/** The same thing said twice, or day by day, is one. */
export function merged(spans: readonly Days[]): Days[] {
  const whole: Days[] = []
  const last = new Map<string, Days>()
  for (const span of [...spans].sort((a, b) => a.startsOn.localeCompare(b.startsOn))) {
    const key = `${span.kind} ${plainName(span.name)}`
    const before = last.get(key)
    if (before && isNext(before, span)) {
      if (span.endsOn > before.endsOn) before.endsOn = span.endsOn
      continue
    }
    const copy = { ...span }
    whole.push(copy)
    last.set(key, copy)
  }
  return whole
}

/** Begins within the other or on the day after it; of a holiday also after the weekend. */
function isNext(before: Days, { kind, startsOn }: Days): boolean {
  let day = dayNumber(before.endsOn) + 1
  if (kind === 'holiday') while (isWeekend(day)) day += 1
  return dayNumber(startsOn) <= day
}

const ORDER: Record<Days['kind'], number> = { term: 0, holiday: 1, inset: 2, closure: 3 }

/** What of the file can stand beside the rest of it: terms before holidays, holidays before single days. */
export function fitted(spans: readonly Days[]): { fitting: Days[]; notTaken: NotTaken[] } {
  const fitting: Days[] = []
  const notTaken: NotTaken[] = []
  for (const span of [...spans].sort((a, b) => ORDER[a.kind] - ORDER[b.kind])) {
    const why = whyNotBeside(span, fitting)
    if (why) notTaken.push({ name: spanInWords(span), why })
    else fitting.push(span)
  }
  return { fitting: fitting.sort((a, b) => a.startsOn.localeCompare(b.startsOn)), notTaken }
}

function whyNotBeside(span: Days, others: readonly Days[]): string | null {
  const days = daysBetween(span.startsOn, span.endsOn) + 1
  if (days > LONGEST[span.kind]) return `${days} days are too long for “${KIND_NAMES[span.kind]}”.`
  const other = inTheWay(span, others)
  if (!other) return null
  return span.kind === 'holiday' && other.kind === 'term'
    ? `it lies partly in ${spanInWords(other)}.`
    : `${spanInWords(other)} has those days, or some of them.`
}

/**
 * What fits, beside what the calendar has: what is new, what is there already, what has to go for it, and what stays of the
 * days from the first to the last. What was imported before goes, and what was typed where it cannot stand beside the new.
 */
export function beside<T extends InCalendar>(fitting: readonly Days[], spans: readonly T[]) {
  const isSame = (a: Days, b: Days) =>
    a.kind === b.kind && a.name === b.name && a.startsOn === b.startsOn && a.endsOn === b.endsOn
  const already = spans.filter((span) => fitting.some((days) => isSame(days, span)))
  const add = fitting.filter((days) => !already.some((span) => isSame(days, span)))
  const from = fitting[0]?.startsOn ?? ''
  const to =
    fitting
      .map(({ endsOn }) => endsOn)
      .sort()
      .at(-1) ?? ''
  const within = spans.filter((span) => !already.includes(span) && span.startsOn <= to && span.endsOn >= from)
  const replaced = within.filter((span) => span.source === 'imported' || whyNoRoom(span, fitting) !== null)
  return { add, already, replaced, stays: within.filter((span) => !replaced.includes(span)) }
}
