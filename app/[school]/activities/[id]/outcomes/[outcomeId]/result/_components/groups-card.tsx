import { Card, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { OutcomeClaim } from '@/lib/impact/claim'
import type { OutcomeFacts } from '@/lib/impact/facts'
import { MOST_WAYS, type PupilsWay } from '@/lib/impact/result-page'
import { tippingInWords } from '@/lib/impact/result-says'
import { decimalsFor, figure } from '@/lib/measures/figures-in-words'

/** Who is behind the result: how many were in each group, who was lost, and their means. */
export function GroupsCard({
  outcome,
  claim,
  ways,
}: {
  outcome: OutcomeFacts
  claim: OutcomeClaim
  ways: readonly PupilsWay[]
}) {
  const evaluated = outcome.result?.evaluated
  if (!evaluated || evaluated.groups.every(({ members }) => members === 0)) return null
  const { unit } = outcome.measure
  const means = evaluated.groups.flatMap(({ meanBefore, meanAfter }) => [meanBefore, meanAfter])
  const known = means.filter((mean) => mean !== null)
  const decimals = known.length > 0 ? decimalsFor({ low: Math.min(...known), high: Math.max(...known) }) : 1
  const printed = (mean: number | null) => (mean === null ? 'none' : figure(mean, Math.max(1, decimals)))
  const isCompared = evaluated.groups.length > 1
  const inGroups = new Set(['took_part', 'compared'])
  // Not all of so many are read one by one, so how many stand outside is not known.
  const outside =
    isCompared && ways.length < MOST_WAYS ? ways.filter(({ arm }) => !inGroups.has(arm ?? '')).length : 0
  const tipped = tippingInWords(outcome, claim)
  const references = new Map(ways.map(({ pupilId, reference }) => [pupilId, reference]))
  const alone = (evaluated.pairing?.unmatched ?? []).map((id) => references.get(id)).filter(Boolean)
  return (
    <Card title="Who is behind it, and who was lost" id="groups">
      <Table
        caption="Each group: pupils, who was lost, means of those with both figures"
        columns={[
          { title: 'Group' },
          { title: 'First figure', isNumber: true },
          { title: 'Lost since', isNumber: true },
          { title: 'Both', isNumber: true },
          { title: 'Before', isNumber: true },
          { title: 'After', isNumber: true },
        ]}
        rows={evaluated.groups.map((group) => ({
          key: group.arm,
          cells: [
            group.arm === 'took_part' ? 'Took part' : 'Compared with',
            group.started,
            group.lost,
            group.both,
            printed(group.meanBefore),
            printed(group.meanAfter),
          ],
        }))}
      />
      <Note>
        {unit && `Means are in ${unit === '%' ? 'per cent' : unit}. `}Everybody stays in the group they began
        in, whether or not their family came.
        {evaluated.chosen !== 'classes' && isCompared && ' Brothers and sisters count as one.'}
        {outside > 0 && ` ${outside} with figures are in neither group, and are left out.`}
      </Note>
      {tipped && <p className="mt-2">{tipped}</p>}
      {alone.length > 0 && (
        <p className="mt-2">
          Nobody who began alike was found for {alone.join(', ')}: they are left out of the comparison.
        </p>
      )}
    </Card>
  )
}
