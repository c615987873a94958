import { Helpers } from '@/app/[school]/skills/_components/helpers'
import { Card } from '@/components/ui/card'
import type { HelperAt } from '@/lib/skills/helpers-at'

/** Who of the parents helps, for those who see offers, and the way to ask for one. Nothing where there is neither. */
export function ParentsWhoHelp({
  helpers,
  school,
  ask,
}: {
  helpers: HelperAt[]
  school: string
  ask: string | null
}) {
  if (helpers.length === 0 && !ask) return null
  return (
    <Card title="Parents who help" id="helpers">
      {helpers.length > 0 ? (
        <Helpers helpers={helpers} school={school} />
      ) : (
        <p className="text-soft">Nobody has been placed here yet.</p>
      )}
      {ask && (
        <p className="print:hidden">
          <a href={ask} className="inline-block py-1">
            Ask for a parent
          </a>
        </p>
      )}
    </Card>
  )
}
