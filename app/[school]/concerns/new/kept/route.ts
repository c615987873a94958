import { forbidden } from 'next/navigation'
import { mayRecordCase } from '@/lib/concerns/policy'
import { takeKept } from '@/lib/concerns/take-kept'
import { env } from '@/lib/platform/env'
import { keptKey } from '@/lib/platform/kept-key'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { isFromThisSite } from '@/lib/platform/same-origin'

type Context = { params: Promise<{ school: string }> }

const NOT_CACHED = { 'Cache-Control': 'private, no-store' }

/** The key with which this person's device keeps what it could not send: it stands in their forms' pages too. */
export async function GET(_: Request, { params }: Context) {
  const viewer = await requireViewerWho((await params).school, mayRecordCase)
  return Response.json({ key: keptKey(viewer) }, { headers: NOT_CACHED })
}

/** Takes one form that was kept on a device without a connection. Answers with where it is, or what is wrong with it. */
export async function POST(request: Request, { params }: Context) {
  if (!isFromThisSite(request.headers, env().ALONGSIDE_URL)) forbidden()
  const viewer = await requireViewerWho((await params).school, mayRecordCase)
  let form: FormData
  try {
    form = await request.formData()
  } catch {
    return Response.json({}, { status: 400, headers: NOT_CACHED })
  }
  const taken = await takeKept(viewer, form)
  return Response.json(taken, { status: 'saved' in taken ? 200 : 422, headers: NOT_CACHED })
}
