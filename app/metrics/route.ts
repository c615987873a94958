import { createHash, timingSafeEqual } from 'node:crypto'
import { notFound } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { env } from '@/lib/platform/env'
import { metricsText } from '@/lib/platform/metrics'

export const dynamic = 'force-dynamic'

/** What this process has counted, for Prometheus, which brings the word that was agreed. Without one there is no such page. */
export async function GET(request: NextRequest) {
  const { METRICS_TOKEN } = env()
  if (!METRICS_TOKEN) notFound()
  const given = request.headers.get('authorization') ?? ''
  if (!isSame(given, `Bearer ${METRICS_TOKEN}`)) {
    return new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer' } })
  }
  const { type, text } = await metricsText()
  return new Response(text, { headers: { 'content-type': type, 'cache-control': 'no-store' } })
}

/** Takes as long for a wrong word as for the right one. */
function isSame(given: string, right: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given), hash(right))
}
