import { DateField, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { today } from '@/lib/platform/clock'
import { type CaseProps, caseToWork } from '../_components/load-case'
import { Ids, WorkPage } from '../_components/work-page'
import { withdraw } from '../actions'

export const metadata = { title: 'They withdrew it' }

export default async function WithdrawPage(props: CaseProps) {
  const loaded = await caseToWork(props, ({ end }) => end)
  return (
    <WorkPage
      loaded={loaded}
      title="They withdrew it"
      notNow={loaded.standing.endedOn !== null && 'It has ended already.'}
    >
      <Form action={withdraw} school={loaded.viewer.schoolSlug}>
        <Ids loaded={loaded} />
        <DateField name="on" label="When did they withdraw it?" defaultValue={today()} />
        <TextArea name="why" label="What did they say?" />
        <Button>Put down as withdrawn</Button>
      </Form>
    </WorkPage>
  )
}
