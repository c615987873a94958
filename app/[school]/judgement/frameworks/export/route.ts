import { forbidden } from 'next/navigation'
import { editionsTable } from '@/lib/judgement/framework-csv'
import { listFrameworks } from '@/lib/judgement/framework-queries'
import { csvDownload } from '@/lib/platform/csv'
import { requireViewer } from '@/lib/platform/require-viewer'

/** Every edition the school has, as a file for a spreadsheet. */
export async function GET(_request: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewer((await params).school)
  const found = await listFrameworks(viewer)
  if (!found) forbidden()
  return csvDownload(viewer, 'frameworks', editionsTable([...found.inUse, ...found.drafts, ...found.gone]))
}
