import { notFound } from 'next/navigation'
import { DateField, Hidden, TextField } from '@/components/form/fields'
import { Folded } from '@/components/form/folded'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Timeline } from '@/components/ui/timeline'
import { type Meeting, readMeeting } from '@/lib/governance/meeting-queries'
import { mayKeepMeetings } from '@/lib/governance/policy'
import { withTimeline } from '@/lib/history/queries'
import { isoDateIn, today } from '@/lib/platform/clock'
import { longDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { changeMeeting, holdMeeting, removeMeeting } from '../../actions'

export const metadata = { title: 'A governors’ meeting' }

type Props = { params: Promise<{ school: string; id: string }> }

export default async function MeetingPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, mayKeepMeetings)
  const found = await withTimeline(viewer, (tx) => readMeeting(tx, viewer, id), {
    recordType: 'meeting',
    recordId: id,
  })
  if (!found) notFound()

  const { record: meeting, history } = found
  const { name, heldOn, keptAt } = meeting
  return (
    <SchoolPage
      viewer={viewer}
      place="impact"
      width="narrow"
      title={name}
      crumbs={[
        { name: 'For governors', href: `/${school}/impact/governors` },
        { name: 'Meetings', href: `/${school}/impact/governors/meetings` },
      ]}
      kicker={longDate(heldOn)}
      lede={whereItStands(meeting)}
    >
      {!keptAt && heldOn <= today() && (
        <Card title="Was it held?" id="held" tone="next" className="mb-5">
          <p className="mb-3">
            What the governors’ page says now is kept with it, small numbers hidden. Best on the day itself.
          </p>
          <Form action={holdMeeting} school={school}>
            <Kept meeting={meeting} />
            <Button>It was held: keep the figures</Button>
          </Form>
        </Card>
      )}
      <Form action={changeMeeting} school={school}>
        <Kept meeting={meeting} />
        <TextField name="name" label="Which meeting" defaultValue={name} autoComplete="off" />
        <DateField name="heldOn" label="Day" defaultValue={heldOn} />
        <Button look="quiet">Save</Button>
      </Form>
      <Form action={removeMeeting} school={school} className="mt-4">
        <Kept meeting={meeting} />
        <Folded summary="Remove the meeting" look="soft">
          <p className="my-2">
            What was kept with it goes too, and the page marks what is new since the meeting before. It can be
            put back from the bin for 30 days.
          </p>
          <Button look="danger">Remove it</Button>
        </Folded>
      </Form>
      <Timeline entries={history} />
    </SchoolPage>
  )
}

function Kept({ meeting: { id, version } }: { meeting: Meeting }) {
  return (
    <>
      <Hidden name="id" value={id} />
      <Hidden name="version" value={version} />
    </>
  )
}

function whereItStands({ heldOn, keptAt }: Meeting): string {
  if (keptAt) return `Held. The figures were kept on ${longDate(isoDateIn(keptAt))}.`
  return heldOn > today() ? 'It is to come.' : 'Nobody has recorded yet that it was held.'
}
