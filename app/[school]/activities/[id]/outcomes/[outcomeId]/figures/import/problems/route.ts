import { notFound } from 'next/navigation'
import { previewImport } from '@/lib/measures/figures-import-queries'
import { canRecordFigures } from '@/lib/measures/figures-policy'
import { csvDownload } from '@/lib/platform/csv'
import { requireViewerWho } from '@/lib/platform/require-viewer'

type Props = { params: Promise<{ school: string; id: string; outcomeId: string }> }

/** Every row of a draft that cannot be taken, as CSV. */
export async function GET(request: Request, { params }: Props) {
  const { school, id, outcomeId } = await params
  const viewer = await requireViewerWho(school, canRecordFigures)
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const found = await previewImport(viewer, { activityId: id, outcomeId }, asked.draft ?? '', asked)
  const problems = found?.preview?.read?.problems
  if (!problems) notFound()
  const rows = problems.map(({ line, column, value, reason }) => [line, column, value, reason])
  return csvDownload(viewer, 'rows-left-out', { columns: ['Line', 'Column', 'What it says', 'Why'], rows })
}
