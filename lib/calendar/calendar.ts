import { type IsoDate, shortDate } from '@/lib/platform/dates'

/**
 * What stands in a calendar: a session, the day an outcome is looked at again, days on which something is due, and for who
 * leads the days on which a priority of the plan, or what it will be known by, is looked at.
 */
const EVENT_KINDS = ['session', 'review', 'begins', 'ends', 'consent', 'priority', 'criterion'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

export type CalendarEvent = {
  kind: EventKind
  /** Of the session, outcome, activity, evidence or priority. */
  id: string
  on: IsoDate
  /** "14:30"; null when it lasts the day, or nobody knows. */
  startsAt: string | null
  activityId: string | null
  /** The activity's title, the evidence's or the priority's. */
  title: string
  /** Recorded, decided: nobody has to do anything any more. */
  isDone: boolean
}

/** Said beside a title: "Looked at again: Reading together". A session needs no word. */
export const KIND_WORDS: Record<EventKind, string> = {
  session: '',
  review: 'Looked at again',
  begins: 'Begins',
  ends: 'Ends',
  consent: 'Consent ends',
  priority: 'Plan looked at again',
  criterion: 'Plan: what it came to',
}

export function eventWords({ kind, title }: Pick<CalendarEvent, 'kind' | 'title'>): string {
  return kind === 'session' ? title : `${KIND_WORDS[kind]}: ${title}`
}

/** The record an event opens, within the school's address. */
export function eventPath({ kind, id, activityId }: CalendarEvent, maySeeSessions: boolean): string {
  if (kind === 'consent') return `/evidence/${id}`
  if (kind === 'priority' || kind === 'criterion') return `/plan/${id}`
  if (kind === 'session' && maySeeSessions) return `/activities/${activityId}/sessions/${id}`
  return `/activities/${activityId}`
}

export type Month = { month: string; name: string; events: CalendarEvent[] }

const named = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' })

/** The twelve months of an academic year, September first, each with what is in it. */
export function monthsOf(year: number, events: readonly CalendarEvent[]): Month[] {
  return Array.from({ length: 12 }, (_, i) => {
    const first = new Date(Date.UTC(year, 8 + i, 1))
    const month = first.toISOString().slice(0, 7)
    return { month, name: named.format(first), events: events.filter(({ on }) => on.startsWith(month)) }
  })
}

const counted = (count: number, one: string, many: string) =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]

/** "34 sessions, 5 reviews and 2 other days" */
export function countInWords(events: readonly CalendarEvent[]): string {
  const of = (...kinds: EventKind[]) => events.filter(({ kind }) => kinds.includes(kind)).length
  const parts = [
    ...counted(of('session'), 'session', 'sessions'),
    ...counted(of('review'), 'day to look at results', 'days to look at results'),
    ...counted(of('priority', 'criterion'), 'day for the plan', 'days for the plan'),
    ...counted(of('begins', 'ends', 'consent'), 'other date', 'other dates'),
  ]
  if (parts.length < 2) return parts[0] ?? 'nothing'
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** What comes next, in one sentence; null when nothing does. */
export function nextInWords(events: readonly CalendarEvent[], today: IsoDate): string | null {
  const next = events.find(({ on, isDone }) => on >= today && !isDone)
  if (!next) return null
  const when = next.on === today ? 'today' : shortDate(next.on)
  return `Next: ${eventWords(next)}, ${when}${next.startsAt ? `, ${next.startsAt}` : ''}.`
}
