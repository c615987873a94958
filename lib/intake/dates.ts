import { readMissing, short, type Value } from './numbers'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

const TIME = /[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[ap]m|z)?$/i
const NUMERIC = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/
const WORDED = /^(\d{1,2})(?:st|nd|rd|th)?[ \-/]+(?:of )?([a-z]{3,9})\.?,?[ \-/]+(\d{4}|\d{2})$/i
const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/
const AMERICAN_WORDED = /^([a-z]{3,9})\.? \d{1,2}(st|nd|rd|th)?,? \d{2,4}$/i

/**
 * A date read the British way, day before month, as an ISO date (`2026-03-03`). A time of day after it is dropped. A day
 * that does not exist, a month above 12, a weekday that disagrees and a month written before its day are refused: a date
 * taken the wrong way round would be believed.
 */
export function readBritishDate(text: string): Value<string> {
  const missing = readMissing(text)
  if (missing) return { missing }
  const shown = short(text)
  const tidy = text
    .trim()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(TIME, '')
    .trim()
  const weekday = /^([a-z]{3,9})\.?,? (?=\d)/i.exec(tidy)
  const claimed = weekday?.[1] ? nameIndex(WEEKDAYS, weekday[1]) : -1
  const date = claimed >= 0 && weekday ? tidy.slice(weekday[0].length) : tidy

  const parts = datePieces(date)
  if (!parts) return { problem: notADate(date, shown) }
  const { day, month, year } = parts
  if (month < 1 || month > 12) {
    const swapped = day <= 12 && month <= 31
    return {
      problem: swapped
        ? `“${shown}” has no month ${month}. Write the day first, then the month.`
        : `“${shown}” is not a date: there is no month ${month}.`,
    }
  }
  if (year < 1900 || year > 2100) return { problem: `“${shown}” has a year we do not expect: ${year}.` }
  const inMonth = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (day < 1 || day > inMonth)
    return { problem: `“${shown}” is not a date: ${MONTHS[month - 1]} ${year} has ${inMonth} days.` }
  const actual = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  if (claimed >= 0 && claimed !== actual)
    return { problem: `“${shown}” does not agree with itself: that day was a ${WEEKDAYS[actual]}.` }
  return { value: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` }
}

function datePieces(date: string): { day: number; month: number; year: number } | undefined {
  const numeric = NUMERIC.exec(date)
  if (numeric) return { day: Number(numeric[1]), month: Number(numeric[2]), year: fullYear(numeric[3] ?? '') }
  const iso = ISO.exec(date)
  if (iso) return { day: Number(iso[3]), month: Number(iso[2]), year: Number(iso[1]) }
  const worded = WORDED.exec(date)
  const month = worded?.[2] ? nameIndex(MONTHS, worded[2]) : -1
  if (worded && month >= 0)
    return { day: Number(worded[1]), month: month + 1, year: fullYear(worded[3] ?? '') }
  return undefined
}

function notADate(date: string, shown: string): string {
  const named = AMERICAN_WORDED.exec(date)
  if (named?.[1] && nameIndex(MONTHS, named[1]) >= 0)
    return `“${shown}” has the month before the day. Write the day first, for example 3 March 2026.`
  if (/^\d{5}(\.\d+)?$/.test(date))
    return `“${shown}” is a spreadsheet’s own number for a date. Format the column as a date and copy it again.`
  return `“${shown}” is not a date. Write it as 3/3/2026 or 3 March 2026.`
}

/** Two figures are this century up to 79 and the last one from 80: figures and sessions are recent. */
function fullYear(text: string): number {
  const year = Number(text)
  return text.length === 4 ? year : year + (year < 80 ? 2000 : 1900)
}

/** The name that `text` is or is short for, in at least three letters ("Sept", "Weds"); -1 for none. */
function nameIndex(names: readonly string[], text: string): number {
  const wanted = text.toLowerCase().replace(/^weds$/, 'wed')
  return wanted.length < 3 ? -1 : names.findIndex((name) => name.toLowerCase().startsWith(wanted))
}

/**
 * A spreadsheet's own count of days as an ISO date, and the time of day as `hh:mm` when there is one. Day 1 is
 * 1 January 1900 and day 60 a 29 February that never was (a mistake spreadsheets keep on purpose), so counting starts
 * from 30 December 1899; workbooks made on old Macintoshes count from 1904.
 */
export function serialDate(serial: number, from1904 = false): { date: string; time?: string } | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465.99999) return undefined
  const minutes = Math.round(serial * 1440)
  const days = Math.floor(minutes / 1440)
  const early = !from1904 && days < 60 ? 1 : 0
  const at = new Date((from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30 + early)) + minutes * 60_000)
  const iso = at.toISOString()
  return minutes % 1440 === 0
    ? { date: iso.slice(0, 10) }
    : { date: iso.slice(0, 10), time: iso.slice(11, 16) }
}
