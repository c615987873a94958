import { forbidden, notFound } from 'next/navigation'
import { getDashboard } from '@/lib/impact/dashboard'
import { IMPACT_TABLES, impactTable } from '@/lib/impact/tables-csv'
import { today } from '@/lib/platform/clock'
import { csvDownload } from '@/lib/platform/csv'
import { academicYearOf } from '@/lib/platform/dates'
import { requireViewer } from '@/lib/platform/require-viewer'
import { yearAsked } from '../_components/years'

/** One table of the impact page as it is filtered, as a file for a spreadsheet: `?table=reach`. */
export async function GET(request: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewer((await params).school)
  const asked = new URL(request.url).searchParams
  const name = asked.get('table') ?? 'results'
  const table = IMPACT_TABLES.find((one) => one === name)
  const dashboard = await getDashboard(viewer, {
    academicYear: yearAsked(asked.get('academicYear') ?? undefined, academicYearOf(today())),
    group: asked.get('group') || null,
    measure: asked.get('measure') || null,
  })
  if (!dashboard) forbidden()
  if (!table) notFound()
  return csvDownload(viewer, `impact-${table}`, impactTable(dashboard, table))
}
