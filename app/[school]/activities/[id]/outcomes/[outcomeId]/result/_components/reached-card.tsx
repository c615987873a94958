import { IconArray } from '@/components/charts/icon-array'
import { Card, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { OutcomeClaim } from '@/lib/impact/claim'
import type { OutcomeFacts } from '@/lib/impact/facts'
import { reachedInWords, setName } from '@/lib/impact/result-says'

/** Who reached the target, as people and not as a percentage. Coarse, and never what decides. */
export function ReachedCard({ outcome, claim }: { outcome: OutcomeFacts; claim: OutcomeClaim }) {
  const reached = outcome.result?.evaluated?.target
  if (!reached || !claim.showsResult) return null
  const words = reachedInWords(reached, outcome.measure)
  const [first, second] = reached.sets
  return (
    <Card title="Who reached the target" id="reached">
      <p>{words}</p>
      <div className="my-3">
        <IconArray
          sets={[
            { ...first, label: setName(first) },
            { ...second, label: setName(second) },
          ]}
          text={words}
        />
      </div>
      <Table
        caption="Who reached the target, in figures"
        columns={[
          { title: 'Group' },
          { title: 'Reached it', isNumber: true },
          { title: 'Of', isNumber: true },
        ]}
        rows={reached.sets.map((set) => ({ key: set.who, cells: [setName(set), set.reached, set.of] }))}
      />
      <Note>A line that is just missed counts as missed. The claim rests on the figures themselves.</Note>
    </Card>
  )
}
