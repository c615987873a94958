import { Card, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { TOOLKIT, TRIALS, TRIALS_IN_SHORT } from '@/lib/impact/trials'

/** What large trials found: to see a result in its place, and never as what to expect. */
export function TrialsCard() {
  return (
    <Card title="Beside the large trials" id="trials">
      <p>{TRIALS_IN_SHORT}</p>
      <details className="mt-1">
        <summary className="cursor-pointer py-2">What they found</summary>
        <Table
          caption="Trials of parent programmes in England"
          columns={[{ title: 'Trial' }, { title: 'With' }, { title: 'Found' }]}
          rows={TRIALS.map(({ name, year, size, found }) => ({
            key: name,
            cells: [year === null ? name : `${name}, ${year}`, size, found],
          }))}
        />
        <Note>{TOOLKIT}</Note>
      </details>
      <Note>
        Context, and not a prediction: other parents, other programmes, other schools. Source: the trials’
        reports, published by the Education Endowment Foundation.
      </Note>
    </Card>
  )
}
