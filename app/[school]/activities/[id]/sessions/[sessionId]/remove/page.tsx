import { notFound } from 'next/navigation'
import { Hidden, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { sessionTitle } from '@/lib/activities/session'
import { mayRecordSession } from '@/lib/activities/session-policy'
import { getSession } from '@/lib/activities/session-queries'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { removeSession } from '../../actions'

export const metadata = { title: 'Remove a session' }

type Props = { params: Promise<{ school: string; id: string; sessionId: string }> }

export default async function RemoveSessionPage({ params }: Props) {
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
      title="Remove this session?"
      crumbs={[
        { name: session.activity.title, href: activity },
        { name: sessionTitle(session), href: `${activity}/sessions/${sessionId}` },
      ]}
      lede={<WhatIsLost session={session} />}
    >
      <Form action={removeSession} school={school}>
        <Hidden name="activityId" value={id} />
        <Hidden name="sessionId" value={sessionId} />
        <Hidden name="version" value={session.version} />
        <TextField
          name="reason"
          label="Why is it removed?"
          hint="Such as “Snow: the school was shut.” It is kept in the history."
          maxLength={300}
        />
        <div className="flex flex-wrap items-center gap-4">
          <Button look="danger">Remove the session</Button>
          <a href={`${activity}/sessions/${sessionId}`} className="inline-block py-2">
            Keep it
          </a>
        </div>
      </Form>
    </SchoolPage>
  )
}

type Session = NonNullable<Awaited<ReturnType<typeof getSession>>>

function WhatIsLost({ session }: { session: Session }) {
  const { recordedAt, cameCount, attendanceBy, _count } = session
  const who = attendanceBy === 'families' ? (cameCount === 1 ? 'family' : 'families') : 'people'
  return (
    <>
      <p>
        {sessionTitle(session)}.{' '}
        {recordedAt
          ? `What is recorded of it, that ${cameCount ?? 0} ${who} came, goes with it. It can be put back from the bin for 30 days.`
          : 'Nobody has recorded who came to it.'}
      </p>
      {_count.responses > 0 && <p>What parents said about it stays with the activity.</p>}
    </>
  )
}
