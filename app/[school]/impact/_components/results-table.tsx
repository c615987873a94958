import { Table } from '@/components/ui/table'
import { resultInFigures } from '@/lib/impact/result-figures'
import type { OutcomeRow } from '@/lib/impact/summary'

/** Every outcome in figures and in the only sentence there is for it. */
export function ResultsTable({ school, rows }: { school: string; rows: OutcomeRow[] }) {
  return (
    <Table
      caption="Outcomes, with result and likely range"
      columns={[
        { title: 'Activity' },
        { title: 'Measure' },
        { title: 'Counted', isNumber: true },
        { title: 'From' },
        { title: 'To' },
        { title: 'Change' },
        { title: 'Likely range (95%)' },
        { title: 'What may be said' },
      ]}
      rows={rows.map(({ activity, outcome, claim }) => {
        const figures = claim.ceiling >= 1 ? resultInFigures(outcome) : null
        return {
          key: outcome.id,
          cells: [
            <a key="activity" href={`/${school}/activities/${activity.id}`}>
              {activity.title}
            </a>,
            outcome.measure.name,
            figures?.counted ?? '–',
            figures?.from ?? '–',
            figures?.to ?? '–',
            figures?.change ?? '–',
            figures?.range ?? '–',
            claim.sentence,
          ],
        }
      })}
    />
  )
}
