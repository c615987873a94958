import { Hidden, TickBox } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { remove } from '../../actions'

/** For a parent who takes their idea back at the gate: what they said goes, and what was done because of it stays. */
export function DeleteIdea({ school, id }: { school: string; id: string }) {
  return (
    <details className="print:hidden">
      <summary className="inline-flex min-h-11 items-center text-soft underline">
        The parent takes their idea back
      </summary>
      <p className="mt-1">
        Their words, the English, the decision and the result are deleted, also from pages for everybody, and
        cannot be brought back. An activity or improvement that came of it stays.
      </p>
      <Form action={remove} school={school} className="mt-2">
        <Hidden name="id" value={id} />
        <TickBox name="isSure" label="Yes, delete all of it" />
        <Button look="danger">Delete the idea</Button>
      </Form>
    </details>
  )
}
