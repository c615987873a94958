import ical, { ICalCalendarMethod } from 'ical-generator'
import { isoDateIn } from '@/lib/platform/clock'
import { addDays, type IsoDate, toDate } from '@/lib/platform/dates'
import { type CalendarEvent, type EventKind, eventPath, KIND_WORDS } from './calendar'

type Feed = {
  schoolName: string
  /** Of the school's pages: "https://alongside.example/oakfield-primary". */
  address: string
  events: readonly CalendarEvent[]
  maySeeSessions: boolean
  now: Date
}

/**
 * A calendar as other applications read it (RFC 5545). Whoever runs those reads it too, so it says no more than the title of
 * an activity or of a priority, a day and a time: no place, no note, nothing of a family, a pupil or a piece of evidence. Times are written in
 * universal time, which every application turns back into its own.
 */
export function feedText({ schoolName, address, events, maySeeSessions, now }: Feed): string {
  const calendar = ical({
    name: `${schoolName}: our work with parents`,
    prodId: { company: 'Alongside', product: 'Alongside', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    // How often to look again, in seconds.
    ttl: 3600,
  })
  for (const event of events) {
    const at = event.startsAt && momentOf(event.on, event.startsAt)
    calendar.createEvent({
      id: `${event.kind}-${event.id}-${HAS_SEVERAL.includes(event.kind) ? event.on : ''}@alongside`,
      stamp: now,
      summary: summaryOf(event),
      url: address + eventPath(event, maySeeSessions),
      ...(at ? { start: at } : { start: toDate(event.on), end: toDate(addDays(event.on, 1)), allDay: true }),
    })
  }
  return calendar.toString()
}

/** Of which one record has several days. */
const HAS_SEVERAL: readonly EventKind[] = ['review', 'criterion']

/** The title of an activity or a priority; of evidence, which may be anything somebody typed, not even that. */
function summaryOf({ kind, title }: CalendarEvent): string {
  if (kind === 'session') return title
  return kind === 'consent' ? 'Consent for a piece of evidence ends' : `${KIND_WORDS[kind]}: ${title}`
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** A day and a time in England as a moment; null when the time is not one, such as "after school". */
export function momentOf(on: IsoDate, time: string): Date | null {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null
  const inWinter = new Date(`${on}T${time}:00Z`)
  const inSummer = new Date(inWinter.getTime() - 3_600_000)
  return isoDateIn(inSummer) === on && clock.format(inSummer) === time ? inSummer : inWinter
}
