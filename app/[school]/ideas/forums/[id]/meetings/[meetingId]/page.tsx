import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Folded } from '@/components/form/folded'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { getMeeting } from '@/lib/ideas/forum-queries'
import { canKeepForums } from '@/lib/ideas/policy'
import { BIN_DAYS } from '@/lib/platform/bin'
import { longDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { changeMeeting, removeMeeting } from '../../../actions'
import { MeetingFields } from '../_components/meeting-fields'
import { MeetingPage } from '../_components/meeting-page'

export const metadata = { title: 'Change what is said of a meeting' }

type Props = { params: Promise<{ school: string; id: string; meetingId: string }> }

/** What was put down of a meeting, to be put right. */
export default async function ChangeMeetingPage({ params }: Props) {
  const { school, id, meetingId } = await params
  const viewer = await requireViewerWho(school, canKeepForums)
  const meeting = await getMeeting(viewer, { id, meetingId })
  if (!meeting) notFound()
  return (
    <MeetingPage
      viewer={viewer}
      title={`The meeting of ${longDate(meeting.heldOn)}`}
      forum={{ id, name: meeting.forum.name }}
    >
      <Form action={changeMeeting} school={school}>
        <Hidden name="forumId" value={id} />
        <Hidden name="id" value={meetingId} />
        <Hidden name="version" value={meeting.version} />
        <MeetingFields given={meeting} />
        <Button>Save</Button>
      </Form>
      <Form action={removeMeeting} school={school} className="mt-4">
        <Hidden name="forumId" value={id} />
        <Hidden name="id" value={meetingId} />
        <Hidden name="version" value={meeting.version} />
        <Folded summary="It was put down by mistake" look="soft">
          <p className="my-2">
            The meeting goes, with how many came and what was talked about. {whatStays(meeting._count.ideas)}
            It can be put back from the bin for {BIN_DAYS} days.
          </p>
          <Button look="danger">Remove the meeting</Button>
        </Folded>
      </Form>
    </MeetingPage>
  )
}

function whatStays(ideas: number): string {
  if (ideas === 0) return ''
  return ideas === 1
    ? 'The idea raised in it stays, and no longer says where. '
    : `The ${ideas} ideas raised in it stay, and no longer say where. `
}
