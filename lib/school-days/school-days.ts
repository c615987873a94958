import type { BankHolidays } from '@/prisma/generated/enums'
import { type IsoDate, shortDate } from '../platform/dates'
import { BANK_HOLIDAY_YEARS, bankHolidaysOf } from './bank-holidays'
import { coveredByDates, coveredByTerms, type Stretch, stretchOf } from './covered'
import { type DayNumber, dayNumber, isoOf, isWeekend, weekdayOf } from './day-number'
import type { Days } from './span'

/** What a day is, in one word and in those of the school: "Christmas holiday". */
export type WhatDay = {
  is: 'school_day' | 'weekend' | 'bank_holiday' | 'inset' | 'closure' | 'holiday'
  words: string
}

/** A school's calendar, to be asked about any date. Pure: made of rows, and knows no clock. */
export type SchoolCalendar = {
  /** A weekday in a term that is no bank holiday, INSET day, closure or holiday; see `isKnown` for dates beyond the terms. */
  isSchoolDay(date: IsoDate): boolean
  /** As `isSchoolDay`, for whoever counts thousands of them. */
  isSchoolDayAt(day: DayNumber): boolean
  whatIs(date: IsoDate): WhatDay
  /** "Saturday", "Good Friday", "INSET day", "Christmas holiday"; null on a school day. */
  whyNot(date: IsoDate): string | null
  /**
   * Whether the school's term dates and the bank holidays on record cover the date. Beyond them a school day is any Monday
   * to Friday that is no bank holiday; so it is throughout in a school without term dates.
   */
  isKnown(date: IsoDate): boolean
  /** Whether the school's term dates alone cover it: what counts as on record where they are shown. */
  isCovered(date: IsoDate): boolean
  /** What a deadline beyond them was counted without: "counted without term dates, which are not on record after 21 July 2028". */
  countedHow(date: IsoDate): string | null
}

const BETWEEN_TERMS = 'School holiday'
const WEEKEND = ['Sunday', '', '', '', '', '', 'Saturday']
/** The later in this list says more about a day than the earlier. */
const WEIGHT = ['holiday', 'closure', 'inset'] as const

/** @param bankHolidays whose bank holidays are no school days */
export function schoolCalendar({
  spans,
  bankHolidays,
}: {
  spans: readonly Days[]
  bankHolidays: BankHolidays
}): SchoolCalendar {
  const off = daysOff(spans, bankHolidays)
  const covered = coveredByDates(spans)
  const isSchoolDayAt = (day: DayNumber) => !isWeekend(day) && !off.has(day)

  function whatIs(date: IsoDate): WhatDay {
    const day = dayNumber(date)
    if (isWeekend(day)) return { is: 'weekend', words: WEEKEND[weekdayOf(day)] as string }
    return off.get(day) ?? { is: 'school_day', words: 'School day' }
  }
  const hasTermDates = (day: DayNumber) =>
    off.has(day) || covered.some(({ from, to }) => from <= day && day <= to)

  return {
    isSchoolDayAt,
    isSchoolDay: (date) => isSchoolDayAt(dayNumber(date)),
    whatIs,
    whyNot(date) {
      const { is, words } = whatIs(date)
      return is === 'school_day' ? null : words
    },
    isCovered: (date) => hasTermDates(dayNumber(date)),
    isKnown: (date) => hasTermDates(dayNumber(date)) && hasBankHolidays(date),
    countedHow(date) {
      const day = dayNumber(date)
      const without = [
        hasTermDates(day) ? null : `term dates, ${missingAt(day, covered)}`,
        hasBankHolidays(date)
          ? null
          : `bank holidays, which are on record from ${BANK_HOLIDAY_YEARS.first} to ${BANK_HOLIDAY_YEARS.last}`,
      ].filter((one) => one !== null)
      return without.length > 0 ? `counted without ${without.join(' and without ')}` : null
    },
  }
}

function daysOff(spans: readonly Days[], bankHolidays: BankHolidays): Map<DayNumber, WhatDay> {
  const off = new Map<DayNumber, WhatDay>()
  const put = ({ from, to }: Stretch, what: WhatDay) => {
    for (let day = from; day <= to; day += 1) off.set(day, what)
  }
  const terms = spans.filter(({ kind }) => kind === 'term')
  for (const gap of gapsWithin(coveredByTerms(terms), terms.map(stretchOf)))
    put(gap, { is: 'holiday', words: BETWEEN_TERMS })
  for (const kind of WEIGHT) {
    for (const span of spans.filter((one) => one.kind === kind))
      put(stretchOf(span), { is: kind, words: span.name })
  }
  for (const [date, words] of Object.entries(bankHolidaysOf(bankHolidays)))
    off.set(dayNumber(date), { is: 'bank_holiday', words })
  return off
}

/** What lies in the wholes and in none of the parts. */
function gapsWithin(wholes: Stretch[], parts: Stretch[]): Stretch[] {
  const sorted = [...parts].sort((a, b) => a.from - b.from)
  return wholes.flatMap((whole) => {
    let next = whole.from
    const gaps: Stretch[] = []
    for (const { from, to } of sorted.filter((part) => part.from <= whole.to && part.to >= whole.from)) {
      if (from > next) gaps.push({ from: next, to: from - 1 })
      next = Math.max(next, to + 1)
    }
    return gaps
  })
}

function hasBankHolidays(date: IsoDate): boolean {
  const year = Number(date.slice(0, 4))
  return year >= BANK_HOLIDAY_YEARS.first && year <= BANK_HOLIDAY_YEARS.last
}

function missingAt(day: DayNumber, covered: Stretch[]): string {
  const before = covered.findLast(({ to }) => to < day)
  const after = covered.find(({ from }) => from > day)
  const say = (one: DayNumber) => shortDate(isoOf(one))
  if (before && after) return `which are not on record from ${say(before.to + 1)} to ${say(after.from - 1)}`
  if (before) return `which are not on record after ${say(before.to)}`
  if (after) return `which are not on record before ${say(after.from)}`
  return 'of which none are on record'
}
