import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { getForumName } from '@/lib/ideas/forum-queries'
import { canKeepForums } from '@/lib/ideas/policy'
import { today } from '@/lib/platform/clock'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { recordMeeting } from '../../../actions'
import { MeetingFields } from '../_components/meeting-fields'
import { MeetingPage } from '../_components/meeting-page'

export const metadata = { title: 'Put a meeting down' }

export default async function NewMeetingPage({
  params,
}: {
  params: Promise<{ school: string; id: string }>
}) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canKeepForums)
  const name = await getForumName(viewer, id)
  if (!name) notFound()
  return (
    <MeetingPage viewer={viewer} title={`A meeting of ${name}`} forum={{ id, name }}>
      <Form action={recordMeeting} school={school}>
        <Hidden name="forumId" value={id} />
        <MeetingFields given={{ heldOn: today() }} />
        <Button>Put it down</Button>
      </Form>
    </MeetingPage>
  )
}
