import { forbidden } from 'next/navigation'
import { exportHistory } from '@/lib/history/export'
import { historyFilters } from '@/lib/history/filters'
import { csvDownload } from '@/lib/platform/csv'
import { requireViewer } from '@/lib/platform/require-viewer'

/** The history as it is filtered, as a file for a spreadsheet. */
export async function GET(request: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewer((await params).school)
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const { person, activity, ...filters } = historyFilters.parse(asked)
  const table = exportHistory(viewer, { ...filters, personId: person, activityId: activity })
  if (!table) forbidden()
  return csvDownload(viewer, 'history', table)
}
