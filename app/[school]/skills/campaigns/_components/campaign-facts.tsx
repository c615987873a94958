import { Card } from '@/components/ui/card'
import { now } from '@/lib/platform/clock'
import { shortDate } from '@/lib/platform/dates'
import { asksWhom, fromTo } from '@/lib/skills/campaign'
import type { CampaignPage } from '@/lib/skills/campaign-queries'

/** When, whom, and by which links. */
export function CampaignFacts({ school, campaign }: { school: string; campaign: CampaignPage }) {
  const facts = [
    { name: 'Asks', value: asksWhom(campaign, campaign.school.groups) },
    { name: 'From and to', value: fromTo(campaign) },
    {
      name: 'Reminds on',
      value: campaign.remindOn.map((day) => shortDate(day)).join(', ') || 'No day',
    },
    { name: 'Offers that stand', value: String(campaign.offers) },
  ]
  return (
    <Card title="What it is" id="facts">
      <dl className="space-y-2">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt className="text-[0.95rem] text-soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt className="text-[0.95rem] text-soft">Links</dt>
          <dd>
            <a href={`/${school}/door?campaign=${campaign.id}`} className="inline-block py-1">
              {linksInWords(campaign.links)}
            </a>
          </dd>
        </div>
      </dl>
    </Card>
  )
}

function linksInWords(links: CampaignPage['links']): string {
  if (links.length === 0) return 'None made yet'
  const own = links.filter(({ kind }) => kind === 'family')
  const open = links.filter(({ kind }) => kind === 'open')
  const works = links.filter(({ withdrawnAt, expiresAt }) => !withdrawnAt && expiresAt > now()).length
  const opened = own.filter(({ firstOpenedAt }) => firstOpenedAt).length
  return [
    own.length > 0 && `${own.length} of families, ${opened} opened`,
    open.length > 0 && `${open.length} open to everybody`,
    works < links.length && `${links.length - works} no longer working`,
  ]
    .filter(Boolean)
    .join('; ')
}
