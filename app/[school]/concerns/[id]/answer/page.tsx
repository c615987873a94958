import { DateField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { stageAt } from '@/lib/concerns/move-case'
import { openTo } from '@/lib/concerns/moves'
import { today } from '@/lib/platform/clock'
import { FindingField } from '../_components/finding-field'
import { type CaseProps, caseToWork } from '../_components/load-case'
import { ToldFields } from '../_components/told-fields'
import { Ids, WorkPage } from '../_components/work-page'
import { answer } from '../actions'

export const metadata = { title: 'Answer it' }

export default async function AnswerPage(props: CaseProps) {
  const loaded = await caseToWork(props, ({ work }) => work)
  const { standing, procedure } = loaded
  const notNow =
    !openTo(standing).includes('answer') &&
    (standing.status === 'paused'
      ? 'It is paused. Let the clock go on before you answer it.'
      : 'There is nothing to answer now.')
  return (
    <WorkPage loaded={loaded} title="Answer it" notNow={notNow}>
      <p className="mb-4 text-soft">
        It stays open afterwards: end it when they are content, or take it further when they are not.
      </p>
      <Form action={answer} school={loaded.viewer.schoolSlug}>
        <Ids loaded={loaded} />
        <DateField name="on" label="When were they answered?" defaultValue={today()} />
        <FindingField isFormal={stageAt(procedure, standing.stage)?.isFormal ?? false} />
        <ToldFields />
        <Button>Save</Button>
      </Form>
    </WorkPage>
  )
}
