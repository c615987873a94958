import { forbidden, notFound } from 'next/navigation'
import type { TrendRow } from '@/lib/concerns/learn/trend-tables'
import { getTrends, type Trends } from '@/lib/concerns/learn/trends'
import { today } from '@/lib/platform/clock'
import { csvDownload } from '@/lib/platform/csv'
import { academicYearOf } from '@/lib/platform/dates'
import { requireViewer } from '@/lib/platform/require-viewer'
import { yearAsked } from '../../../impact/_components/years'

const TABLES: Record<string, { heading: string; rows: (trends: Trends) => TrendRow[] }> = {
  about: { heading: 'About', rows: ({ categories }) => categories },
  stages: { heading: 'Stage', rows: ({ stages }) => stages },
  'year groups': { heading: 'Year group', rows: ({ yearGroups }) => yearGroups },
  ways: { heading: 'Way', rows: ({ channels }) => channels },
}

/** One table of the page of trends, term by term, as a file for a spreadsheet: `?table=about`. */
export async function GET(request: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewer((await params).school)
  const asked = new URL(request.url).searchParams
  const name = asked.get('table') ?? 'about'
  const trends = await getTrends(
    viewer,
    yearAsked(asked.get('academicYear') ?? undefined, academicYearOf(today())),
  )
  if (!trends) forbidden()
  const table = TABLES[name]
  if (!table) notFound()
  return csvDownload(viewer, `concerns-${name.replace(' ', '-')}`, {
    columns: [
      table.heading,
      'This year',
      'Year before',
      ...trends.parts.flatMap((part) => [part.name, `${part.name}, year before`]),
    ],
    rows: table
      .rows(trends)
      .map((row) => [
        row.name,
        row.now,
        row.before,
        ...row.byPart.flatMap((count, i) => [count, row.byPartBefore[i] ?? 0]),
      ]),
  })
}
