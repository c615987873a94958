import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { AreaHistory } from '@/lib/judgement/area-history'
import { start } from '../../../../actions'

/** What can be done next with an area: go on with the draft there is, or begin one. */
export function JudgeAgain({ school, history }: { school: string; history: AreaHistory }) {
  const { draft, judgeBy, framework, area, terms } = history
  if (draft)
    return (
      <Card tone="next" className="mb-5 print:hidden">
        <p className="mb-3">{draft.startedByName} has begun a draft.</p>
        <ButtonLink href={`/${school}/judgement/${draft.id}`}>Go on with the draft</ButtonLink>
      </Card>
    )
  if (!judgeBy)
    return (
      <p className="mb-5 text-soft">No edition in use has this part any more. What was agreed stays here.</p>
    )
  return (
    <div className="mb-5 print:hidden">
      {judgeBy.id !== framework.id && (
        <p className="mb-2">You judge by the edition in use: {judgeBy.edition}.</p>
      )}
      <Form action={start} school={school}>
        <Hidden name="frameworkId" value={judgeBy.id} />
        <Hidden name="areaKey" value={area.key} />
        <Button>{terms.length > 0 ? 'Judge it again' : 'Judge it'}</Button>
      </Form>
    </div>
  )
}
