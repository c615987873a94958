import type { CsvTable } from '../platform/csv'
import { toIso } from '../platform/dates'
import type { ActivityRecord } from './queries'
import { type Answer, answersMoved, CONSENT_NOTES, RESPONSE_KIND_NAMES } from './response'
import type { getAttendance } from './session-queries'

const yes = (is: boolean) => (is ? 'Yes' : 'No')

/** An activity's sessions for a spreadsheet, one row each, as its page shows them. */
export function sessionsTable({ sessions }: Pick<ActivityRecord, 'sessions'>): CsvTable {
  return {
    columns: [
      ...['Date', 'Begins', 'Place', 'Online', 'In the evening', 'With a crèche', 'Languages'],
      ...['Recorded by', 'Invited', 'Came'],
    ],
    rows: sessions.map((session) => [
      toIso(session.heldOn),
      session.startsAt,
      session.place,
      yes(session.isOnline),
      yes(session.isEvening),
      yes(session.hasCreche),
      session.languages.join(', '),
      session.recordedAt ? (session.attendanceBy === 'families' ? 'Families' : 'Counts') : 'Not recorded',
      session.recordedAt ? session.invitedCount : null,
      session.recordedAt ? session.cameCount : null,
    ]),
  }
}

/** What parents said and did because of an activity, one row each, with no more than the viewer's page shows. */
export function responsesTable({ responses }: Pick<ActivityRecord, 'responses'>): CsvTable {
  return {
    columns: [
      ...['Date', 'Kind', 'Words', 'Who said it', 'Consent', 'Question', 'Answered both times'],
      ...['Higher', 'The same', 'Lower', 'What was done at home', 'Families who did it', 'Of'],
    ],
    rows: responses.map((response) => {
      const isQuotation = response.kind === 'quotation'
      const moved = response.kind === 'questions' ? answersMoved(response.answers as Answer[]) : null
      return [
        toIso(response.saidOn),
        RESPONSE_KIND_NAMES[response.kind],
        isQuotation ? response.words : null,
        isQuotation ? response.source : null,
        isQuotation ? CONSENT_NOTES[response.consent] : null,
        response.question,
        ...[moved?.pairs, moved?.up, moved?.same, moved?.down],
        response.what,
        response.doneCount,
        response.ofCount,
      ]
    }),
  }
}

type Attendance = NonNullable<Awaited<ReturnType<typeof getAttendance>>>

/** Who was invited to a session and who came: by family where families were ticked, by group where heads were counted. */
export function whoCameTable(session: Attendance): CsvTable {
  const isRecorded = session.recordedAt !== null
  if (session.attendanceBy === 'counts') {
    const nameOf = (key: string) => session.groups.find((group) => group.key === key)?.name ?? key
    const all = ['Everybody', session.headsInvited, session.headsCame] as const
    const groups = session.groupCounts.map(
      ({ group, invited, came }) => [nameOf(group), invited, came] as const,
    )
    return { columns: ['Group', 'Invited', 'Came'], rows: isRecorded ? [all, ...groups] : [] }
  }
  const families = new Map(session.families.map((family) => [family.id, family]))
  return {
    columns: ['Family', 'Pupils', 'Invited', 'Came'],
    rows: isRecorded
      ? session.attendance
          .flatMap((line) => {
            const family = families.get(line.familyId)
            return family ? [{ ...line, ...family }] : []
          })
          .sort((a, b) => inOrder.compare(a.reference, b.reference))
          .map(({ reference, pupils, invited, came }) => [
            reference,
            pupils.map((pupil) => pupil.reference).join(', '),
            yes(invited),
            yes(came),
          ])
      : [],
  }
}

const inOrder = new Intl.Collator('en-GB', { numeric: true })
