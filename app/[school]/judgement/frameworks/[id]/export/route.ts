import { forbidden, notFound } from 'next/navigation'
import { statementsTable } from '@/lib/judgement/framework-csv'
import { getFramework } from '@/lib/judgement/framework-queries'
import { canJudge } from '@/lib/judgement/policy'
import { csvDownload } from '@/lib/platform/csv'
import { requireViewer } from '@/lib/platform/require-viewer'

/** The statements of one edition, as a file for a spreadsheet. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ school: string; id: string }> },
) {
  const { school, id } = await params
  const viewer = await requireViewer(school)
  if (!canJudge(viewer)) forbidden()
  const framework = await getFramework(viewer, id)
  if (!framework) notFound()
  return csvDownload(viewer, 'statements', statementsTable(framework))
}
