import { forbidden } from 'next/navigation'
import { canSeeFamilies } from '@/lib/families/policy'
import { countReach } from '@/lib/families/reach'
import { reachTable } from '@/lib/families/reach-csv'
import { academicYearInAddress } from '@/lib/families/schema'
import { today } from '@/lib/platform/clock'
import { csvDownload } from '@/lib/platform/csv'
import { academicYearOf } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'

/** Families by group, for, invited and came, as a file for a spreadsheet. */
export async function GET(request: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewerWho((await params).school, canSeeFamilies)
  const asked = new URL(request.url).searchParams.get('academicYear')
  const year = academicYearInAddress(academicYearOf(today())).parse(asked ?? undefined)
  const rows = await countReach(viewer, year)
  if (!rows) forbidden()
  return csvDownload(viewer, 'reach-by-group', reachTable(rows))
}
