import { forbidden } from 'next/navigation'
import { activitiesTable } from '@/lib/impact/activity-csv'
import { exportActivities } from '@/lib/impact/activity-list'
import { listFilters } from '@/lib/impact/list-filters'
import { csvDownload } from '@/lib/platform/csv'
import { requireViewer } from '@/lib/platform/require-viewer'

/** The list as it is filtered, as a file for a spreadsheet. */
export async function GET(request: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewer((await params).school)
  const query = new URL(request.url).searchParams
  const list = await exportActivities(viewer, listFilters.parse(Object.fromEntries(query)))
  if (!list) forbidden()
  return csvDownload(viewer, 'activities', activitiesTable(list.activities, list.groupName))
}
