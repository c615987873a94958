import { notFound } from 'next/navigation'
import { whoCameTable } from '@/lib/activities/record-csv'
import { mayRecordSession } from '@/lib/activities/session-policy'
import { getAttendance } from '@/lib/activities/session-queries'
import { csvDownload } from '@/lib/platform/csv'
import { requireViewerWho } from '@/lib/platform/require-viewer'

type Props = { params: Promise<{ school: string; id: string; sessionId: string }> }

/** Who was invited to a session and who came, as a file for a spreadsheet. */
export async function GET(_: Request, { params }: Props) {
  const { school, id, sessionId } = await params
  const viewer = await requireViewerWho(school, mayRecordSession)
  const session = await getAttendance(viewer, id, sessionId)
  if (!session) notFound()
  return csvDownload(viewer, `who-came-${session.heldOn}`, whoCameTable(session))
}
