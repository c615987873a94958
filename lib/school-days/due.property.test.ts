import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../platform/dates'
import { daysLeft } from './days-left'
import { beginsOn, type DayClock, dueOn } from './due'
import { movedDue } from './moved-due'
import { schoolCalendar } from './school-days'
import { anyCalendar, anyClock, anyDate, anyPause, anySpan } from './testing/arbitrary'

/** Later than any date; a clock that stands is due never. */
const NEVER = '9999'
const dueOrNever = (...of: Parameters<typeof dueOn>) => dueOn(...of) ?? NEVER

/** Counted as somebody would with a finger on a wall calendar: one day after the other, asking of each. */
function byFinger(
  { receivedOn, days, unit, countsFrom, pauses }: DayClock,
  isSchoolDay: (d: string) => boolean,
) {
  const isDay = (date: string) => unit === 'calendar_days' || isSchoolDay(date)
  const stands = (date: string) => pauses.some(({ from, to }) => from <= date && (to === null || date < to))
  const isOpen = (date: string) => pauses.some(({ from, to }) => from <= date && to === null)
  let day = receivedOn
  while (!isDay(day)) day = addDays(day, 1)
  let counted = days > 0 && countsFrom === 'same_day' && !stands(day) ? 1 : 0
  while (counted < days || !isDay(day) || stands(day)) {
    if (isOpen(day)) return null
    day = addDays(day, 1)
    if (isDay(day) && !stands(day)) counted += 1
  }
  return day
}

describe('a deadline, whatever the calendar and the pauses', () => {
  it('is where somebody counting by finger comes to', () => {
    fc.assert(
      fc.property(anyCalendar, anyClock, (kept, clock) => {
        const calendar = schoolCalendar(kept)
        // Nought days and a pause on the very day: both take the first day that is not paused.
        expect(dueOn(clock, calendar)).toBe(byFinger(clock, calendar.isSchoolDay))
      }),
      { numRuns: 1000 },
    )
  })

  it('is never before it was received, and in school days never on a day that is none', () => {
    fc.assert(
      fc.property(anyCalendar, anyClock, (kept, clock) => {
        const calendar = schoolCalendar(kept)
        const due = dueOn(clock, calendar)
        if (due === null) return
        expect(due >= clock.receivedOn).toBe(true)
        if (clock.unit === 'school_days') {
          expect(calendar.isSchoolDay(due)).toBe(true)
          expect(due >= beginsOn(clock.receivedOn, calendar)).toBe(true)
        }
      }),
    )
  })

  it('is never earlier for more days', () => {
    fc.assert(
      fc.property(anyCalendar, anyClock, fc.nat(20), (kept, clock, more) => {
        const calendar = schoolCalendar(kept)
        const longer = { ...clock, days: clock.days + more }
        expect(dueOrNever(longer, calendar) >= dueOrNever(clock, calendar)).toBe(true)
      }),
    )
  })

  it('is never earlier for being received later', () => {
    fc.assert(
      fc.property(anyCalendar, anyClock, fc.nat(30), (kept, clock, days) => {
        const calendar = schoolCalendar(kept)
        const later = { ...clock, receivedOn: addDays(clock.receivedOn, days) }
        expect(dueOrNever(later, calendar) >= dueOrNever(clock, calendar)).toBe(true)
      }),
    )
  })

  it('is never earlier for a day on which the school is closed, an INSET day, a holiday or a pause', () => {
    fc.assert(
      fc.property(anyCalendar, anyClock, anySpan, anyPause, (kept, clock, span, pause) => {
        const before = dueOrNever(clock, schoolCalendar(kept))
        for (const kind of ['closure', 'inset', 'holiday'] as const) {
          const closed = schoolCalendar({ ...kept, spans: [...kept.spans, { ...span, kind }] })
          expect(dueOrNever(clock, closed) >= before).toBe(true)
        }
        const paused = { ...clock, pauses: [...clock.pauses, pause] }
        expect(dueOrNever(paused, schoolCalendar(kept)) >= before).toBe(true)
      }),
    )
  })

  it('does not depend on the order of pauses, nor on one being cut in two', () => {
    fc.assert(
      fc.property(anyCalendar, anyClock, fc.nat(10), (kept, clock, days) => {
        const calendar = schoolCalendar(kept)
        const cut = clock.pauses.flatMap(({ from, to }) => {
          const middle = addDays(from, days)
          return to === null || middle < to
            ? [
                { from: middle, to },
                { from, to: middle },
              ]
            : [{ from, to }]
        })
        expect(dueOn({ ...clock, pauses: cut.reverse() }, calendar)).toBe(dueOn(clock, calendar))
      }),
    )
  })
})

describe('what is left of it', () => {
  it('goes down by one with each school day, is nought on the day, and below nought after it', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, anyDate, (kept, due, today) => {
        const calendar = schoolCalendar(kept)
        const left = daysLeft(due, today, 'school_days', calendar)
        expect(daysLeft(due, due, 'school_days', calendar)).toBe(0)
        if (today > due) expect(left).toBeLessThan(0)
        else {
          expect(left).toBeGreaterThanOrEqual(0)
          const yesterday = addDays(today, -1)
          const step = calendar.isSchoolDay(today) ? 1 : 0
          expect(daysLeft(due, yesterday, 'school_days', calendar)).toBe(left + step)
        }
      }),
    )
  })

  it('never turns past because the calendar changed', () => {
    fc.assert(
      fc.property(fc.option(anyDate), fc.option(anyDate), anyDate, (was, computed, today) => {
        const moved = movedDue({ was, computed, today })
        if (was === null || was >= today) expect(moved === null || moved >= today).toBe(true)
        else expect(moved).toBe(computed)
        if (computed === null || computed >= today) expect(moved).toBe(computed)
      }),
    )
  })
})
