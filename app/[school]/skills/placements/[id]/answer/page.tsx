import { Radios, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { isOpenToAnswer } from '@/lib/skills/answer-invitation'
import { whoOf } from '@/lib/skills/placement-standing'
import { loadPlacement, type PlacementProps } from '../_components/load-placement'
import { Ids, WorkPage } from '../_components/work-page'
import { answer } from './actions'

export const metadata = { title: 'What they answered' }

export default async function AnswerPage({ params }: PlacementProps) {
  const { school, id } = await params
  const loaded = await loadPlacement(school, id)
  const { placement } = loaded
  return (
    <WorkPage
      loaded={loaded}
      title={`What did ${whoOf(placement)} say?`}
      notNow={!isOpenToAnswer(placement.status) && 'It is arranged or over, so the answer stands.'}
    >
      <Form action={answer} school={school}>
        <Ids loaded={loaded} />
        <p className="mb-4">
          For an answer given at the gate or by telephone. By their link they answer for themselves.
        </p>
        <Radios
          name="answer"
          label="They said"
          options={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'Not this time' },
          ]}
          defaultValue={
            placement.status === 'invited' ? null : placement.status === 'accepted' ? 'yes' : 'no'
          }
        />
        <TextArea name="words" label="And besides" optional rows={2} />
        <Button>Save</Button>
      </Form>
    </WorkPage>
  )
}
