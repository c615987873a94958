import { forbidden } from 'next/navigation'
import { CAME_BACK_NAMES } from '@/lib/concerns/learn/happenings'
import { statusAsked } from '@/lib/concerns/learn/improvement-filter'
import { improvementsAsRead } from '@/lib/concerns/learn/improvement-queries'
import { IMPROVEMENT_STATUS_NAMES } from '@/lib/concerns/learn/improvement-words'
import { csvDownload } from '@/lib/platform/csv'
import { requireViewer } from '@/lib/platform/require-viewer'

/** The improvements this person may see, as a file for a spreadsheet, with the filter that is set. */
export async function GET(request: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewer((await params).school)
  const rows = await improvementsAsRead(viewer, statusAsked(new URL(request.url).searchParams.get('status')))
  if (!rows) forbidden()
  return csvDownload(viewer, 'improvements', {
    columns: [
      'Improvement',
      'About',
      'Who',
      'Status',
      'Due',
      'Done',
      'Look again',
      'Looked',
      'Did it come back',
    ],
    rows: rows.map((row) => [
      row.title,
      row.category,
      row.owner,
      IMPROVEMENT_STATUS_NAMES[row.status],
      row.dueOn,
      row.doneOn,
      row.checkOn,
      row.checkedOn,
      row.cameBack && CAME_BACK_NAMES[row.cameBack],
    ]),
  })
}
