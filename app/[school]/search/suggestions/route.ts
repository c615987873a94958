import type { NextRequest } from 'next/server'
import type { Suggestion } from '@/components/layout/search-box'
import { requireViewer } from '@/lib/platform/require-viewer'
import { KINDS } from '@/lib/search/found'
import { searchSchool } from '@/lib/search/queries'

const MOST_SUGGESTED = 8

/** The best results while somebody types. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewer(school)
  const found = await searchSchool(viewer, request.nextUrl.searchParams.get('q') ?? '')
  const best: Suggestion[] = found
    .slice(0, MOST_SUGGESTED)
    .map(({ kind, ...rest }) => ({ kind: KINDS[kind].one, ...rest }))
  return Response.json(best, { headers: { 'Cache-Control': 'private, no-store' } })
}
