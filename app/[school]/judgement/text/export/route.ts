import { forbidden } from 'next/navigation'
import { MARK_NAMES, markAsked } from '@/lib/judgement/reader/mark-names'
import { PART_NAMES } from '@/lib/judgement/reader/own-text-words'
import { ownSentencesAsRead } from '@/lib/judgement/reader/queries'
import { csvDownload } from '@/lib/platform/csv'
import { requireViewer } from '@/lib/platform/require-viewer'

/** The school's own sentences that carry a mark, as a file for a spreadsheet. */
export async function GET(request: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewer((await params).school)
  const rows = await ownSentencesAsRead(viewer, markAsked(new URL(request.url).searchParams.get('which')))
  if (!rows) forbidden()
  return csvDownload(viewer, 'sentences', {
    columns: ['Sentence', 'Marks', 'Where it stands', 'Of', 'Why', 'Instead'],
    rows: rows.map(({ says, marks, part, title }) => [
      says,
      marks.map(({ mark }) => MARK_NAMES[mark]).join('. '),
      PART_NAMES[part],
      title,
      marks.map(({ why }) => why).join(' '),
      marks.map(({ instead }) => instead).join(' '),
    ]),
  })
}
