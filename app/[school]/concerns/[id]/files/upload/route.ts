import { randomUUID } from 'node:crypto'
import { forbidden, notFound } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { getFilesOfCase } from '@/lib/concerns/case-files'
import { takeUpload } from '@/lib/evidence/files/take-upload'
import { putOnTray } from '@/lib/evidence/tray'
import { withQuery } from '@/lib/platform/address'
import { env } from '@/lib/platform/env'
import { isRecordId } from '@/lib/platform/record-id'
import { requireViewer } from '@/lib/platform/require-viewer'
import { isFromThisSite } from '@/lib/platform/same-origin'
import { currentSession } from '@/lib/platform/session'

type Context = { params: Promise<{ school: string; id: string }> }

/**
 * Takes in files for a case as they come, and puts them on a tray, as the upload of evidence does. It stands outside the
 * proxy (see proxy.ts) and so asks for itself who is sending, before anything of it is read.
 */
export async function POST(request: NextRequest, { params }: Context) {
  const { school, id } = await params
  const isAlone = request.headers.get('accept') === 'application/json'
  if (!isFromThisSite(request.headers, env().ALONGSIDE_URL)) forbidden()
  const asked = request.nextUrl.searchParams.get('tray') ?? ''
  const tray = isRecordId(asked) ? asked : randomUUID()
  const form = withQuery(`/${school}/concerns/${id}/files`, { tray })
  if (!(await currentSession())) {
    if (!isAlone) return seeOther(withQuery('/sign-in', { to: form }))
    return Response.json(
      { refusal: 'You have been signed out. Sign in and choose it again.' },
      { status: 401 },
    )
  }
  const viewer = await requireViewer(school)
  const found = await getFilesOfCase(viewer, id)
  if (!found) notFound()
  if (!found.mayAdd) forbidden()

  const arrived = await takeUpload(request, viewer)
  await putOnTray(viewer, tray, arrived)
  return isAlone
    ? Response.json({ refusal: arrived.find((file) => file.refusal)?.refusal ?? null })
    : seeOther(form)
}

const seeOther = (address: string) => new Response(null, { status: 303, headers: { Location: address } })
