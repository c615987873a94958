import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { sessionTitle } from '@/lib/activities/session'
import { mayRecordSession } from '@/lib/activities/session-policy'
import { getSession } from '@/lib/activities/session-queries'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { CircumstanceFields, WhenFields } from '../../_components/session-fields'
import { changeSession } from '../../actions'

export const metadata = { title: 'Change a session' }

type Props = { params: Promise<{ school: string; id: string; sessionId: string }> }

export default async function ChangeSessionPage({ params }: Props) {
  const { school, id, sessionId } = await params
  const viewer = await requireViewerWho(school, mayRecordSession)
  const session = await getSession(viewer, id, sessionId)
  if (!session) notFound()
  const activity = `/${school}/activities/${id}`
  return (
    <SchoolPage
      viewer={viewer}
      place="activities"
      width="narrow"
      title="Change the session"
      crumbs={[
        { name: session.activity.title, href: activity },
        { name: sessionTitle(session), href: `${activity}/sessions/${sessionId}` },
      ]}
    >
      <Form action={changeSession} school={school}>
        <Hidden name="activityId" value={id} />
        <Hidden name="sessionId" value={sessionId} />
        <Hidden name="version" value={session.version} />
        <WhenFields given={session} />
        <CircumstanceFields given={session} />
        <Button>Save</Button>
      </Form>
      <p className="mt-6">
        <a href={`${activity}/sessions/${sessionId}/remove`} className="inline-block py-2">
          Remove this session
        </a>
      </p>
    </SchoolPage>
  )
}
