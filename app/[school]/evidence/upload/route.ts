import { randomUUID } from 'node:crypto'
import { forbidden } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { takeUpload } from '@/lib/evidence/files/take-upload'
import { canRecordEvidence } from '@/lib/evidence/policy'
import { putOnTray } from '@/lib/evidence/tray'
import { withQuery } from '@/lib/platform/address'
import { env } from '@/lib/platform/env'
import { isRecordId } from '@/lib/platform/record-id'
import { requireViewer } from '@/lib/platform/require-viewer'
import { isFromThisSite } from '@/lib/platform/same-origin'
import { currentSession } from '@/lib/platform/session'

type Context = { params: Promise<{ school: string }> }

/**
 * Takes files in as they come, each in a stream, and puts them on a tray, where they wait for the form that says what
 * they are. A route and not a server action, which would hold the whole form in memory. It stands outside the proxy for
 * the same reason (see proxy.ts) and so asks for itself who is sending.
 *
 * A page without JavaScript sends all its files at once and is led back to the form; with it, each file comes alone and
 * hears what became of it.
 */
export async function POST(request: NextRequest, { params }: Context) {
  const { school } = await params
  const isAlone = request.headers.get('accept') === 'application/json'
  if (!isFromThisSite(request.headers, env().ALONGSIDE_URL)) forbidden()
  const query = request.nextUrl.searchParams
  const asked = query.get('tray') ?? ''
  const tray = isRecordId(asked) ? asked : randomUUID()
  const [activity, outcome, replaces] = ['activity', 'outcome', 'replaces'].map((name) => query.get(name))
  const form = withQuery(`/${school}/evidence/new`, { activity, outcome, replaces, tray })
  if (!(await currentSession())) {
    if (isAlone)
      return Response.json(
        { refusal: 'You have been signed out. Sign in and choose it again.' },
        { status: 401 },
      )
    return seeOther(withQuery('/sign-in', { to: form }))
  }
  const viewer = await requireViewer(school)
  if (!canRecordEvidence(viewer)) forbidden()

  const arrived = await takeUpload(request, viewer)
  await putOnTray(viewer, tray, arrived)
  return isAlone
    ? Response.json({ refusal: arrived.find((file) => file.refusal)?.refusal ?? null })
    : seeOther(form)
}

const seeOther = (address: string) => new Response(null, { status: 303, headers: { Location: address } })
