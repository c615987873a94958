import { binTable } from '@/lib/bin/csv'
import { canSeeBin } from '@/lib/bin/policy'
import { listBin } from '@/lib/bin/queries'
import { csvDownload } from '@/lib/platform/csv'
import { requireViewerWho } from '@/lib/platform/require-viewer'

/** What this person may put back, as a file for a spreadsheet. */
export async function GET(_: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewerWho((await params).school, canSeeBin)
  return csvDownload(viewer, 'bin', binTable(await listBin(viewer)))
}
