import { forbidden } from 'next/navigation'
import { recordFiltersAsked } from '@/lib/judgement/record-filters'
import { recordsAsListed } from '@/lib/judgement/record-queries'
import { RECORD_KIND_NAMES } from '@/lib/judgement/record-words'
import { THEMES } from '@/lib/judgement/themes'
import { csvDownload } from '@/lib/platform/csv'
import { toIso } from '@/lib/platform/dates'
import { requireViewer } from '@/lib/platform/require-viewer'

/** What the records are about, as a file for a spreadsheet, with the filters that are set. */
export async function GET(request: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewer((await params).school)
  const { searchParams } = new URL(request.url)
  const rows = await recordsAsListed(viewer, recordFiltersAsked(Object.fromEntries(searchParams)))
  if (!rows) forbidden()
  return csvDownload(viewer, 'what-records-are-about', {
    columns: ['Record', 'Kind', 'From', 'About', 'Statements it serves'],
    rows: rows.map(({ title, kind, on, themes, serves }) => [
      title,
      RECORD_KIND_NAMES[kind],
      toIso(on),
      themes.map((theme) => THEMES[theme]).join('; '),
      serves,
    ]),
  })
}
