import { longDate } from '@/lib/platform/dates'
import type { Line } from '@/lib/today/lines'

/** How many stand open; the others are one press away. */
const SHOWN = 12

/** One line, one link, by date. */
export function TodayLines({
  lines,
  school,
  today,
  label,
}: {
  lines: Line[]
  school: string
  today: string
  label: string
}) {
  const more = lines.slice(SHOWN)
  return (
    <>
      <ul aria-label={label}>
        {lines.slice(0, SHOWN).map((line) => (
          <Row key={line.key} line={line} school={school} today={today} />
        ))}
      </ul>
      {more.length > 0 && (
        <details>
          <summary className="inline-block py-2 text-brand underline">{more.length} more</summary>
          <ul aria-label={`${label}, the others`}>
            {more.map((line) => (
              <Row key={line.key} line={line} school={school} today={today} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Row({ line, school, today }: { line: Line; school: string; today: string }) {
  const { on, label, about, because, path, isOnlyTold } = line
  return (
    <li className="border-t border-line py-2">
      <a href={`/${school}${path}`} className="inline-block min-h-8 py-1 font-bold">
        {isOnlyTold ? about : `${label}: ${about}`}
      </a>
      <span className="block text-[0.95rem] text-soft">
        {on && (
          <b className={on < today ? 'text-mark' : ''}>
            {on < today ? `Since ${longDate(on)}. ` : on === today ? '' : `${longDate(on)}. `}
          </b>
        )}
        {because}
      </span>
    </li>
  )
}
