import { forbidden, notFound } from 'next/navigation'
import { csvDownload } from '@/lib/platform/csv'
import { toIso } from '@/lib/platform/dates'
import { requireViewer } from '@/lib/platform/require-viewer'
import { getCampaign } from '@/lib/skills/campaign-queries'
import { GIVEN_BY_NAMES } from '@/lib/skills/given-by'
import { canAskParents } from '@/lib/skills/policy'

type Props = { params: Promise<{ school: string; id: string }> }

/** Every family a campaign asks, as a file for a spreadsheet: whether it has answered, when and how. */
export async function GET(_: Request, { params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewer(school)
  if (!canAskParents(viewer)) forbidden()
  const campaign = await getCampaign(viewer, id)
  if (!campaign) notFound()
  return csvDownload(viewer, 'campaign', {
    columns: ['Family', 'Year groups', 'Languages', 'Answered', 'On', 'How'],
    rows: campaign.families.map((family) => [
      family.reference,
      family.yearGroups.join(', '),
      family.languages.join(', '),
      family.answered ? 'Yes' : 'No',
      toIso(family.onDay),
      family.givenBy && GIVEN_BY_NAMES[family.givenBy],
    ]),
  })
}
