import { Card } from '@/components/ui/card'
import type { MeasureRecord } from '@/lib/measures/queries'
import { academicYearName } from '@/lib/platform/dates'

/** The outcomes a measure is used by. */
export function OutcomesOn({ school, outcomes }: { school: string; outcomes: MeasureRecord['outcomes'] }) {
  if (outcomes.length === 0) return <p className="text-soft">No outcome uses this measure yet.</p>
  return (
    <Card
      id="outcomes"
      title={outcomes.length === 1 ? 'One outcome uses it' : `${outcomes.length} outcomes use it`}
    >
      <ul>
        {outcomes.map(({ id, statement, activity, _count }) => (
          <li key={id} className="border-t border-line py-1.5 first:border-0">
            <a href={`/${school}/activities/${activity.id}/outcomes/${id}`} className="inline-block py-1">
              {statement}
            </a>
            <span className="block text-[0.95rem] text-soft">
              {activity.title}, {academicYearName(activity.academicYear)},{' '}
              {_count.figures === 1 ? '1 figure' : `${_count.figures.toLocaleString('en-GB')} figures`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
