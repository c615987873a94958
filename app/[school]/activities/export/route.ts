import { forbidden } from 'next/navigation'
import { activitiesCsv } from '@/lib/impact/activity-csv'
import { exportActivities } from '@/lib/impact/activity-list'
import { listFilters } from '@/lib/impact/list-filters'
import { today } from '@/lib/platform/clock'
import { requireViewer } from '@/lib/platform/require-viewer'

/** The list as it is filtered, as a file for a spreadsheet. */
export async function GET(request: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewer((await params).school)
  const query = new URL(request.url).searchParams
  const list = await exportActivities(viewer, listFilters.parse(Object.fromEntries(query)))
  if (!list) forbidden()
  return new Response(activitiesCsv(list.activities, list.groupName), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="activities-${viewer.schoolSlug}-${today()}.csv"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
