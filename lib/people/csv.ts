import { DUTY_NAMES } from '../concerns/case'
import { isoDateIn } from '../platform/clock'
import type { CsvTable } from '../platform/csv'
import { ROLE_NAMES } from '../platform/roles'
import type { listPeople } from './queries'

type People = NonNullable<Awaited<ReturnType<typeof listPeople>>>

const day = (at: Date | null) => at && isoDateIn(at)

/** Who has access, had it, or is invited, for a spreadsheet. */
export function peopleTable({ members, invitations }: People): CsvTable {
  return {
    columns: [
      'Name',
      'E-mail',
      'Role',
      'Called',
      'Besides',
      'Access',
      'Last signed in',
      'Access ended',
      'Invitation ends',
    ],
    rows: [
      ...members.map((member) => [
        member.name,
        member.email,
        ROLE_NAMES[member.role],
        member.jobTitle,
        member.duties.map((duty) => DUTY_NAMES[duty]).join(', '),
        member.deactivatedAt ? 'Ended' : 'Yes',
        day(member.lastSignedInAt),
        day(member.deactivatedAt),
        null,
      ]),
      ...invitations.map(({ name, email, role, expiresAt }) => [
        ...[name, email, ROLE_NAMES[role], null, null, 'Invited', null, null],
        day(expiresAt),
      ]),
    ],
  }
}
