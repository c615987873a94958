import { isDatabaseUp } from '@/lib/platform/database'
import { isStoreUp } from '@/lib/platform/storage'

export const dynamic = 'force-dynamic'

/**
 * Whether the application can do its work, for whoever watches over it. Without its store for files it still does most of
 * it, so that is said and is no reason to send people elsewhere; `/ready` is stricter.
 */
export async function GET() {
  const [isUp, areFilesUp] = await Promise.all([isDatabaseUp(), isStoreUp()])
  return Response.json(
    { application: 'up', database: isUp ? 'up' : 'down', files: areFilesUp ? 'up' : 'down' },
    { status: isUp ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
