import { forbidden } from 'next/navigation'
import { exportRegister } from '@/lib/families/export'
import { registerFilters } from '@/lib/families/schema'
import { csvDownload } from '@/lib/platform/csv'
import { requireViewer } from '@/lib/platform/require-viewer'

/** The register as it is filtered. */
export async function GET(request: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewer((await params).school)
  const query = new URL(request.url).searchParams
  const table = await exportRegister(viewer, registerFilters.parse(Object.fromEntries(query)))
  if (!table) forbidden()
  return csvDownload(viewer, 'families', table)
}
