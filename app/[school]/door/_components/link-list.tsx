import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import type { LinkRow } from '@/lib/door/link-queries'
import { howItIsUsed, whetherItWorks } from '@/lib/door/link-words'
import { longMoment } from '@/lib/platform/dates'
import { withdraw, withdrawAll } from '../actions'

/** Links as they were made, without the links themselves: what each is called, whether it works, and how it is used. */
export function LinkList({ school, links }: { school: string; links: LinkRow[] }) {
  return (
    <ul>
      {links.map((link) => (
        <li
          key={link.id}
          className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-2 first:border-0"
        >
          <span className="min-w-0 grow">
            <b>{link.label}</b>
            {link.kind === 'family' && `, ${howMany(link)}`}. {whetherItWorks(link)}. {howItIsUsed(link)}
            <span className="block text-[0.95rem] text-soft">
              Made by {link.madeByName}, {longMoment(link.createdAt)}.
              {link.campaign && (
                <>
                  {' '}
                  For{' '}
                  <a href={`/${school}/skills/campaigns/${link.campaignId}`} className="inline-block py-1">
                    {link.campaign}
                  </a>
                  .
                </>
              )}
            </span>
          </span>
          {link.working > 0 && (
            <Form action={link.kind === 'open' ? withdraw : withdrawAll} school={school}>
              <Hidden name="id" value={link.id} />
              <Button look="danger">
                Withdraw
                <span className="sr-only">
                  {' '}
                  {link.label} {link.reference}
                </span>
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}

const howMany = ({ links, reference }: LinkRow) =>
  links > 1 ? `${links} slips` : reference ? `family ${reference}` : '1 slip'
