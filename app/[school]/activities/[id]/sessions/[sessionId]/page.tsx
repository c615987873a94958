import { notFound } from 'next/navigation'
import { Helpers } from '@/app/[school]/skills/_components/helpers'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Note } from '@/components/ui/card'
import { CsvLink } from '@/components/ui/csv-link'
import { Timeline } from '@/components/ui/timeline'
import { attendanceSentence, sessionCircumstances, sessionTitle } from '@/lib/activities/session'
import { mayRecordSession } from '@/lib/activities/session-policy'
import { readAttendance } from '@/lib/activities/session-queries'
import { STARTS, type Start } from '@/lib/activities/session-tick-list'
import { withTimeline } from '@/lib/history/queries'
import { today } from '@/lib/platform/clock'
import { longMoment } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { readHelpers } from '@/lib/skills/helpers-at'
import { WhoCameForm } from './_components/who-came-form'

export const metadata = { title: 'Who came' }

type Props = {
  params: Promise<{ school: string; id: string; sessionId: string }>
  searchParams: Promise<{ start?: string }>
}

export default async function SessionPage({ params, searchParams }: Props) {
  const { school, id, sessionId } = await params
  const viewer = await requireViewerWho(school, mayRecordSession)
  const found = await withTimeline(
    viewer,
    async (tx) => {
      const session = await readAttendance(tx, viewer, id, sessionId)
      return session && { session, helpers: await readHelpers(tx, viewer, { activityId: id, sessionId }) }
    },
    { recordType: 'session', recordId: sessionId },
  )
  if (!found) notFound()

  const {
    record: { session, helpers },
    history,
  } = found
  const { start } = await searchParams
  const activity = `/${school}/activities/${id}`
  const isToCome = session.heldOn > today()
  const isArchived = session.activity.archivedAt !== null
  return (
    <SchoolPage
      viewer={viewer}
      place="record"
      width="narrow"
      title={isToCome || session.recordedAt ? sessionTitle(session) : `Who came on ${sessionTitle(session)}?`}
      crumbs={[
        { name: 'Activities', href: `/${school}/activities` },
        { name: session.activity.title, href: activity },
      ]}
      kicker={sessionCircumstances(session)}
      lede={<WhereItStands session={session} isToCome={isToCome} />}
    >
      {session.note && <p className="mb-3 whitespace-pre-line">Note: {session.note}</p>}
      {helpers.length > 0 && (
        <section aria-labelledby="helpers" className="mb-3">
          <h2 id="helpers">Parents who help</h2>
          <Helpers helpers={helpers} school={school} />
        </section>
      )}
      <p className="print:hidden mb-4 flex flex-wrap gap-x-5">
        <a href={`${activity}/sessions/${sessionId}/edit`} className="inline-block py-2">
          Change the date, place or other details
        </a>
        {session.recordedAt && (
          <a href={`${activity}/responses/new?session=${sessionId}`} className="inline-block py-2">
            Add what parents said or did
          </a>
        )}
        {session.recordedAt && <CsvLink href={`${activity}/sessions/${sessionId}/export`} of="who came" />}
      </p>
      {isArchived && <p>This activity is archived. Bring it back to change who came.</p>}
      {isToCome && !isArchived && (
        <ButtonLink look="quiet" href={activity}>
          Back to {session.activity.title}
        </ButtonLink>
      )}
      {!isToCome && !isArchived && (
        <WhoCameForm
          session={session}
          school={school}
          start={STARTS.includes(start as Start) ? (start as Start) : 'nobody'}
        />
      )}
      <Timeline entries={history} />
    </SchoolPage>
  )
}

type Session = NonNullable<Awaited<ReturnType<typeof readAttendance>>>

function WhereItStands({ session, isToCome }: { session: Session; isToCome: boolean }) {
  if (isToCome) return 'This session is still to come. Say who came on the day or afterwards.'
  if (!session.recordedAt) return null
  const { attendanceBy, invitedCount, cameCount, attendance, recordedBy } = session
  return (
    <>
      <p>
        {attendanceSentence({
          attendanceBy,
          invited: invitedCount,
          came: cameCount ?? 0,
          cameUninvited: attendance.filter((line) => line.came && !line.invited).length,
        })}
      </p>
      {recordedBy && (
        <Note>
          Recorded by {recordedBy.personName}, {longMoment(recordedBy.at)}.
        </Note>
      )}
    </>
  )
}
