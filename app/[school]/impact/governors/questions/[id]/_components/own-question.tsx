import { Hidden, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import type { Question } from '@/lib/governance/queries'
import { rewordQuestion, takeBackQuestion } from '../../../actions'

/** For whoever asked, until somebody answers. */
export function OwnQuestion({ question, school }: { question: Question; school: string }) {
  const { id, version, words } = question
  return (
    <div className="print:hidden">
      <Form action={rewordQuestion} school={school}>
        <Hidden name="id" value={id} />
        <Hidden name="version" value={version} />
        <TextArea
          name="words"
          label="Word it differently"
          hint="Until it is answered. Ask about the work, never about a person. The figure stays as it stood."
          defaultValue={words}
          rows={5}
        />
        <Button look="quiet">Save</Button>
      </Form>
      <details className="mt-4">
        <summary className="inline-block min-h-11 py-2 text-soft underline">Take the question back</summary>
        <Form action={takeBackQuestion} school={school}>
          <Hidden name="id" value={id} />
          <Hidden name="version" value={version} />
          <p className="my-2">Nobody sees it then. You can put it back from the bin for 30 days.</p>
          <Button look="danger">Take it back</Button>
        </Form>
      </details>
    </div>
  )
}
