import { Hidden, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { beginEdition } from '../../own/actions'

/** Where a school wants other words: an edition of its own, which begins as a copy. */
export function OwnEdition({ school, id }: { school: string; id: string }) {
  return (
    <Card title="Make your own edition of it" id="own" className="mb-5 print:hidden">
      <Form action={beginEdition} school={school} className="mt-2 max-w-[42rem]">
        <Hidden name="id" value={id} />
        <TextField
          name="edition"
          label="What is your edition called?"
          hint="It begins as a copy, which you change and then put in use in place of this one."
          autoComplete="off"
        />
        <Button look="quiet">Begin it</Button>
      </Form>
    </Card>
  )
}
