import { Hidden, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { ActivityStanding } from '@/lib/activities/status-queries'
import type { ActivityStatus } from '@/prisma/generated/enums'
import { moveActivity } from '../actions'

type Way = { button: string; what: string }

/** What each move is called and does, by where it starts. */
const WAYS: Partial<Record<`${ActivityStatus}-${ActivityStatus}`, Way>> = {
  'idea-planned': {
    button: 'Plan it',
    what: 'Its outcomes are locked as they are now, with today’s date and your name. What is changed later stands beside them.',
  },
  'planned-running': { button: 'Start it', what: 'It has begun.' },
  'running-finished': {
    button: 'Finish it',
    what: 'It has come to its end, and what came of it can be looked at.',
  },
  'planned-idea': {
    button: 'Make it an idea again',
    what: 'Its outcomes are open to change until it is planned again.',
  },
  'running-planned': { button: 'It has not begun after all', what: 'It goes back to planned.' },
  'finished-running': { button: 'It is still running', what: 'It goes back to running.' },
  'stopped-running': { button: 'Take it up again', what: 'It goes on where it was stopped.' },
  'stopped-idea': { button: 'Make it an idea again', what: 'It can be planned after all.' },
}

/** Each way that is open, as a button that says what it does. */
export function Moves({
  activity,
  open,
  school,
}: {
  activity: ActivityStanding
  open: ActivityStatus[]
  school: string
}) {
  const ways = open.flatMap((to) => {
    const way = WAYS[`${activity.status}-${to}`]
    return way ? [{ to, ...way }] : []
  })
  return (
    <>
      {ways.map(({ to, button, what }, i) => (
        <Form key={to} action={moveActivity} school={school} className="mb-5">
          <Ids activity={activity} />
          <Hidden name="to" value={to} />
          <p className="mb-2">{what}</p>
          <Button look={i === 0 ? 'main' : 'quiet'}>{button}</Button>
        </Form>
      ))}
      {open.includes('stopped') && (
        <Card title="Stop it" id="stop" className="mb-5">
          <Form action={moveActivity} school={school}>
            <Ids activity={activity} />
            <Hidden name="to" value="stopped" />
            <TextArea
              name="reason"
              label="Why?"
              rows={2}
              hint="Such as “only two families could come at that time”. It stays on the record: an activity that was given up teaches too."
            />
            <Button look="quiet">Stop it</Button>
          </Form>
        </Card>
      )}
    </>
  )
}

export function Ids({ activity }: { activity: { id: string; version: number } }) {
  return (
    <>
      <Hidden name="id" value={activity.id} />
      <Hidden name="version" value={activity.version} />
    </>
  )
}
