import type { NextRequest } from 'next/server'
import { mayRecordCase } from '@/lib/concerns/policy'
import { suggestWho } from '@/lib/concerns/suggest-who'
import { requireViewerWho } from '@/lib/platform/require-viewer'

/** Whom the register knows, while somebody types who raised it. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayRecordCase)
  const found = await suggestWho(viewer, request.nextUrl.searchParams.get('q') ?? '')
  return Response.json(found, { headers: { 'Cache-Control': 'private, no-store' } })
}
