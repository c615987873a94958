import { forbidden, notFound } from 'next/navigation'
import { judgementsTable, questionsTable } from '@/lib/governance/csv'
import { getGovernorsPaper } from '@/lib/governance/queries'
import { GOVERNORS_TABLES, governorsTable, skillsTable } from '@/lib/impact/tables-csv'
import { today } from '@/lib/platform/clock'
import { csvDownload } from '@/lib/platform/csv'
import { academicYearOf } from '@/lib/platform/dates'
import { requireViewer } from '@/lib/platform/require-viewer'
import { yearAsked } from '../../_components/years'

/** One table of the governors' page, as a file for a spreadsheet, with small numbers hidden as there: `?table=reach`. */
export async function GET(request: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewer((await params).school)
  const asked = new URL(request.url).searchParams
  const name = asked.get('table') ?? 'claims'
  const table = GOVERNORS_TABLES.find((one) => one === name)
  const year = yearAsked(asked.get('academicYear') ?? undefined, academicYearOf(today()))
  const paper = await getGovernorsPaper(viewer, year)
  if (!paper || (name === 'questions' && !paper.questions)) forbidden()
  if (name === 'questions' && paper.questions)
    return csvDownload(viewer, 'governors-questions', questionsTable(paper.questions))
  if (name === 'judgements') return csvDownload(viewer, 'governors-judgements', judgementsTable(paper.judged))
  if (name === 'skills') return csvDownload(viewer, 'governors-skills', skillsTable(paper.skills))
  if (!table) notFound()
  return csvDownload(viewer, `governors-${table}`, governorsTable(paper.page, table))
}
