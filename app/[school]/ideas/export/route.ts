import { forbidden } from 'next/navigation'
import { languageOf } from '@/lib/door/languages'
import { ideaFilterAsked } from '@/lib/ideas/filters'
import { IDEA_STATUS_NAMES } from '@/lib/ideas/idea'
import { ideasAsRead } from '@/lib/ideas/queries'
import { csvDownload } from '@/lib/platform/csv'
import { requireViewer } from '@/lib/platform/require-viewer'
import { GIVEN_BY_NAMES } from '@/lib/skills/given-by'

/** The ideas this person may see, as a file for a spreadsheet, with the filter that is set. */
export async function GET(request: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewer((await params).school)
  const { searchParams } = new URL(request.url)
  const rows = await ideasAsRead(viewer, {
    filter: ideaFilterAsked(searchParams.get('which') ?? undefined),
    words: (searchParams.get('words') ?? '').trim(),
  })
  if (!rows) forbidden()
  return csvDownload(viewer, 'ideas', {
    columns: [
      'Idea',
      'Language',
      'In English',
      'Said on',
      'How it came',
      'Forum',
      'Family',
      'Where it stands',
      'Decided on',
      'Result put down on',
      'Parent told on',
    ],
    rows: rows.map((row) => [
      row.words,
      languageOf(row.locale).english,
      row.inEnglish,
      row.saidOn,
      GIVEN_BY_NAMES[row.givenBy],
      row.meeting?.forum.name,
      row.family?.reference,
      IDEA_STATUS_NAMES[row.status],
      row.decidedOn,
      row.resultOn,
      row.toldOn,
    ]),
  })
}
