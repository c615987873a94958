import { TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { mayBeCalledOff } from '@/lib/skills/placement-standing'
import { callOff } from '../../actions'
import { loadPlacement, type PlacementProps } from '../_components/load-placement'
import { Ids, WorkPage } from '../_components/work-page'

export const metadata = { title: 'Call it off' }

export default async function CallOffPage({ params }: PlacementProps) {
  const { school, id } = await params
  const loaded = await loadPlacement(school, id)
  return (
    <WorkPage
      loaded={loaded}
      title="Call it off?"
      notNow={!mayBeCalledOff(loaded.placement.status) && 'It is over, so it cannot be called off.'}
    >
      <Form action={callOff} school={school}>
        <Ids loaded={loaded} />
        <p className="mb-4">
          They are taken off the sessions that were not held with them; the sessions stay. Their link says
          that it is over, so tell them yourself as well.
        </p>
        <TextArea name="why" label="Why is it called off?" rows={2} />
        <Button look="danger">Call it off</Button>
      </Form>
    </WorkPage>
  )
}
