import { closeness } from '@/lib/platform/closeness'
import { addDays, type IsoDate } from '@/lib/platform/dates'
import { wordsOf } from './words'

/** First and last day, both included. */
type Days = { from: IsoDate; to: IsoDate }

/** The days a search names (any of several spans: "march" is every year's), and which of its words name them. */
export type DaysNamed = { spans: Days[]; words: string[] }

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const YEARS_BACK = 10
const YEARS_AHEAD = 1

/**
 * The days named in what somebody typed: "today", "last week", "next month", "March", "3 March", "3 March 2025", "3/3/2025",
 * "2025-03-03", "2025". Days are read the British way. Null when it names none.
 *
 * @param today ISO date; weeks begin on Monday
 */
export function daysIn(typed: string, today: IsoDate): DaysNamed | null {
  const words = wordsOf(typed)
  const inFigures = figures(typed)
  if (inFigures) return inFigures
  return spoken(words, today) ?? named(words, Number(today.slice(0, 4)))
}

function figures(typed: string): DaysNamed | null {
  const british = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)/.exec(typed)
  const iso = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(typed)
  const [text, year, month, day] = british ? [british[0], british[3], british[2], british[1]] : (iso ?? [])
  if (!text || !year) return null
  const on = aDay(Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day))
  return on ? { spans: [{ from: on, to: on }], words: wordsOf(text) } : null
}

/** "Today", "last week" and their like. */
function spoken(words: string[], today: IsoDate): DaysNamed | null {
  const one = { today: 0, yesterday: -1, tomorrow: 1 } as const
  for (const word of words) {
    if (!Object.hasOwn(one, word)) continue
    const on = addDays(today, one[word as keyof typeof one])
    return { spans: [{ from: on, to: on }], words: [word] }
  }
  const steps: Record<string, number> = { last: -1, this: 0, next: 1 }
  for (const [i, word] of words.entries()) {
    const step = Object.hasOwn(steps, word) ? steps[word] : undefined
    const unit = words[i + 1]
    if (step === undefined || !unit) continue
    const span = unit === 'week' ? week(today, step) : unit === 'month' ? monthFrom(today, step) : null
    if (span) return { spans: [span], words: [word, unit] }
  }
  return null
}

/** A month, with a day before it or after it and a year when they are there; or a year alone. */
function named(words: string[], thisYear: number): DaysNamed | null {
  const year = words.find((word) => /^(19|20)\d\d$/.test(word))
  const at = words.findIndex((word) => monthOf(word) > 0)
  if (at < 0) {
    return year ? { spans: [{ from: `${year}-01-01`, to: `${year}-12-31` }], words: [year] } : null
  }
  const month = monthOf(words[at] as string)
  const dayWord = [words[at - 1], words[at + 1]].find((word) => word && /^\d{1,2}(st|nd|rd|th)?$/.test(word))
  const years = year
    ? [Number(year)]
    : Array.from({ length: YEARS_BACK + YEARS_AHEAD + 1 }, (_, i) => thisYear - YEARS_BACK + i)
  const spans = years.flatMap((one) => {
    if (!dayWord) return [monthOfYear(one, month)]
    const on = aDay(one, month, Number.parseInt(dayWord, 10))
    return on ? [{ from: on, to: on }] : []
  })
  const used = [words[at] as string, ...(dayWord ? [dayWord] : []), ...(year ? [year] : [])]
  return spans.length > 0 ? { spans, words: used } : null
}

/** 1 to 12, also for "sept" and for "febuary"; 0 for what is no month. */
function monthOf(word: string): number {
  const whole = MONTHS.indexOf(word)
  if (whole >= 0) return whole + 1
  if (word === 'sept' || (word.length === 3 && word !== 'mar')) {
    return MONTHS.findIndex((month) => month.startsWith(word)) + 1
  }
  return word.length >= 6
    ? MONTHS.findIndex((month) => month.length >= 6 && closeness(word, month) > 0) + 1
    : 0
}

function week(today: IsoDate, step: number): Days {
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
  const from = addDays(today, 7 * step - weekday)
  return { from, to: addDays(from, 6) }
}

function monthFrom(today: IsoDate, step: number): Days {
  const first = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1 + step, 1))
  return monthOfYear(first.getUTCFullYear(), first.getUTCMonth() + 1)
}

function monthOfYear(year: number, month: number): Days {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return { from: iso(year, month, 1), to: iso(year, month, last) }
}

/** Null for a day that does not exist, and for one of a century that no school's record speaks of. */
function aDay(year: number, month: number, day: number): IsoDate | null {
  if (year < 1900 || year > 2199) return null
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return iso(year, month, day)
}

const iso = (year: number, month: number, day: number): IsoDate =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
