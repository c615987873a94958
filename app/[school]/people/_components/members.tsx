import { Table } from '@/components/ui/table'
import { DUTY_NAMES } from '@/lib/concerns/case'
import type { Member } from '@/lib/people/queries'
import { isoDateIn } from '@/lib/platform/clock'
import { shortDate } from '@/lib/platform/dates'
import { ROLE_NAMES } from '@/lib/platform/roles'

type Props = { school: string; members: Member[]; caption: string; self?: string; isFormer?: boolean }

export function Members({ school, members, caption, self, isFormer = false }: Props) {
  return (
    <Table
      caption={caption}
      columns={[
        { title: 'Name' },
        { title: 'Role' },
        { title: isFormer ? 'Access ended' : 'Last signed in' },
      ]}
      rows={members.map((member) => ({
        key: member.id,
        cells: [
          <span key="name">
            <a href={`/${school}/people/${member.id}`} className="-my-1 inline-block py-1 font-bold">
              {member.name}
            </a>
            {member.id === self && <span className="text-soft"> (you)</span>}
            {member.jobTitle && <span className="block">{member.jobTitle}</span>}
            <span className="hidden text-[0.95rem] text-soft sm:block">{member.email}</span>
          </span>,
          [ROLE_NAMES[member.role], ...member.duties.map((duty) => DUTY_NAMES[duty])].join(', '),
          dayOf(isFormer ? member.deactivatedAt : member.lastSignedInAt),
        ],
      }))}
    />
  )
}

const dayOf = (at: Date | null) => (at ? shortDate(isoDateIn(at)) : 'Never')
