import { Readable } from 'node:stream'
import { forbidden } from 'next/navigation'
import { today } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { leaveNotice } from '@/lib/platform/form-action'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { isFromThisSite } from '@/lib/platform/same-origin'
import { countTry } from '@/lib/platform/throttle'
import { notingProgress } from '@/lib/whole-school/progress'
import { mayTakeWholeSchool, takeWholeSchool } from '@/lib/whole-school/take'

/** Each reads everything there is, so a school may have a few an hour. */
const WHOLE_SCHOOLS = { name: 'whole school', tries: 6, minutes: 60 }

/** The whole school as one ZIP, as a form asks for it: it stands in the history, so no link or picture can set it off. */
export async function POST(request: Request, { params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayTakeWholeSchool)
  if (!isFromThisSite(request.headers, env().ALONGSIDE_URL)) forbidden()
  const form = await request.formData().catch(() => null)
  const id = String(form?.get('download') ?? '')
  const refusal = await countTry(WHOLE_SCHOOLS, viewer.schoolId)
  if (refusal) {
    await leaveNotice(
      `The school was downloaded several times just now. Try again in ${refusal.waitMinutes} minutes.`,
    )
    return new Response(null, { status: 303, headers: { Location: `/${school}/settings/download` } })
  }
  return new Response(
    Readable.toWeb(await takeWholeSchool(viewer, notingProgress(viewer, id))) as ReadableStream,
    {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${school}-${today()}.zip"`,
        'cache-control': 'private, no-store, no-transform',
        'x-content-type-options': 'nosniff',
      },
    },
  )
}
