import { notFound } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { canPrepare } from '@/lib/conversation/policy'
import { sendPack } from '@/lib/conversation/send-pack'
import { requireViewerWho } from '@/lib/platform/require-viewer'

type Context = { params: Promise<{ school: string; id: string }> }

/** A pack's evidence as a ZIP, with an index, for those who prepare conversations. */
export async function GET(request: NextRequest, { params }: Context) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canPrepare)
  return (await sendPack(request, viewer, { id, which: 'zip' })) ?? notFound()
}
