import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { KeepFresh } from '@/components/ui/keep-fresh'
import type { WholePack } from '@/lib/conversation/pack-queries'
import { build, stop } from '../../actions'

/** What to do next: wait while it is built, build it, or build it again. */
export function BuildCard({ school, pack }: { school: string; pack: WholePack }) {
  const { built, isOlder, now, hasPdf, job } = pack
  if (job && job.end === null) return <BeingBuilt school={school} pack={pack} job={job} />
  if (built && !isOlder && hasPdf) return null
  const isEmpty = now.judgements.length + now.claims.length + now.evidence.length === 0
  return (
    <Card tone="next" className="mb-5">
      {job && job.end !== 'done' && (
        <p role="status" className="mb-3 font-bold">
          {job.stands}
        </p>
      )}
      <p className="mb-3">
        {built
          ? 'What is printed and what visitors read is as it was built. Build it again to bring it up to date.'
          : isEmpty
            ? 'Nothing that may be shown is chosen yet. Choose first; the year’s numbers stand in it in any case.'
            : 'What stands below goes into it. Build it when it says what you want to say.'}
      </p>
      <Form action={build} school={school}>
        <Hidden name="id" value={pack.id} />
        <Hidden name="version" value={pack.version} />
        <Button>{built ? 'Build it again' : 'Build it'}</Button>
      </Form>
    </Card>
  )
}

function BeingBuilt({
  school,
  pack: { id, version },
  job,
}: {
  school: string
  pack: WholePack
  job: NonNullable<WholePack['job']>
}) {
  return (
    <Card tone="next" className="mb-5" title="It is being built" id="building">
      <p role="status">{job.stands}</p>
      <progress
        aria-label="Pieces of evidence that are in it"
        value={Math.min(job.done, job.total)}
        max={job.total}
        className="my-3 h-4 w-full accent-brand"
      />
      <p className="mb-3">You need not wait here: go on with something else, and come back when you like.</p>
      <Form action={stop} school={school}>
        <Hidden name="id" value={id} />
        <Hidden name="version" value={version} />
        <Button look="quiet">Stop it</Button>
      </Form>
      <KeepFresh seconds={3} />
    </Card>
  )
}
