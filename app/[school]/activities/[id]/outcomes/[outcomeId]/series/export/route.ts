import { notFound } from 'next/navigation'
import { exportWeeks } from '@/lib/evaluation/series-queries'
import { canSeeFigures } from '@/lib/measures/figures-policy'
import { csvDownload } from '@/lib/platform/csv'
import { requireViewerWho } from '@/lib/platform/require-viewer'

type Props = { params: Promise<{ school: string; id: string; outcomeId: string }> }

/** An outcome's weekly figures as CSV. */
export async function GET(_: Request, { params }: Props) {
  const { school, id, outcomeId } = await params
  const viewer = await requireViewerWho(school, canSeeFigures)
  const table = await exportWeeks(viewer, { activityId: id, outcomeId })
  if (!table) notFound()
  return csvDownload(viewer, 'weekly-figures', table)
}
