import { notFound } from 'next/navigation'
import { canSeeFamilies } from '@/lib/families/policy'
import { reachedTable } from '@/lib/families/reach-csv'
import { listReach } from '@/lib/families/reach-list'
import { academicYearInAddress, reachInAddress } from '@/lib/families/schema'
import { today } from '@/lib/platform/clock'
import { csvDownload } from '@/lib/platform/csv'
import { academicYearOf } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'

/** More families than any school has. */
const ALL = 100_000

/** The families behind one figure of reach, as a file for a spreadsheet. */
export async function GET(request: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewerWho((await params).school, canSeeFamilies)
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const year = academicYearInAddress(academicYearOf(today())).parse(asked.academicYear)
  const list = await listReach(viewer, year, { ...reachInAddress.parse(asked), page: 1 }, ALL)
  if (!list) notFound()
  return csvDownload(viewer, 'reach', reachedTable(list))
}
