import { notFound } from 'next/navigation'
import { mayReadActivities } from '@/lib/activities/policy'
import { getActivity } from '@/lib/activities/queries'
import { sessionsTable } from '@/lib/activities/record-csv'
import { csvDownload } from '@/lib/platform/csv'
import { requireViewerWho } from '@/lib/platform/require-viewer'

/** An activity's sessions, as a file for a spreadsheet. */
export async function GET(_: Request, { params }: { params: Promise<{ school: string; id: string }> }) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, mayReadActivities)
  const activity = await getActivity(viewer, id)
  if (!activity) notFound()
  return csvDownload(viewer, 'sessions', sessionsTable(activity))
}
