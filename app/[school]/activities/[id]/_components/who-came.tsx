import { CsvLink } from '@/components/ui/csv-link'
import { Table } from '@/components/ui/table'
import type { ActivityRecord } from '@/lib/activities/queries'
import { sessionCircumstances, sessionTitle } from '@/lib/activities/session'
import { toIso } from '@/lib/platform/dates'
import { ChainLink, Missing } from './chain-link'

type Session = ActivityRecord['sessions'][number]

/** Sessions and who came, as counts; who they were stands on the session's own page. */
export function WhoCame({
  activity,
  path,
  mayRecord,
  maySeeSessions,
  today,
}: {
  activity: ActivityRecord
  path: string
  mayRecord: boolean
  maySeeSessions: boolean
  today: string
}) {
  const { sessions, familiesInvited, familiesCame, listSessions } = activity
  const notYet = familiesInvited - familiesCame
  return (
    <ChainLink
      id="sessions"
      title="Sessions, and who came"
      isMissing={sessions.length === 0}
      change={mayRecord && sessions.length === 0 ? `${path}/sessions/new` : null}
    >
      {sessions.length === 0 ? (
        <Missing>No session yet. Add the dates, and record who came when each is over.</Missing>
      ) : (
        <Table
          caption="Sessions, with how many were invited and came"
          columns={[
            { title: 'Session' },
            { title: 'Invited', isNumber: true },
            { title: 'Came', isNumber: true },
          ]}
          rows={sessions.map((session) => ({
            key: session.id,
            cells: [
              <SessionName
                key="name"
                session={session}
                href={maySeeSessions ? `${path}/sessions/${session.id}` : null}
              />,
              session.recordedAt ? (session.invitedCount ?? 'not counted') : '',
              session.recordedAt ? session.cameCount : isoOf(session) < today ? 'not recorded' : 'to come',
            ],
          }))}
        />
      )}
      {listSessions > 0 && familiesInvited > 0 && (
        <p>
          {familiesCame} of {familiesInvited} invited families came at least once
          {notYet > 0 ? `; ${notYet} not yet.` : '.'}
        </p>
      )}
      {sessions.length > 0 && (
        <p className="print:hidden flex flex-wrap items-baseline gap-x-5">
          {mayRecord && (
            <a href={`${path}/sessions/new`} className="inline-block py-1">
              Add a session
            </a>
          )}
          <CsvLink href={`${path}/sessions/export`} of="the sessions" />
        </p>
      )}
    </ChainLink>
  )
}

function SessionName({ session, href }: { session: Session; href: string | null }) {
  const title = sessionTitle(session)
  const details = sessionCircumstances(session)
  return (
    <>
      {href ? (
        <a href={href} className="inline-block py-1">
          {title}
        </a>
      ) : (
        title
      )}
      {details && <span className="text-soft">, {details}</span>}
    </>
  )
}

const isoOf = (session: Session) => toIso(session.heldOn)
