import { forbidden } from 'next/navigation'
import { csvDownload } from '@/lib/platform/csv'
import { requireViewer } from '@/lib/platform/require-viewer'
import { ORIGIN_NAMES, REQUEST_STATUS_NAMES } from '@/lib/skills/request'
import { listRequests, requestFilters } from '@/lib/skills/request-list'
import { askedInWords } from '@/lib/skills/request-words'

/** The requests as a file for a spreadsheet, with the filters that are set. */
export async function GET(request: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewer((await params).school)
  const { searchParams } = new URL(request.url)
  const filters = requestFilters({ status: searchParams.get('status'), origin: searchParams.get('origin') })
  const found = await listRequests(viewer, filters)
  if (!found) forbidden()
  return csvDownload(viewer, 'requests', {
    columns: [
      'What for',
      'From',
      'Subject',
      'Year groups',
      'Needed on',
      'Status',
      'Who was asked',
      'Posted',
      'By',
      'Closed because',
    ],
    rows: found.rows.map((row) => [
      row.title,
      ORIGIN_NAMES[row.origin],
      row.subject,
      row.yearGroups.join(', '),
      row.neededOn,
      REQUEST_STATUS_NAMES[row.status],
      askedInWords(row.placements),
      row.postedOn,
      row.postedByName,
      row.closedWhy,
    ]),
  })
}
