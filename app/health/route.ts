import { isDatabaseUp } from '@/lib/platform/database'

export const dynamic = 'force-dynamic'

/** Whether the application can do its work, for whoever watches over it. */
export async function GET() {
  const isUp = await isDatabaseUp()
  return Response.json(
    { application: 'up', database: isUp ? 'up' : 'down' },
    { status: isUp ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
