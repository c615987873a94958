import { Hidden, TickBox } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { throwAway } from '../../actions'

/** A draft that nobody goes on with: its answers go, and what they rested on stays. */
export function ThrowAway({ school, id }: { school: string; id: string }) {
  return (
    <details className="print:hidden">
      <summary className="inline-flex min-h-11 items-center text-soft underline">
        Throw this draft away
      </summary>
      <p className="mt-1">
        Its answers and words go and cannot be brought back. The records they rest on, and what was agreed
        before, stay.
      </p>
      <Form action={throwAway} school={school} className="mt-2">
        <Hidden name="id" value={id} />
        <TickBox name="isSure" label="Yes, throw away the draft" />
        <Button look="danger">Throw it away</Button>
      </Form>
    </details>
  )
}
