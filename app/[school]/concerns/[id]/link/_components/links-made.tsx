import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { LinkRow } from '@/lib/concerns/parent-link-queries'
import { isoDateIn } from '@/lib/platform/clock'
import { longMoment, shortDate } from '@/lib/platform/dates'
import { withdrawLink } from '../actions'

/** Each link that was made, without the link itself. Without a school, nothing can be withdrawn. */
export function LinksMade({ school, id, links }: { school?: string; id: string; links: LinkRow[] }) {
  if (links.length === 0) return null
  return (
    <Card title="Links that were made" id="made" className="mt-5">
      <ul>
        {links.map((link) => (
          <li
            key={link.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-2 first:border-0"
          >
            <span className="min-w-0 grow">
              {whatItDoes(link)}
              <span className="block text-[0.95rem] text-soft">
                Made by {link.madeByName}, {longMoment(link.createdAt)}.{' '}
                {link.firstOpenedAt ? `First opened ${longMoment(link.firstOpenedAt)}.` : 'Not opened yet.'}
              </span>
            </span>
            {school && link.state === 'works' && (
              <Form action={withdrawLink} school={school}>
                <Hidden name="id" value={id} />
                <Hidden name="linkId" value={link.id} />
                <Button look="danger">
                  Withdraw<span className="sr-only"> the link made {longMoment(link.createdAt)}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function whatItDoes({ state, expiresAt, withdrawnAt }: LinkRow): string {
  if (state === 'withdrawn' && withdrawnAt) return `Withdrawn on ${shortDate(isoDateIn(withdrawnAt))}`
  const until = shortDate(isoDateIn(expiresAt))
  return state === 'expired' ? `Expired on ${until}` : `Works until ${until}`
}
