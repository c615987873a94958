import { Card } from '@/components/ui/card'
import type { Dashboard } from '@/lib/impact/dashboard'
import { shortDate } from '@/lib/platform/dates'

export function AgeingCard({
  school,
  ageing,
  overdue,
}: { school: string } & Pick<Dashboard, 'ageing' | 'overdue'>) {
  return (
    <Card title="Getting old, or overdue" id="ageing" className="lg:col-span-5">
      {ageing.length + overdue.length === 0 && (
        <p>Nothing relied on is more than a year old, and no decision is overdue.</p>
      )}
      {overdue.length > 0 && (
        <>
          <h3>Decisions overdue</h3>
          <ul className="mb-3">
            {overdue.map(({ id, title, reviewOn }) => (
              <li key={id} className="border-t border-line py-1">
                <a href={`/${school}/activities/${id}/status`} className="inline-block py-1">
                  {title}
                </a>
                : to be reviewed by {shortDate(reviewOn)}
              </li>
            ))}
          </ul>
        </>
      )}
      {ageing.length > 0 && (
        <>
          <h3>Evidence relied on</h3>
          <ul>
            {ageing.slice(0, 8).map(({ id, title, datedOn, isOld, activities }) => (
              <li key={id} className="border-t border-line py-1">
                <a href={`/${school}/evidence/${id}`} className="inline-block py-1">
                  {title}
                </a>
                : {shortDate(datedOn)}, {isOld ? 'more than a year old' : 'a year old within a month'}
                <span className="block text-[0.9rem] text-soft">
                  Holds up {activities.map((a) => a.title).join('; ')}
                </span>
              </li>
            ))}
          </ul>
          {ageing.length > 8 && (
            <p>
              <a href={`/${school}/evidence`} className="inline-block py-1">
                All {ageing.length}
              </a>
            </p>
          )}
        </>
      )}
    </Card>
  )
}
