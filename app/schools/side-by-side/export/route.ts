import { forbidden } from 'next/navigation'
import { yearAsked } from '@/app/[school]/impact/_components/years'
import { getSideBySide } from '@/lib/impact/side-by-side'
import { sideBySideTable } from '@/lib/impact/side-by-side-words'
import { today } from '@/lib/platform/clock'
import { csvDownload } from '@/lib/platform/csv'
import { academicYearOf } from '@/lib/platform/dates'
import { requireViewers } from '@/lib/platform/require-viewer'

/** The schools side by side as a file for a spreadsheet, of the year that is asked for. */
export async function GET(request: Request) {
  const asked = new URL(request.url).searchParams.get('academicYear') ?? undefined
  const found = await getSideBySide(await requireViewers(), yearAsked(asked, academicYearOf(today())))
  if (!found) forbidden()
  return csvDownload({ schoolSlug: 'side-by-side' }, 'schools', sideBySideTable(found.schools))
}
