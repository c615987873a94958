import type { BankHolidays } from '@/prisma/generated/enums'
import { bankHolidaysOf } from '../bank-holidays'
import { isoOf, isWeekend } from '../day-number'
import type { Days } from '../span'
import type { CalendarEvent } from './calendar-file'
import { classOf, type EventClass } from './class-of'
import type { NotTaken } from './fit'
import { daysOfAll, FEWEST_TERM_DAYS, type Missing, termsFromDays } from './term-days'
import { termsFromMarks } from './term-marks'

/** What was taken for something, and why: one line for each name in the file. */
export type Taken = { name: string; as: EventClass; because: string; count: number }

export type Read = {
  spans: Days[]
  missing: Missing[]
  unknown: CalendarEvent[]
  notTaken: NotTaken[]
  taken: Taken[]
  bankHolidays: number
}

/** What each event of a file is taken for, and what that makes of the school's days. */
export function readEvents(events: readonly CalendarEvent[], nation: BankHolidays): Read {
  const of: Record<EventClass, CalendarEvent[]> = {
    term: [],
    term_day: [],
    term_begins: [],
    term_ends: [],
    holiday: [],
    inset: [],
    closure: [],
    bank_holiday: [],
  }
  const unknown: CalendarEvent[] = []
  const taken = new Map<string, Taken>()
  for (const event of events) {
    const classed = classOf(event)
    if (!classed) {
      unknown.push(event)
      continue
    }
    of[classed.as].push(event)
    const key = `${classed.as} ${event.name}`
    const line = taken.get(key) ?? { name: event.name, ...classed, count: 0 }
    taken.set(key, { ...line, count: line.count + 1 })
  }
  const days = daysOfAll(of.term_day)
  const isDayByDay = days.length >= FEWEST_TERM_DAYS
  const byDay = isDayByDay ? termsFromDays(days, nation) : { spans: [], missing: [] }
  const byMark = termsFromMarks([
    ...of.term_begins.map(({ name, startsOn }) => ({ name, on: startsOn, is: 'begins' as const })),
    ...of.term_ends.map(({ name, startsOn }) => ({ name, on: startsOn, is: 'ends' as const })),
  ])
  const onRecord = bankHolidaysOf(nation)
  const isOnRecord = (event: CalendarEvent) =>
    daysOfAll([event]).every((day) => isWeekend(day) || isoOf(day) in onRecord)
  const as = (kind: Days['kind'], list: CalendarEvent[]) =>
    list.map(({ name, startsOn, endsOn }): Days => ({ kind, name, startsOn, endsOn }))
  return {
    spans: [
      ...as('term', of.term),
      ...byDay.spans,
      ...byMark.spans,
      ...as('holiday', of.holiday),
      ...as('inset', of.inset),
      ...as('closure', [...of.closure, ...of.bank_holiday.filter((event) => !isOnRecord(event))]),
    ],
    missing: byDay.missing,
    unknown,
    notTaken: [
      ...(isDayByDay ? [] : of.term_day.map(({ name }) => ({ name, why: 'it is too short for a term.' }))),
      ...byMark.alone.map(({ name, is }) => ({
        name,
        why: `no ${is === 'begins' ? 'last' : 'first'} day of a term stands with it in the file.`,
      })),
    ],
    taken: [...taken.values()],
    bankHolidays: of.bank_holiday.filter(isOnRecord).length,
  }
}
