import { forbidden } from 'next/navigation'
import { yearAsked } from '@/lib/plan/filters'
import { getPlan } from '@/lib/plan/list-queries'
import { planTable } from '@/lib/plan/plan-csv'
import { csvDownload } from '@/lib/platform/csv'
import { requireViewer } from '@/lib/platform/require-viewer'

/** The plan of the year that is asked for, as a file for a spreadsheet. */
export async function GET(request: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewer((await params).school)
  const plan = await getPlan(viewer, yearAsked(new URL(request.url).searchParams.get('year')))
  if (!plan) forbidden()
  return csvDownload(viewer, 'improvement-plan', planTable(plan))
}
