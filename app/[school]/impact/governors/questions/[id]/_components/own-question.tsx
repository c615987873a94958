import { Hidden, TextArea } from '@/components/form/fields'
import { Folded } from '@/components/form/folded'
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
      <Form action={takeBackQuestion} school={school} className="mt-4">
        <Hidden name="id" value={id} />
        <Hidden name="version" value={version} />
        <Folded summary="Take the question back" look="soft">
          <p className="my-2">Nobody sees it then. You can put it back from the bin for 30 days.</p>
          <Button look="danger">Take it back</Button>
        </Folded>
      </Form>
    </div>
  )
}
