import { DateField, Hidden, Radios, TextField, TickBoxes } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { sessionTitle } from '@/lib/activities/session'
import { today } from '@/lib/platform/clock'
import type { Placing } from '@/lib/skills/placing'
import { checksInWords, mayBeAlone } from '@/lib/skills/volunteer'
import type { LoadedPlacement } from '../../_components/load-placement'
import { Ids } from '../../_components/work-page'
import { placeAt, placeInNew } from '../actions'

type Props = { loaded: LoadedPlacement; placing: Placing }

/** At sessions of an activity that is there, and one more where it has none yet that suits. */
export function AtSessions({
  loaded,
  placing,
  activity,
}: Props & { activity: { id: string; title: string } }) {
  const { sessions } = placing
  return (
    <Card title={activity.title} id="sessions" tone="next" className="mb-5">
      <Form action={placeAt} school={loaded.viewer.schoolSlug}>
        <Ids loaded={loaded} />
        <Hidden name="activityId" value={activity.id} />
        {sessions.length > 0 && (
          <TickBoxes
            name="sessionIds"
            label="Sessions"
            options={sessions.map((session) => ({ value: session.id, label: sessionTitle(session) }))}
            defaultValue={sessions.filter(({ isTheirs }) => isTheirs).map(({ id }) => id)}
          />
        )}
        <DateField
          name="heldOn"
          label={sessions.length > 0 ? 'Or at a session that is added, on' : 'At a first session, on'}
          optional
        />
        <TextField name="startsAt" type="time" label="Time" optional width="short" />
        <Alone loaded={loaded} placing={placing} />
        <Button>Place them</Button>
      </Form>
    </Card>
  )
}

/** An activity that is made of the request, with its first session. */
export function NewActivity({ loaded, placing }: Props) {
  const { request } = placing
  const years = request.yearGroups.length > 0 ? ` for ${request.yearGroups.join(', ')}` : ''
  return (
    <Card title="Make an activity of it" tone="next" id="new">
      <p className="mb-4">
        It is put on record as an idea of the kind “involvement”{years}, with its first session. What should
        change by it, you add there.
      </p>
      <Form action={placeInNew} school={loaded.viewer.schoolSlug}>
        <Ids loaded={loaded} />
        <TextField
          name="title"
          label="What is it called?"
          maxLength={120}
          defaultValue={loaded.placement.request.title}
        />
        <DateField name="heldOn" label="First session on" defaultValue={request.neededOn} />
        <TextField name="startsAt" type="time" label="Time" optional width="short" />
        <TextField name="place" label="Place" optional maxLength={120} />
        <Alone loaded={loaded} placing={placing} />
        <Button>Make it, and place them</Button>
      </Form>
    </Card>
  )
}

/** Offered only to those who may be alone at all; on which days, the command says, and the database. */
function Alone({ loaded: { placement }, placing: { checks } }: Props) {
  const may = mayBeAlone(checks, null)
  return (
    <Radios
      name="alone"
      label="Is a member of staff there all the time?"
      hint={`${checksInWords(checks, today())}.${may ? '' : ' Until the checks are complete, a member of staff has to be there all the time.'}`}
      options={[
        { value: 'no', label: 'Yes, all the time' },
        ...(may ? [{ value: 'yes', label: 'No, they may be alone with pupils' }] : []),
      ]}
      defaultValue={may && !placement.isSupervised ? 'yes' : 'no'}
    />
  )
}
