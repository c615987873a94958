import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { LinkState, VisitorLinkRow } from '@/lib/conversation/visitor-queries'
import { isoDateIn } from '@/lib/platform/clock'
import { longDate, longMoment } from '@/lib/platform/dates'
import { withdrawLink } from '../actions'

/** The links that were made: for whom, until when, how often they were opened; and taking one back. */
export function LinkList({
  school,
  packId,
  links,
}: {
  school: string
  packId: string
  links: readonly VisitorLinkRow[]
}) {
  return (
    <Card title="Links that were made" id="links">
      <ul>
        {links.map((link) => (
          <li key={link.id} className="border-t border-line py-3">
            <p className="font-bold">For {link.madeFor}</p>
            <p>
              {STATES[link.state](link)} {opened(link)}
            </p>
            <p className="text-[0.95rem] text-soft">
              Made by {link.madeByName} on {longDate(isoDateIn(link.createdAt))}.
            </p>
            {link.state === 'works' && (
              <Form action={withdrawLink} school={school} className="mt-2 print:hidden">
                <Hidden name="id" value={packId} />
                <Hidden name="linkId" value={link.id} />
                <Button look="danger">
                  Withdraw it<span className="sr-only">: the link for {link.madeFor}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

const STATES: Record<LinkState, (link: VisitorLinkRow) => string> = {
  works: ({ expiresAt }) => `Works until ${longMoment(expiresAt)}.`,
  expired: ({ expiresAt }) => `Worked until ${longDate(isoDateIn(expiresAt))}.`,
  withdrawn: ({ withdrawnAt }) => `Withdrawn${withdrawnAt ? ` on ${longDate(isoDateIn(withdrawnAt))}` : ''}.`,
  ended: () => 'Opens nothing: the pack is out of use.',
}

function opened({ views, lastViewAt }: VisitorLinkRow): string {
  if (views === 0 || !lastViewAt) return 'Not opened yet.'
  return `Opened ${views === 1 ? 'once' : `${views} times`}, last on ${longMoment(lastViewAt)}.`
}
