import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import type { GroupsPage } from '@/lib/evaluation/groups-queries'
import { longMoment } from '@/lib/platform/dates'
import { showDraw } from '../actions'

type Draw = NonNullable<GroupsPage['activity']['evaluation']>['draws'][number]

/** Every draw there was, the latest first: when, by whom, among how many, and what anybody needs to draw it again. */
export function Seals({
  draws,
  school,
  activityId,
  mayPlan,
  isClasses,
  isSealed,
}: {
  draws: readonly Draw[]
  school: string
  activityId: string
  mayPlan: boolean
  isClasses: boolean
  /** Of the latest nobody has seen a name. */
  isSealed: boolean
}) {
  return draws.map((draw, i) => (
    <Card
      key={draw.id}
      tone={i === 0 ? 'brand' : 'plain'}
      title={
        draws.length === 1
          ? 'Drawn by lot, and sealed'
          : `Draw ${draw.number}${i === 0 ? ', which counts' : ''}`
      }
      id={`draw-${draw.number}`}
      className="mb-5"
    >
      <p>
        {longMoment(draw.drawnAt)}, by {draw.drawnByName}, among {draw.units}{' '}
        {isClasses ? 'classes' : 'families'} with {draw.pupils} {draw.pupils === 1 ? 'pupil' : 'pupils'}.
        {draw.reason && <> Drawn again because: {draw.reason}</>}
      </p>
      <dl className="mt-2 grid gap-x-4 sm:grid-cols-[max-content_1fr]">
        <dt className="font-bold">Seed</dt>
        <dd>{draw.seed}</dd>
        <dt className="font-bold">Fingerprint of the list</dt>
        <dd className="break-all">
          <code>{draw.listHash}</code>
        </dd>
      </dl>
      <Note className="mt-1">
        Both were kept before a name was shown. The same seed and list always give the same halves.
      </Note>
      {i === 0 && isSealed && mayPlan && (
        <Form action={showDraw} school={school} className="mt-3">
          <Hidden name="activityId" value={activityId} />
          <Hidden name="drawId" value={draw.id} />
          <Button>Show who starts now</Button>
        </Form>
      )}
      {i === 0 && isSealed && !mayPlan && <p className="mt-3">The names have not been shown yet.</p>}
    </Card>
  ))
}
