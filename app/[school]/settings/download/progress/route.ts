import { requireViewerWho } from '@/lib/platform/require-viewer'
import { readProgress } from '@/lib/whole-school/progress'
import { mayTakeWholeSchool } from '@/lib/whole-school/take'

/** How far one's own download has come, for the page that asked for it. */
export async function GET(request: Request, { params }: { params: Promise<{ school: string }> }) {
  const viewer = await requireViewerWho((await params).school, mayTakeWholeSchool)
  const id = new URL(request.url).searchParams.get('download') ?? ''
  return Response.json(await readProgress(viewer, id), { headers: { 'cache-control': 'no-store' } })
}
