import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import type { Invitation } from '@/lib/people/queries'
import { isoDateIn } from '@/lib/platform/clock'
import { shortDate } from '@/lib/platform/dates'
import { ROLE_NAMES } from '@/lib/platform/roles'
import { withdrawInvitationAction } from '../actions'

export function Invitations({ school, invitations }: { school: string; invitations: Invitation[] }) {
  return (
    <Table
      caption="Open invitations"
      columns={[
        { title: 'Name' },
        { title: 'Invited as' },
        { title: 'Link opens until' },
        { title: 'Withdraw' },
      ]}
      rows={invitations.map((invitation) => ({
        key: invitation.id,
        cells: [
          <span key="name">
            {invitation.name}
            <span className="block text-[0.95rem] text-soft [overflow-wrap:anywhere]">
              {invitation.email}
            </span>
          </span>,
          <span key="role">
            {ROLE_NAMES[invitation.role]}
            <span className="block text-[0.95rem] text-soft">
              until {shortDate(isoDateIn(invitation.expiresAt))}
            </span>
          </span>,
          <Form key="withdraw" action={withdrawInvitationAction} school={school}>
            <Hidden name="id" value={invitation.id} />
            <Button look="quiet">
              Withdraw<span className="sr-only"> the invitation of {invitation.name}</span>
            </Button>
          </Form>,
        ],
      }))}
    />
  )
}
