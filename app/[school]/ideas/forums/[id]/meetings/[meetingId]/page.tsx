import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { getMeeting } from '@/lib/ideas/forum-queries'
import { canKeepForums } from '@/lib/ideas/policy'
import { longDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { changeMeeting } from '../../../actions'
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
    </MeetingPage>
  )
}
