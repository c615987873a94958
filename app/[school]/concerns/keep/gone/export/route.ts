import { forbidden } from 'next/navigation'
import { goneAsCsv } from '@/lib/concerns/gone-csv'
import { csvDownload } from '@/lib/platform/csv'
import { requireViewer } from '@/lib/platform/require-viewer'

/** The cases that were let go, as a file for a spreadsheet. */
export async function GET(_: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewer((await params).school)
  const table = await goneAsCsv(viewer)
  if (!table) forbidden()
  return csvDownload(viewer, 'cases-let-go', table)
}
