import { Card } from '@/components/ui/card'
import { today } from '@/lib/platform/clock'
import type { OfferRecord } from '@/lib/skills/offer-record'
import { whereItStands } from '@/lib/skills/placement-standing'

/** What they were asked for, and what became of each. */
export function Asked({ offer: { placements }, school }: { offer: OfferRecord; school: string }) {
  return (
    <Card title="What they were asked for" id="asked">
      {placements.length === 0 ? (
        <p className="text-soft">Nothing yet.</p>
      ) : (
        <ul>
          {placements.map((placement) => (
            <li key={placement.id} className="border-t border-line py-1.5 first:border-t-0">
              <a href={`/${school}/skills/placements/${placement.id}`} className="inline-block py-1">
                {placement.title}
              </a>
              <span className="block text-soft">{whereItStands(placement, today())}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
