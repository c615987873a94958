import { KEPT_PAGE_WORKER } from '@/lib/conversation/kept-page'
import { canPrepare } from '@/lib/conversation/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'

/** The program by which the readiness page of this school goes on without a connection: for that page, and no other. */
export async function GET(_: Request, { params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  await requireViewerWho(school, canPrepare)
  return new Response(KEPT_PAGE_WORKER, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Service-Worker-Allowed': `/${school}/conversation`,
      'Cache-Control': 'private, no-cache',
    },
  })
}
