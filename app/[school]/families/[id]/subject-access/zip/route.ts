import { Readable } from 'node:stream'
import { forbidden, notFound } from 'next/navigation'
import { env } from '@/lib/platform/env'
import { NotAllowed, NotFound, RuleBroken } from '@/lib/platform/errors'
import { leaveNotice } from '@/lib/platform/form-action'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { isFromThisSite } from '@/lib/platform/same-origin'
import { mayAnswerRequests } from '@/lib/whole-school/subject-access/gather'
import { handOver } from '@/lib/whole-school/subject-access/hand-over'
import { handOverForm } from '@/lib/whole-school/subject-access/schema'

type Props = { params: Promise<{ school: string; id: string }> }

/** What is held about a family as one ZIP, as the form of its review asks for it: it stands in the history, so no link can set it off. */
export async function POST(request: Request, { params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, mayAnswerRequests)
  if (!isFromThisSite(request.headers, env().ALONGSIDE_URL)) forbidden()
  const form = await request.formData().catch(() => null)
  const sent = handOverForm.parse(Object.fromEntries(form ?? []))
  try {
    const { name, zip } = await handOver(viewer, { ...sent, familyId: id })
    return new Response(Readable.toWeb(zip) as ReadableStream, {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'private, no-store, no-transform',
        'x-content-type-options': 'nosniff',
      },
    })
  } catch (error) {
    if (error instanceof NotFound) notFound()
    if (error instanceof NotAllowed) forbidden()
    if (!(error instanceof RuleBroken)) throw error
    await leaveNotice(error.message)
    const staff = sent.isStaffMasked ? 'masked' : 'shown'
    const Location = `/${school}/families/${id}/subject-access?staff=${staff}`
    return new Response(null, { status: 303, headers: { Location } })
  }
}
