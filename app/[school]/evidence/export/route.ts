import { evidenceTable } from '@/lib/evidence/csv'
import { evidenceFilters } from '@/lib/evidence/filters'
import { exportEvidence } from '@/lib/evidence/list'
import { canRecordEvidence } from '@/lib/evidence/policy'
import { csvDownload } from '@/lib/platform/csv'
import { requireViewerWho } from '@/lib/platform/require-viewer'

/** The list as it is filtered, as a file for a spreadsheet. */
export async function GET(request: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewerWho((await params).school, canRecordEvidence)
  const query = new URL(request.url).searchParams
  const filters = evidenceFilters.parse(Object.fromEntries(query))
  return csvDownload(viewer, 'evidence', evidenceTable(await exportEvidence(viewer, filters)))
}
