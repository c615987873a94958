import { DateField, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { openTo } from '@/lib/concerns/moves'
import { today } from '@/lib/platform/clock'
import { type CaseProps, caseToWork } from '../_components/load-case'
import { Ids, WorkPage } from '../_components/work-page'
import { goOn, pause } from '../actions'

export const metadata = { title: 'The clock' }

export default async function PausePage(props: CaseProps) {
  const loaded = await caseToWork(props, ({ work }) => work)
  const { standing, record, viewer } = loaded
  const moves = openTo(standing)
  if (standing.status === 'paused') {
    const reason = record.pauses.find(({ toOn }) => toOn === null)?.reason
    return (
      <WorkPage loaded={loaded} title="Let the clock go on">
        {reason && <p className="mb-4">It was paused because: {reason}</p>}
        <Form action={goOn} school={viewer.schoolSlug}>
          <Ids loaded={loaded} />
          <DateField name="on" label="From which day does it go on?" defaultValue={today()} />
          <Button>Let it go on</Button>
        </Form>
      </WorkPage>
    )
  }
  return (
    <WorkPage
      loaded={loaded}
      title="Pause the clock"
      notNow={!moves.includes('pause') && 'Only what is open and has days to count can be paused.'}
    >
      <Form action={pause} school={viewer.schoolSlug}>
        <Ids loaded={loaded} />
        <DateField name="on" label="From which day does it stand still?" defaultValue={today()} />
        <TextArea
          name="reason"
          label="Why?"
          hint="The parent should be told, so write it as you would say it to them: they are away until Monday; we wait for their letter."
        />
        <Button>Pause the clock</Button>
      </Form>
    </WorkPage>
  )
}
