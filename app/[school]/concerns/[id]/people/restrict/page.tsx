import { TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { type CaseProps, caseToWork } from '../../_components/load-case'
import { Ids, WorkPage } from '../../_components/work-page'
import { restrict } from '../actions'

export const metadata = { title: 'Restrict it to named people' }

export default async function RestrictPage(props: CaseProps) {
  const loaded = await caseToWork(props, ({ direct }) => direct)
  return (
    <WorkPage
      loaded={loaded}
      title="Restrict it to named people"
      notNow={loaded.record.isRestricted && 'It is restricted already.'}
    >
      <p className="mb-4">
        Only you, whoever handles it and whoever you let see it will see it; for all others, leaders too, it
        is not there.
      </p>
      <Form action={restrict} school={loaded.viewer.schoolSlug}>
        <Ids loaded={loaded} />
        <TextArea name="why" label="Why?" rows={3} />
        <Button>Restrict it</Button>
      </Form>
    </WorkPage>
  )
}
