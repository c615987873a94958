import { Radios } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { HOLDER_NAMES } from '@/lib/concerns/case'
import { type CaseProps, caseToWork } from '../../_components/load-case'
import { Ids, WorkPage } from '../../_components/work-page'
import { handOver } from '../actions'

export const metadata = { title: 'Hand it over' }

const HOLDERS = ['school', 'chair', 'clerk'] as const

export default async function HandOverPage(props: CaseProps) {
  const loaded = await caseToWork(props, ({ direct }) => direct)
  const { record, viewer } = loaded
  return (
    <WorkPage loaded={loaded} title="Hand it over">
      <p className="mb-4">
        What is about the headteacher is for the chair of governors; what is about a governor, for the clerk.
        Whoever takes it decides who handles it. You do not see it afterwards, unless you wrote it down or are
        let see it.
      </p>
      <Form action={handOver} school={viewer.schoolSlug}>
        <Ids loaded={loaded} />
        <Radios
          name="to"
          label="Who takes it?"
          options={HOLDERS.filter((holder) => holder !== record.heldBy).map((value) => ({
            value,
            label: HOLDER_NAMES[value],
          }))}
        />
        <Button>Hand it over</Button>
      </Form>
    </WorkPage>
  )
}
