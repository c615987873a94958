import { Hidden, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { CaseToKeep } from '@/lib/concerns/keep-queries'
import { holdCaseAction, takeHoldOffAction } from '../actions'

/** Keeping a case beyond its time, with a reason, or taking that off. */
export function HoldCard({ school, found }: { school: string; found: CaseToKeep }) {
  const { id, version, heldWhy } = found
  if (heldWhy) {
    return (
      <Card id="hold" title="There is a hold on it">
        <p className="mb-3">{heldWhy}</p>
        <Form action={takeHoldOffAction} school={school}>
          <Hidden name="id" value={id} />
          <Hidden name="version" value={version} />
          <Button look="quiet">Take the hold off</Button>
        </Form>
      </Card>
    )
  }
  return (
    <Card id="hold" title="Keep it longer">
      <Form action={holdCaseAction} school={school} className="mt-2">
        <Hidden name="id" value={id} />
        <Hidden name="version" value={version} />
        <TextArea
          name="reason"
          label="Why it is kept"
          hint="Such as a claim or an inquiry that is not over. It stands on the case’s timeline."
          rows={2}
        />
        <Button look="quiet">Put a hold on it</Button>
      </Form>
    </Card>
  )
}
