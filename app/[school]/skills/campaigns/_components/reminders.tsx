import { Card } from '@/components/ui/card'
import { shortDate } from '@/lib/platform/dates'
import { familiesInWords } from '@/lib/skills/campaign'
import type { CampaignPage } from '@/lib/skills/campaign-queries'

/** That families were reminded: when, how and how many. */
export function Reminders({ reminders }: { reminders: CampaignPage['reminders'] }) {
  if (reminders.length === 0) return null
  return (
    <Card title="Reminders" id="reminders">
      <ul>
        {reminders.map(({ id, onDay, how, families, byName }) => (
          <li key={id} className="border-t border-line py-1.5 first:border-0">
            {familiesInWords(families)}, {shortDate(onDay)}
            <span className="block text-[0.95rem] text-soft">
              {how}. Kept by {byName}.
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
