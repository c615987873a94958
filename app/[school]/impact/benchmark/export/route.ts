import { forbidden } from 'next/navigation'
import { getBenchmarks } from '@/lib/measures/benchmark-queries'
import { benchmarksTable } from '@/lib/measures/csv'
import { csvDownload } from '@/lib/platform/csv'
import { requireViewer } from '@/lib/platform/require-viewer'

/** Absence here and nationally, as a file for a spreadsheet. */
export async function GET(_: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewer((await params).school)
  const found = await getBenchmarks(viewer)
  if (!found) forbidden()
  return csvDownload(viewer, 'absence', benchmarksTable(found.benchmarks))
}
