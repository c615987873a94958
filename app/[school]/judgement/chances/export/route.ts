import { forbidden } from 'next/navigation'
import { getChances } from '@/lib/judgement/chances/queries'
import { subjectName } from '@/lib/plan/subjects'
import { csvDownload } from '@/lib/platform/csv'
import { requireViewer } from '@/lib/platform/require-viewer'

/** The missed chances of this year, as a file for a spreadsheet. */
export async function GET(_: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewer((await params).school)
  const chances = await getChances(viewer)
  if (!chances) forbidden()
  const rows = [
    ...chances.priorities.map((one) => ({ ...one, what: 'Priority' })),
    ...chances.subjects.map((one) => ({ ...one, what: 'Subject' })),
  ]
  return csvDownload(viewer, 'missed-chances', {
    columns: [
      'What it is',
      'Title',
      'Subject',
      'What was found',
      'Activities on record',
      'What could be done next',
    ],
    rows: rows.map(({ what, title, subject, words, activities, next }) => [
      what,
      title,
      subjectName(subject),
      words,
      activities.map((one) => one.title).join('; '),
      next.label,
    ]),
  })
}
