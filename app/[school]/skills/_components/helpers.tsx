import { shortDate } from '@/lib/platform/dates'
import type { HelperAt } from '@/lib/skills/helpers-at'

/** The parents who help, each leading to what was arranged with them. */
export function Helpers({ helpers, school }: { helpers: HelperAt[]; school: string }) {
  return (
    <ul>
      {helpers.map(({ placementId, name, days, isSupervised }) => (
        <li key={placementId} className="py-1">
          <a href={`/${school}/skills/placements/${placementId}`} className="inline-block py-1">
            {name ?? 'A parent or carer'}
          </a>
          <span className="text-soft">
            {days.length > 0 && `, ${days.map((day) => shortDate(day)).join(', ')}`}
            {isSupervised ? ', with a member of staff' : ', alone with pupils at times'}
          </span>
        </li>
      ))}
    </ul>
  )
}
