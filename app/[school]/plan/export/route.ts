import { forbidden, notFound } from 'next/navigation'
import { yearAsked } from '@/lib/plan/filters'
import { getPlan } from '@/lib/plan/list-queries'
import { PLAN_TABLES, planTable } from '@/lib/plan/plan-csv'
import { csvDownload } from '@/lib/platform/csv'
import { requireViewer } from '@/lib/platform/require-viewer'

/** One table of the plan of the year that is asked for, as a file for a spreadsheet: `?table=contributions`. */
export async function GET(request: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewer((await params).school)
  const asked = new URL(request.url).searchParams
  const name = asked.get('table') ?? 'priorities'
  const table = PLAN_TABLES.find((one) => one === name)
  const plan = await getPlan(viewer, yearAsked(asked.get('year')))
  if (!plan) forbidden()
  if (!table) notFound()
  return csvDownload(viewer, `improvement-plan-${table}`, planTable(plan, table))
}
