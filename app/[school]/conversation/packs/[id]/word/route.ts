import { forbidden, notFound } from 'next/navigation'
import { canPrepare } from '@/lib/conversation/policy'
import { packAsWord } from '@/lib/conversation/word/pack-as-word'
import { requireViewer } from '@/lib/platform/require-viewer'

type Context = { params: Promise<{ school: string; id: string }> }

/** A pack for Word, as it was built. */
export async function GET(_: Request, { params }: Context) {
  const { school, id } = await params
  const viewer = await requireViewer(school)
  if (!canPrepare(viewer)) forbidden()
  const file = await packAsWord(viewer, id)
  if (!file) notFound()
  return new Response(file.content as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': `attachment; filename="${file.name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
