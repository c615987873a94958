import { DateField, Radios, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { stageAt } from '@/lib/concerns/move-case'
import { currentStage } from '@/lib/concerns/standing'
import { today } from '@/lib/platform/clock'
import { FindingField } from '../_components/finding-field'
import { type CaseProps, caseToWork } from '../_components/load-case'
import { Ids, WorkPage } from '../_components/work-page'
import { resolve } from '../actions'

export const metadata = { title: 'End it' }

export default async function EndPage(props: CaseProps) {
  const loaded = await caseToWork(props, ({ end }) => end)
  const { standing, procedure, record, viewer } = loaded
  return (
    <WorkPage loaded={loaded} title="End it" notNow={standing.endedOn !== null && 'It has ended already.'}>
      <Form action={resolve} school={viewer.schoolSlug}>
        <Ids loaded={loaded} />
        <DateField name="on" label="When was the parent told how it ended?" defaultValue={today()} />
        <FindingField
          isFormal={stageAt(procedure, standing.stage)?.isFormal ?? false}
          found={currentStage(standing)?.finding}
        />
        <TextArea
          name="actionTaken"
          label="What did the school do, or change?"
          hint="Asked every time, upheld or not. If nothing needed changing, say that."
          defaultValue={record.actionTaken}
        />
        <Radios
          name="apologyGiven"
          label="Did the school apologise?"
          options={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
          columns
        />
        <Button>End it</Button>
      </Form>
      <p className="mt-6">
        They took it back? <a href={`${loaded.path}/withdraw`}>Put it down as withdrawn</a>. Another route
        applies? <a href={`${loaded.path}/redirect`}>Say where it goes instead</a>.
      </p>
    </WorkPage>
  )
}
