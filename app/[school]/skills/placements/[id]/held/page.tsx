import { NumberField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { today } from '@/lib/platform/clock'
import { longDate } from '@/lib/platform/dates'
import { hold } from '../../actions'
import { loadPlacement, type PlacementProps } from '../_components/load-placement'
import { Ids, WorkPage } from '../_components/work-page'

export const metadata = { title: 'Which sessions were held' }

export default async function HeldPage({ params }: PlacementProps) {
  const { school, id } = await params
  const loaded = await loadPlacement(school, id)
  const { status, sessions } = loaded.placement
  const past = sessions.filter(({ heldOn }) => heldOn <= today())
  const toCome = sessions.length - past.length
  return (
    <WorkPage
      loaded={loaded}
      title="Which sessions were held, and for how long?"
      notNow={notNow(status, past.length)}
    >
      <Form action={hold} school={school}>
        <Ids loaded={loaded} />
        <p className="mb-4">
          How many minutes were they there? Leave a session empty that was not held, or to which they did not
          come.
          {toCome > 0 && ` ${toCome === 1 ? 'One session is' : `${toCome} sessions are`} still to come.`}
        </p>
        {past.map(({ id: sessionId, heldOn, startsAt, minutes }) => (
          <NumberField
            key={sessionId}
            name={`minutes.${sessionId}`}
            label={`${longDate(heldOn)}${startsAt ? `, ${startsAt}` : ''}`}
            suffix="minutes"
            defaultValue={minutes}
          />
        ))}
        <Button>Save</Button>
      </Form>
    </WorkPage>
  )
}

function notNow(status: string, past: number): string | false {
  if (status !== 'placed' && status !== 'held')
    return 'It is not arranged. Say first at which sessions they help.'
  return past === 0 && 'No session of it is over yet. Come back when they have been.'
}
