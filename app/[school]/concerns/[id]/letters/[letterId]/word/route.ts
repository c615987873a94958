import { notFound } from 'next/navigation'
import { letterAsWord } from '@/lib/concerns/letter-as-word'
import { requireViewer } from '@/lib/platform/require-viewer'

type Context = { params: Promise<{ school: string; id: string; letterId: string }> }

/** A letter of a case for Word, as its page says it, for those who may see the case. */
export async function GET(_: Request, { params }: Context) {
  const { school, id, letterId } = await params
  const viewer = await requireViewer(school)
  const file = await letterAsWord(viewer, id, letterId)
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
