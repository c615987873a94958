import { forbidden } from 'next/navigation'
import { exportCases } from '@/lib/concerns/case-list'
import { casesTable } from '@/lib/concerns/list-csv'
import { caseFilters } from '@/lib/concerns/list-filters'
import { csvDownload } from '@/lib/platform/csv'
import { requireViewer } from '@/lib/platform/require-viewer'

/** The list as it is filtered, as a file for a spreadsheet: what its page shows this person, and nothing else. */
export async function GET(request: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewer((await params).school)
  const query = new URL(request.url).searchParams
  const list = await exportCases(viewer, caseFilters.parse(Object.fromEntries(query)))
  if (!list) forbidden()
  return csvDownload(viewer, 'concerns', casesTable(list))
}
