import { forbidden } from 'next/navigation'
import { peopleTable } from '@/lib/people/csv'
import { listPeople } from '@/lib/people/queries'
import { csvDownload } from '@/lib/platform/csv'
import { requireViewer } from '@/lib/platform/require-viewer'

/** Who has access, as a file for a spreadsheet. */
export async function GET(_: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewer((await params).school)
  const people = await listPeople(viewer)
  if (!people) forbidden()
  return csvDownload(viewer, 'people', peopleTable(people))
}
