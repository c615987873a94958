import { DateField, Hidden, TextArea } from '@/components/form/fields'
import { Folded } from '@/components/form/folded'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { ImprovementPage } from '@/lib/concerns/learn/improvement-queries'
import { today } from '@/lib/platform/clock'
import { change, drop, finish } from '../actions'
import { PlanFields } from './plan-fields'

type Props = { school: string; one: ImprovementPage }

export function Kept({ one: { id, version } }: { one: ImprovementPage }) {
  return (
    <>
      <Hidden name="id" value={id} />
      <Hidden name="version" value={version} />
    </>
  )
}

export function FinishCard({ school, one }: Props) {
  return (
    <Card title="Is it done?" id="done" tone="next" className="mb-5">
      <Form action={finish} school={school}>
        <Kept one={one} />
        <DateField name="doneOn" label="Day it was done" defaultValue={today()} />
        <Button>It is done</Button>
      </Form>
    </Card>
  )
}

export function ChangeImprovement({ school, one }: Props) {
  return (
    <Form action={change} school={school} className="mt-2">
      <Kept one={one} />
      <Folded summary="Change it">
        <PlanFields owners={one.owners} given={one} />
        <Button look="quiet">Save</Button>
      </Folded>
    </Form>
  )
}

export function DropImprovement({ school, one }: Props) {
  return (
    <Form action={drop} school={school} className="mt-2">
      <Kept one={one} />
      <Folded summary="Drop it" look="soft">
        <TextArea
          name="droppedWhy"
          label="Why will it not be done?"
          hint="It stays on record with this reason."
          rows={2}
        />
        <Button look="danger">Drop it</Button>
      </Folded>
    </Form>
  )
}
