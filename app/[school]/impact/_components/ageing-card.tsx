import { Card } from '@/components/ui/card'
import { AGEING_SHOWN, type Dashboard } from '@/lib/impact/dashboard'
import { shortDate } from '@/lib/platform/dates'

/** Whoever records is led to what is to be done; whoever only reads, to the record, and has no longer list elsewhere. */
export function AgeingCard({
  school,
  ageing,
  overdue,
  mayRecord,
}: { school: string; mayRecord: boolean } & Pick<Dashboard, 'ageing' | 'overdue'>) {
  const shown = mayRecord ? ageing.slice(0, AGEING_SHOWN) : ageing
  return (
    <Card title="Getting old, or overdue" id="ageing" className="lg:col-span-5">
      {ageing.length + overdue.length === 0 && (
        <p>Nothing relied on is more than a year old, and no decision is overdue.</p>
      )}
      {overdue.length > 0 && (
        <>
          <h3>Decisions overdue</h3>
          <ul className="lines mb-3">
            {overdue.map(({ id, title, reviewOn }) => (
              <li key={id}>
                <a href={`/${school}/activities/${id}${mayRecord ? '/status' : ''}`}>{title}</a>: to be
                reviewed by {shortDate(reviewOn)}
              </li>
            ))}
          </ul>
        </>
      )}
      {ageing.length > 0 && (
        <>
          <h3>Evidence relied on</h3>
          <ul className="lines">
            {shown.map(({ id, title, datedOn, isOld, activities }) => (
              <li key={id}>
                <a href={`/${school}/evidence/${id}`}>{title}</a>
                {`: ${shortDate(datedOn)}, ${isOld ? 'more than a year old' : 'a year old within a month'}. `}
                <small>{`Holds up ${activities.map((a) => a.title).join('; ')}.`}</small>
              </li>
            ))}
          </ul>
          {shown.length < ageing.length && (
            <p>
              <a href={`/${school}/evidence?age=old`} className="inline-block py-1">
                All evidence that is more than a year old
              </a>
            </p>
          )}
        </>
      )}
    </Card>
  )
}
