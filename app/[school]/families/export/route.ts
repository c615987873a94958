import { forbidden } from 'next/navigation'
import { exportRegister } from '@/lib/families/export'
import { today } from '@/lib/platform/clock'
import { requireViewer } from '@/lib/platform/require-viewer'

/** The register as CSV. */
export async function GET(_: Request, { params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewer(school)
  const csv = await exportRegister(viewer)
  if (csv === null) forbidden()
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="families-${school}-${today()}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
