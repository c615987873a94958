import ICAL from 'ical.js'
import type { IsoDate } from '../../platform/dates'
import { dayNumber, isoOf } from '../day-number'
import { FIRST_DAY, LAST_DAY, LONGEST_NAME } from '../schema'
import { daysOf, type EventDays, momentOf, type Property } from './event-days'
import { repeatsOf } from './repeats'

/** One occurrence of something in a calendar file; both days are included. */
export type CalendarEvent = {
  name: string
  startsOn: IsoDate
  endsOn: IsoDate
  /** It has times and lasts less than a school day. */
  isShort: boolean
}

/** An event that could not be taken in, and why, to be read after its name. */
type Unread = { name: string; why: string }

export type CalendarFile = { events: CalendarEvent[]; unread: Unread[]; cancelled: number }

/** What a file says, or the sentence that says why it cannot be read and what to do. */
type FileReading = { file: CalendarFile; refusal?: undefined } | { file?: undefined; refusal: string }

export const MOST_EVENTS = 5000
/** As a school day is at least. */
const SCHOOL_DAY_MINUTES = 5 * 60
const LONGEST_DAYS = 400
/** A line as the file means it: more than any list of exceptions, and little enough for the library to read at once. */
const LONGEST_LINE = 100_000

const NOT_A_CALENDAR =
  'This is not a calendar file. Choose the .ics file (also called iCalendar) that the council or the school offers with its term dates, or type the term dates instead.'
const A_WEB_PAGE =
  'This is a web page and not a calendar file. Go back to the page with the term dates, save the link to the .ics file itself, and choose that.'
const DAMAGED =
  'This calendar file is damaged or cut off, and cannot be read to its end. Download it again and choose it whole, or type the term dates instead.'
const EMPTY = 'There are no events in this calendar file. Choose another, or type the term dates instead.'
const TOO_MANY = `This calendar holds more than ${MOST_EVENTS.toLocaleString('en-GB')} events. Choose one that holds only term dates, or export a shorter time.`

/** Reads the text of an iCalendar file (RFC 5545). Never throws. */
export function readCalendarFile(text: string): FileReading {
  // A line goes on in the next where that begins with a blank.
  const plain = text
    .replace(/^\uFEFF/, '')
    .replace(/\r?\n[ \t]/g, '')
    .trim()
  if (/^<(!doctype|html|\?xml)/i.test(plain)) return { refusal: A_WEB_PAGE }
  if (!/^BEGIN:(VCALENDAR|VEVENT)\s*$/im.test(plain.slice(0, 2000))) return { refusal: NOT_A_CALENDAR }
  if (plain.split('\n').some((line) => line.length > LONGEST_LINE)) return { refusal: DAMAGED }
  let events: Component[]
  try {
    events = eventsIn(ICAL.parse(plain))
  } catch {
    return { refusal: DAMAGED }
  }
  if (events.length === 0) return { refusal: EMPTY }
  if (events.length > MOST_EVENTS) return { refusal: TOO_MANY }
  const file = readEvents(events)
  return file.events.length > MOST_EVENTS ? { refusal: TOO_MANY } : { file }
}

/** A component as jCal has it: name, properties, components within. */
type Component = [name: string, properties: Property[], components: Component[]]

/** One calendar, several in one file, or events without one. */
function eventsIn(parsed: unknown): Component[] {
  const components = (
    Array.isArray(parsed) && typeof parsed[0] === 'string' ? [parsed] : parsed
  ) as Component[]
  return components.flatMap((one) =>
    one[0] === 'vevent' ? [one] : one[0] === 'vcalendar' ? one[2].filter(([name]) => name === 'vevent') : [],
  )
}

function readEvents(components: Component[]): CalendarFile {
  const file: CalendarFile = { events: [], unread: [], cancelled: 0 }
  const moved = movedOccurrences(components)
  for (const [, properties] of components) {
    // Too many already: what is still to come would only take time.
    if (file.events.length > MOST_EVENTS) break
    const event = fieldsOf(properties)
    const name = nameOf(event.summary)
    if (String(event.status).toUpperCase() === 'CANCELLED') {
      file.cancelled += 1
      continue
    }
    const days = daysOf(event.dtstart, event.dtend, event.duration)
    const why = days ? whyNot(days) : 'its days cannot be read'
    if (!days || why) {
      file.unread.push({ name, why: why ?? '' })
      continue
    }
    const begins = beginningsOf(properties, event, days, moved)
    if (begins.why !== undefined) file.unread.push({ name, why: begins.why })
    for (const from of begins.days ?? []) {
      const to = from + (days.to - days.from)
      if (to > dayNumber(LAST_DAY) || file.events.length > MOST_EVENTS) break
      file.events.push({
        name,
        startsOn: isoOf(from),
        endsOn: isoOf(to),
        isShort: days.minutes !== null && days.minutes < SCHOOL_DAY_MINUTES,
      })
    }
  }
  return file
}

type Fields = Record<string, unknown>

/** The first value of each property. */
function fieldsOf(properties: Property[]): Fields {
  const fields: Fields = {}
  for (const [name, , , value] of properties) fields[name] ??= value
  return fields
}

function whyNot({ from, to }: EventDays): string | null {
  if (from < dayNumber(FIRST_DAY) || to > dayNumber(LAST_DAY)) return 'it lies outside 2000 to 2100'
  return to - from + 1 > LONGEST_DAYS ? 'it lasts longer than a year' : null
}

function beginningsOf(
  properties: Property[],
  event: Fields,
  { from }: EventDays,
  moved: Map<string, Set<number>>,
) {
  if (event.rrule === undefined) return { days: [from], why: undefined }
  const repeats = repeatsOf(from, event.rrule, MOST_EVENTS)
  if (repeats.days === undefined) return repeats
  const left = new Set(
    properties.filter(([name]) => name === 'exdate').flatMap(([, , , ...values]) => values.map(dayAt)),
  )
  const elsewhere = moved.get(String(event.uid))
  return { days: repeats.days.filter((day) => !left.has(day) && !elsewhere?.has(day)), why: undefined }
}

/** Occurrences of repeated events that stand in the file once more, changed: by the event's own id. */
function movedOccurrences(components: Component[]): Map<string, Set<number>> {
  const moved = new Map<string, Set<number>>()
  for (const [, properties] of components) {
    const { uid, 'recurrence-id': of } = fieldsOf(properties)
    if (of === undefined) continue
    const days = moved.get(String(uid)) ?? new Set()
    moved.set(String(uid), days.add(dayAt(of)))
  }
  return moved
}

const dayAt = (value: unknown) => momentOf(value)?.day ?? Number.NaN

/** One line without what no text in the database can hold. */
function nameOf(summary: unknown): string {
  const name = (typeof summary === 'string' ? summary : '').replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim()
  return [...name].slice(0, LONGEST_NAME).join('').trim() || '(no title)'
}
