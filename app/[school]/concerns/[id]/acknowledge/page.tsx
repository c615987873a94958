import { DateField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { openTo } from '@/lib/concerns/moves'
import { today } from '@/lib/platform/clock'
import { type CaseProps, caseToWork } from '../_components/load-case'
import { ToldFields } from '../_components/told-fields'
import { Ids, WorkPage } from '../_components/work-page'
import { acknowledge } from '../actions'

export const metadata = { title: 'Acknowledge it' }

export default async function AcknowledgePage(props: CaseProps) {
  const loaded = await caseToWork(props, ({ work }) => work)
  const isOpen = openTo(loaded.standing).includes('acknowledge')
  return (
    <WorkPage
      loaded={loaded}
      title="Acknowledge it"
      notNow={!isOpen && 'There is nothing to acknowledge now.'}
    >
      <Form action={acknowledge} school={loaded.viewer.schoolSlug}>
        <Ids loaded={loaded} />
        <DateField name="on" label="When did you tell them that you have it?" defaultValue={today()} />
        <ToldFields />
        <Button>Save</Button>
      </Form>
    </WorkPage>
  )
}
