import { ButtonLink } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import type { Overview } from '@/lib/skills/overview'

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** Subjects and year groups in which no parent helps. */
export function MissingCard({ path, overview, year }: { path: string; overview: Overview; year: string }) {
  const { subjects, yearGroups } = overview
  const { inVain, neverAsked } = subjects
  return (
    <Card title="Where no parent helps yet" id="missing" className="lg:col-span-5">
      {inVain.length > 0 && (
        <p className="mb-2">
          <strong>Asked for, and nobody found:</strong> {list.format(inVain)}.
        </p>
      )}
      {neverAsked.length > 0 && (
        <p className="mb-2">
          <strong>Subjects nobody asked for:</strong> {list.format(neverAsked)}.
        </p>
      )}
      <p className="mb-2">
        <strong>Year groups:</strong>{' '}
        {yearGroups.length > 0 ? `${list.format(yearGroups)}.` : 'somebody comes for each of them.'}
      </p>
      <Note className="mb-3">Requests of {year}, and the parents who said yes to them.</Note>
      <ButtonLink look="quiet" href={`${path}/requests/new`}>
        Ask for a parent
      </ButtonLink>
    </Card>
  )
}
