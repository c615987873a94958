import fc from 'fast-check'
import { addDays } from '../../platform/dates'
import { NATIONS } from '../bank-holidays'
import type { DayClock } from '../due'
import { type Days, SPAN_KINDS } from '../span'

/** Around the years for which bank holidays are on record, and beyond them. */
export const anyDate = fc.integer({ min: 0, max: 6 * 365 }).map((days) => addDays('2024-09-01', days))

export const anySpan: fc.Arbitrary<Days> = fc
  .tuple(fc.constantFrom(...SPAN_KINDS), anyDate, fc.nat(90))
  .map(([kind, startsOn, days]) => ({ kind, name: kind, startsOn, endsOn: addDays(startsOn, days) }))

/** A calendar as nobody would keep it, with spans over one another: the rules have to hold in any. */
export const anyCalendar = fc.record({
  spans: fc.array(anySpan, { maxLength: 12 }),
  bankHolidays: fc.constantFrom(...NATIONS),
})

/** Also such as end before they begin, on the day they begin, or never. */
export const anyPause = fc
  .tuple(anyDate, fc.option(fc.integer({ min: -5, max: 60 }), { freq: 8 }))
  .map(([from, days]) => ({ from, to: days === null ? null : addDays(from, days) }))

export const anyClock: fc.Arbitrary<DayClock> = fc.record({
  receivedOn: anyDate,
  days: fc.nat(40),
  unit: fc.constantFrom('school_days', 'calendar_days'),
  countsFrom: fc.constantFrom('next_day', 'same_day'),
  pauses: fc.array(anyPause, { maxLength: 4 }),
})
