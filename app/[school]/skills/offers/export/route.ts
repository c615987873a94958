import { forbidden } from 'next/navigation'
import { csvDownload } from '@/lib/platform/csv'
import { requireViewer } from '@/lib/platform/require-viewer'
import { offerFilters } from '@/lib/skills/offer-filters'
import { exportOffers } from '@/lib/skills/offer-list'
import { offersTable } from '@/lib/skills/offer-list-csv'

/** The list as it is filtered, as a file for a spreadsheet. */
export async function GET(request: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewer((await params).school)
  const query = new URL(request.url).searchParams
  const offers = await exportOffers(viewer, offerFilters.parse(Object.fromEntries(query)))
  if (!offers) forbidden()
  return csvDownload(viewer, 'offers', offersTable(offers))
}
