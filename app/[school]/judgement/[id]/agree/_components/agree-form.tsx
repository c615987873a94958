import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { DraftToAgree } from '@/lib/judgement/agree-page'
import { agree } from '../../../actions'

/** The last step: nothing of an agreed judgement changes any more. */
export function AgreeForm({
  school,
  found: { draft, isDecided, answers },
}: {
  school: string
  found: DraftToAgree
}) {
  const grade = draft.scale.find(({ key }) => key === draft.grade)
  if (!isDecided)
    return (
      <p className="text-soft">
        Choose the grade first: then you can read what speaks against it, and agree.
      </p>
    )
  return (
    <Card tone="brand" title={grade ? `Agree: ${grade.name}` : 'Agree'} id="agree" className="print:hidden">
      <p className="mb-3">
        From then on it stays as it is: the statements, the answers, the records as they stand today, your
        words and what spoke against it. You can judge again at any time, and this one stays beside it.
      </p>
      <Form action={agree} school={school}>
        <Hidden name="id" value={draft.id} />
        <Hidden name="version" value={draft.version} />
        <input type="hidden" name="answers" value={answers} />
        <Button>Agree it</Button>
      </Form>
    </Card>
  )
}
