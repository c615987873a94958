import { forbidden } from 'next/navigation'
import { measuresTable } from '@/lib/measures/csv'
import { listMeasures } from '@/lib/measures/queries'
import { csvDownload } from '@/lib/platform/csv'
import { requireViewer } from '@/lib/platform/require-viewer'

/** The school's measures, as a file for a spreadsheet. */
export async function GET(_: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewer((await params).school)
  const measures = await listMeasures(viewer)
  if (!measures) forbidden()
  return csvDownload(viewer, 'measures', measuresTable(measures))
}
