import { Hidden, Radios, TickBox } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/card'
import type { getAttendance } from '@/lib/activities/session-queries'
import { type Start, tickList } from '@/lib/activities/session-tick-list'
import { shortDate } from '@/lib/platform/dates'
import { recordAttendance } from '../../actions'
import { HeadCounts } from './head-counts'
import { OtherFamilies } from './other-families'
import { TickList } from './tick-list'
import { TickedCount } from './ticked-count'

type Session = NonNullable<Awaited<ReturnType<typeof getAttendance>>>

/** Who came: one tap for each family, or heads as counted. Plain tick boxes and numbers; scripts only help. */
export function WhoCameForm({ session, school, start }: { session: Session; school: string; start: Start }) {
  const { activity, families, last, recordedAt } = session
  const kept = session.attendance.length > 0 ? session.attendance : null
  const { rows, others } = tickList(activity, families, kept, start, last?.attendance)
  const hasFamilies = rows.length + others.length > 0
  const by = recordedAt
    ? session.attendanceBy
    : !hasFamilies || (last?.attendanceBy === 'counts' && start === 'nobody')
      ? 'counts'
      : 'families'
  return (
    <Form action={recordAttendance} school={school} className="group/who">
      <Hidden name="activityId" value={activity.id} />
      <Hidden name="sessionId" value={session.id} />
      <Hidden name="version" value={session.version} />
      <Radios
        name="by"
        label="How do you say who came?"
        defaultValue={by}
        columns
        options={[
          { value: 'families', label: 'Tick families' },
          { value: 'counts', label: 'Count people' },
        ]}
      />
      <div className="hidden group-has-[[value=families]:checked]/who:block">
        <Kept isShown={recordedAt !== null && by === 'counts' && kept !== null}>
          This list was ticked before people were counted. It is kept, and does not count unless you save it.
        </Kept>
        {!kept && hasFamilies && <Starts last={last} everyone={rows.length} start={start} />}
        {rows.length > 0 ? (
          <TickList rows={rows} />
        ) : (
          <p className="mb-4">
            {hasFamilies
              ? 'No family here has a pupil this activity is for. Type who came below, or say again who it is for.'
              : 'No families are in Alongside yet.'}{' '}
            {!hasFamilies && <a href={`/${school}/families/new`}>Add families</a>}
          </p>
        )}
        {others.length > 0 && <OtherFamilies others={others} />}
        {rows.length > 0 && (
          <Radios
            name="everyoneInvited"
            label="Who was invited?"
            defaultValue={rows.every((row) => row.invited === row.isFor) ? 'yes' : 'no'}
            columns
            options={[
              { value: 'yes', label: 'Every family it is for' },
              {
                value: 'no',
                label: 'Only those ticked as invited',
                hint: 'A second box stands beside each.',
              },
            ]}
          />
        )}
        <TickBox
          name="nobody"
          label="Nobody came"
          defaultValue={recordedAt !== null && session.cameCount === 0 && session.attendanceBy === 'families'}
        />
      </div>
      {rows.length === 0 && <Hidden name="everyoneInvited" value="no" />}
      <div className="hidden group-has-[[value=counts]:checked]/who:block">
        <Kept isShown={recordedAt !== null && by === 'families' && session.headsCame !== null}>
          These were counted before families were ticked. They are kept, and do not count unless you save
          them.
        </Kept>
        <HeadCounts session={session} />
      </div>
      <div
        data-foot-bar
        className="print:hidden sticky bottom-0 -mx-4 flex items-center justify-between gap-4 border-t border-line bg-paper px-4 py-2 sm:-mx-5 sm:px-5"
      >
        <TickedCount total={rows.length} />
        <Button className="min-h-12 flex-1 sm:flex-none">Save who came</Button>
      </div>
    </Form>
  )
}

/** Where to start from: links, so that it takes one tap and no script. */
function Starts({ last, everyone, start }: { last: Session['last']; everyone: number; start: Start }) {
  const came = last?.attendance.filter((line) => line.came).length ?? 0
  const starts: { start: Start; name: string }[] = [
    { start: 'nobody', name: 'nobody ticked' },
    { start: 'everybody', name: `all ${everyone} ticked` },
    ...(last && came > 0
      ? [{ start: 'last' as const, name: `the ${came} who came on ${shortDate(last.heldOn)}` }]
      : []),
  ]
  return (
    <p className="mb-3">
      Start with:{' '}
      {starts.map((one, i) => (
        <span key={one.start}>
          {i > 0 && ' · '}
          {one.start === start ? (
            <b>{one.name}</b>
          ) : (
            <a href={`?start=${one.start}`} className="inline-block py-1.5">
              {one.name}
            </a>
          )}
        </span>
      ))}
    </p>
  )
}

function Kept({ isShown, children }: { isShown: boolean; children: string }) {
  return isShown ? <Note className="mb-3">{children}</Note> : null
}
