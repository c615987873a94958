import type { NextRequest } from 'next/server'
import { canSeeFamilies } from '@/lib/families/policy'
import { suggestFamilies } from '@/lib/families/suggest-families'
import { requireViewerWho } from '@/lib/platform/require-viewer'

/** Which family may be meant, while somebody types a reference. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canSeeFamilies)
  const found = await suggestFamilies(viewer, request.nextUrl.searchParams.get('q') ?? '')
  return Response.json(found, { headers: { 'Cache-Control': 'private, no-store' } })
}
