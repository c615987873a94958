import { Card } from '@/components/ui/card'
import { type CalendarEvent, eventPath, KIND_WORDS, type Month } from '@/lib/calendar/calendar'
import { type IsoDate, toDate } from '@/lib/platform/dates'

type Props = { month: Month; school: string; today: IsoDate; maySeeSessions: boolean }

/** One month: its days that hold something, in order. */
export function MonthCard({ month: { month, name, events }, school, today, maySeeSessions }: Props) {
  const days = [...new Set(events.map(({ on }) => on))]
  return (
    <Card title={name} id={`m${month}`} tone={today.startsWith(month) ? 'brand' : 'plain'}>
      {days.length === 0 && <p className="text-soft">Nothing.</p>}
      <ol className="xl:text-[0.95rem]">
        {days.map((day) => (
          <li
            key={day}
            aria-current={day === today ? 'date' : undefined}
            className="flex gap-x-3 border-t border-line py-0.5 first:border-t-0"
          >
            <time
              dateTime={day}
              className={`w-16 shrink-0 tabular-nums ${day === today ? 'font-bold' : 'text-soft'}`}
            >
              {short.format(toDate(day))}
            </time>
            <ul className="min-w-0 grow">
              {events
                .filter(({ on }) => on === day)
                .map((event) => (
                  <li key={`${event.kind} ${event.id}`} className="py-1 break-words xl:py-0.5">
                    <Event
                      event={event}
                      school={school}
                      maySeeSessions={maySeeSessions}
                      isPast={day < today}
                    />
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** "Tue 3" */
const short = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short', day: 'numeric' })

function Event({
  event,
  school,
  maySeeSessions,
  isPast,
}: {
  event: CalendarEvent
  school: string
  maySeeSessions: boolean
  isPast: boolean
}) {
  const { kind, title, startsAt, isDone } = event
  const isOpen = kind === 'session' && isPast && !isDone
  return (
    <>
      {kind !== 'session' && <span className="text-soft">{KIND_WORDS[kind]}: </span>}
      {startsAt && <span className="text-soft tabular-nums">{startsAt} </span>}
      <a href={`/${school}${eventPath(event, maySeeSessions)}`}>{title}</a>
      {isOpen && <span className="text-soft">, not recorded</span>}
    </>
  )
}
