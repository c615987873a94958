import { forbidden } from 'next/navigation'
import { csvDownload } from '@/lib/platform/csv'
import { requireViewer } from '@/lib/platform/require-viewer'
import { asksWhom } from '@/lib/skills/campaign'
import { listCampaigns } from '@/lib/skills/campaign-queries'

/** The campaigns as a file for a spreadsheet, the latest first. */
export async function GET(_: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewer((await params).school)
  const found = await listCampaigns(viewer)
  if (!found) forbidden()
  return csvDownload(viewer, 'campaigns', {
    columns: [
      'Campaign',
      'Asks',
      'From',
      'To',
      'Families asked',
      'Families who answered',
      'Per cent',
      'Not matched',
    ],
    rows: found.rows.map(({ rate, ...row }) => [
      row.title,
      asksWhom(row, found.groups),
      row.opensOn,
      row.closesOn,
      rate.asked,
      rate.answered,
      rate.percent,
      row.unmatched,
    ]),
  })
}
