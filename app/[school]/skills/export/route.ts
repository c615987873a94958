import { forbidden, notFound } from 'next/navigation'
import { yearAsked } from '@/app/[school]/impact/_components/years'
import { today } from '@/lib/platform/clock'
import { csvDownload } from '@/lib/platform/csv'
import { academicYearOf } from '@/lib/platform/dates'
import { requireViewer } from '@/lib/platform/require-viewer'
import { getOverview } from '@/lib/skills/overview'
import { OVERVIEW_TABLES, overviewTable } from '@/lib/skills/overview-csv'

/** One table of the overview, as a file for a spreadsheet: `?table=skills`. */
export async function GET(request: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewer((await params).school)
  const asked = new URL(request.url).searchParams
  const name = asked.get('table') ?? 'steps'
  const table = OVERVIEW_TABLES.find((one) => one === name)
  const year = yearAsked(asked.get('academicYear') ?? undefined, academicYearOf(today()))
  const overview = await getOverview(viewer, year)
  if (!overview) forbidden()
  if (!table) notFound()
  return csvDownload(viewer, `parents-skills-${table}`, overviewTable(overview, table))
}
