import { notFound } from 'next/navigation'
import { getPackPicture } from '@/lib/conversation/pack-picture'
import { canPrepare } from '@/lib/conversation/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'

type Context = { params: Promise<{ school: string; id: string; label: string }> }

/** One picture of a pack as its page to print shows it, made small, for those who prepare conversations. */
export async function GET(_: Request, { params }: Context) {
  const { school, id, label } = await params
  const viewer = await requireViewerWho(school, canPrepare)
  const picture = await getPackPicture(viewer, id, label)
  if (!picture) notFound()
  return new Response(new Uint8Array(picture.jpeg), {
    headers: { 'Content-Type': 'image/jpeg', 'Cache-Control': 'private, no-store' },
  })
}
