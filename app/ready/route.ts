import { readiness } from '@/lib/platform/readiness'

export const dynamic = 'force-dynamic'

/** Whether everything is there that the application works with: database, migrations, files. For whoever is to be woken. */
export async function GET() {
  const found = await readiness()
  const isReady = found.database === 'up' && found.migrations === 'applied' && found.files === 'up'
  return Response.json(
    { ready: isReady, ...found },
    { status: isReady ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
