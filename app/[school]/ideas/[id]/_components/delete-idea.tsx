import { Hidden, TickBox } from '@/components/form/fields'
import { Folded } from '@/components/form/folded'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { remove } from '../../actions'

/** For a parent who takes their idea back at the gate: what they said goes, and what was done because of it stays. */
export function DeleteIdea({ school, id }: { school: string; id: string }) {
  return (
    <Form action={remove} school={school} className="print:hidden">
      <Hidden name="id" value={id} />
      <Folded summary="The parent takes their idea back" look="soft">
        <p>
          Their words, the English, the decision and the result are deleted, also from pages for everybody,
          and cannot be brought back. An activity or improvement that came of it stays.
        </p>
        <TickBox name="isSure" label="Yes, delete all of it" />
        <Button look="danger">Delete the idea</Button>
      </Folded>
    </Form>
  )
}
