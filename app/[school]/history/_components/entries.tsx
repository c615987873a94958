import type { Entry } from '@/lib/history/queries'
import { isoDateIn } from '@/lib/platform/clock'
import { clockTime, longDate } from '@/lib/platform/dates'

/** The entries under the day they stand on. */
export function Entries({ school, entries }: { school: string; entries: Entry[] }) {
  return [...byDay(entries)].map(([day, ofDay]) => (
    <section key={day} aria-labelledby={day} className="mb-6 max-w-[46rem]">
      <h2 id={day} className="mb-1">
        {longDate(day)}
      </h2>
      <ol>
        {ofDay.map((entry) => (
          <li key={entry.id} className="flex gap-x-4 border-t border-line py-1.5">
            <time dateTime={entry.at.toISOString()} className="shrink-0 text-soft tabular-nums">
              {clockTime(entry.at)}
            </time>
            <span className="min-w-0">
              {entry.sentence}
              {entry.activity && (
                <a href={`/${school}/activities/${entry.activity.id}`} className="block text-[0.95rem]">
                  {entry.activity.title}
                </a>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  ))
}

function byDay(entries: Entry[]): Map<string, Entry[]> {
  const days = new Map<string, Entry[]>()
  for (const entry of entries) {
    const day = isoDateIn(entry.at)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return days
}
