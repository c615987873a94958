import { notFound } from 'next/navigation'
import { exportFigures } from '@/lib/measures/figures-export'
import { canSeeFigures } from '@/lib/measures/figures-policy'
import { today } from '@/lib/platform/clock'
import { requireViewerWho } from '@/lib/platform/require-viewer'

type Props = { params: Promise<{ school: string; id: string; outcomeId: string }> }

/** An outcome's figures as CSV. */
export async function GET(_: Request, { params }: Props) {
  const { school, id, outcomeId } = await params
  const viewer = await requireViewerWho(school, canSeeFigures)
  const csv = await exportFigures(viewer, { activityId: id, outcomeId })
  if (csv === null) notFound()
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="figures-${school}-${today()}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
