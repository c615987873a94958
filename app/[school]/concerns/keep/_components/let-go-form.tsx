import { Hidden, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import type { CaseToKeep } from '@/lib/concerns/keep-queries'
import { letCaseGoAction } from '../actions'

export function LetGoForm({ school, found }: { school: string; found: CaseToKeep }) {
  return (
    <Form action={letCaseGoAction} school={school} className="mt-2">
      <Hidden name="id" value={found.id} />
      <Hidden name="version" value={found.version} />
      <p className="mb-3">Nobody can bring it back.</p>
      <TextField
        name="typed"
        label={`Type ${found.reference} to let it go`}
        width="medium"
        autoComplete="off"
        spellCheck={false}
      />
      <Button look="danger">Let it go for good</Button>
      <a href={`/${school}/concerns/keep`} className="ml-4 inline-block py-2">
        Not now
      </a>
    </Form>
  )
}
