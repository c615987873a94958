import { TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { type CaseProps, caseToWork } from '../../_components/load-case'
import { Ids, WorkPage } from '../../_components/work-page'
import { endInsistent } from '../../actions'

export const metadata = { title: 'Take the mark off' }

export default async function EndInsistentPage(props: CaseProps) {
  const loaded = await caseToWork(props, ({ direct }) => direct)
  return (
    <WorkPage
      loaded={loaded}
      title="Take the mark of unreasonable contact off"
      notNow={!loaded.record.insistentWhy && 'It is not marked.'}
    >
      <Form action={endInsistent} school={loaded.viewer.schoolSlug}>
        <Ids loaded={loaded} />
        <TextArea
          name="why"
          label="Why does it come off?"
          hint="It stands on the timeline, with what it was for."
        />
        <Button>Take the mark off</Button>
      </Form>
    </WorkPage>
  )
}
