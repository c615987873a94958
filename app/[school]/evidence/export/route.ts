import { forbidden } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { evidenceCsv } from '@/lib/evidence/csv'
import { evidenceFilters } from '@/lib/evidence/filters'
import { exportEvidence } from '@/lib/evidence/list'
import { canRecordEvidence } from '@/lib/evidence/policy'
import { today } from '@/lib/platform/clock'
import { requireViewer } from '@/lib/platform/require-viewer'

/** The list as it is filtered, as a file for a spreadsheet. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewer((await params).school)
  if (!canRecordEvidence(viewer)) forbidden()
  const filters = evidenceFilters.parse(Object.fromEntries(request.nextUrl.searchParams))
  return new Response(evidenceCsv(await exportEvidence(viewer, filters)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="evidence-${viewer.schoolSlug}-${today()}.csv"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
