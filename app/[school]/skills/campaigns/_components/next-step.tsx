import { ButtonLink } from '@/components/ui/button'
import { today } from '@/lib/platform/clock'
import { familiesInWords, stateOf } from '@/lib/skills/campaign'
import type { CampaignPage } from '@/lib/skills/campaign-queries'

/** What to do next with a campaign, and what can be done besides. */
export function NextStep({ school, campaign }: { school: string; campaign: CampaignPage }) {
  const { id, rate, links, reminderDue } = campaign
  const path = `/${school}/skills/campaigns/${id}`
  const slips = { name: 'Print slips', href: `/${school}/door/slips/new?campaign=${id}` }
  const open = { name: 'Make one link for everybody', href: `/${school}/door/new?campaign=${id}` }
  const write = {
    name: 'Write down an answer',
    href: `/${school}/skills/offers/new?campaign=${id}`,
  }
  const edit = { name: 'Change or end it', href: `${path}/edit` }
  const waiting = rate.asked - rate.answered
  const remind = {
    name: `Remind the ${familiesInWords(waiting)} who ${waiting === 1 ? 'has' : 'have'} not answered`,
    href: `${path}/remind`,
  }
  const state = stateOf(campaign, today())
  const [first, ...others] =
    state === 'closed'
      ? [write, edit]
      : links.length === 0
        ? [slips, open, write, edit]
        : state === 'open' && waiting > 0
          ? reminderDue
            ? [remind, write, slips, open, edit]
            : [write, remind, slips, open, edit]
          : [write, slips, open, edit]
  if (!first) return null
  return (
    <p className="mb-5 flex flex-wrap gap-3 print:hidden">
      <ButtonLink href={first.href}>{first.name}</ButtonLink>
      {others.map(({ name, href }) => (
        <ButtonLink key={name} look="quiet" href={href}>
          {name}
        </ButtonLink>
      ))}
    </p>
  )
}
