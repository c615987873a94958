import { today } from '@/lib/platform/clock'
import { cssString } from '@/lib/platform/css-string'
import { longDate } from '@/lib/platform/dates'
import { requireViewer } from '@/lib/platform/require-viewer'

/** The words at the foot of every sheet that is printed. A stylesheet, because only the page's root can say what stands there. */
export async function GET(_: Request, { params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const { schoolName } = await requireViewer(school)
  return new Response(`:root{--foot:${cssString(`${schoolName}, ${longDate(today())}`)}}`, {
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'private, max-age=3600' },
  })
}
