import { DateField, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { today } from '@/lib/platform/clock'
import { type CaseProps, caseToWork } from '../_components/load-case'
import { Ids, WorkPage } from '../_components/work-page'
import { reopen } from '../actions'

export const metadata = { title: 'Take it up again' }

export default async function ReopenPage(props: CaseProps) {
  const loaded = await caseToWork(props, ({ work }) => work)
  return (
    <WorkPage
      loaded={loaded}
      title="Take it up again"
      notNow={loaded.standing.endedOn === null && 'It has not ended.'}
    >
      <p className="mb-4 text-soft">
        Its answer is due anew, counted from the day you give. What was done before stays on the timeline.
      </p>
      <Form action={reopen} school={loaded.viewer.schoolSlug}>
        <Ids loaded={loaded} />
        <DateField name="on" label="From which day?" defaultValue={today()} />
        <TextArea name="why" label="Why?" />
        <Button>Take it up again</Button>
      </Form>
    </WorkPage>
  )
}
