import { ReachedTarget } from '@/components/charts/reached-target'
import { Card, Note } from '@/components/ui/card'
import type { OutcomeClaim } from '@/lib/impact/claim'
import type { OutcomeFacts } from '@/lib/impact/facts'
import { namedSets, reachedInWords } from '@/lib/impact/result-says'

/** Who reached the target, as people and not as a percentage. Coarse, and never what decides. */
export function ReachedCard({ outcome, claim }: { outcome: OutcomeFacts; claim: OutcomeClaim }) {
  const reached = outcome.result?.evaluated?.target
  if (!reached || !claim.showsResult) return null
  return (
    <Card title="Who reached the target" id="reached">
      <ReachedTarget text={reachedInWords(reached, outcome.measure)} sets={namedSets(reached)} />
      <Note>A line that is just missed counts as missed. The claim rests on the figures themselves.</Note>
    </Card>
  )
}
