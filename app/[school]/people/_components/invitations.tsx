import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import type { Invitation } from '@/lib/people/queries'
import { isoDateIn } from '@/lib/platform/clock'
import { longDate } from '@/lib/platform/dates'
import { ROLE_NAMES } from '@/lib/platform/roles'
import { withdrawInvitationAction } from '../actions'

export function Invitations({ school, invitations }: { school: string; invitations: Invitation[] }) {
  return (
    <ul>
      {invitations.map((invitation) => (
        <li
          key={invitation.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line py-2"
        >
          <div className="min-w-0">
            <p>
              <strong>{invitation.name}</strong>, as {ROLE_NAMES[invitation.role].toLowerCase()}
            </p>
            <p className="text-[0.95rem] text-soft">
              {invitation.email}. The link opens until {longDate(isoDateIn(invitation.expiresAt))}.
            </p>
          </div>
          <Form action={withdrawInvitationAction} school={school}>
            <Hidden name="id" value={invitation.id} />
            <Button look="quiet">
              Withdraw<span className="sr-only"> the invitation of {invitation.name}</span>
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  )
}
