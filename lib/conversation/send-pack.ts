import 'server-only'
import { sendFile } from '../evidence/files/send-file'
import type { Viewer } from '../platform/viewer'
import { getPackFile } from './pack-file'

/**
 * The answer that hands over a file of a pack, whole or in parts. Where something in it may no longer be shown it leads back to the
 * pack instead, which says so. Null when there is none for this viewer.
 *
 * @throws NotAllowed for whoever does not prepare conversations
 */
export async function sendPack(
  request: Request,
  viewer: Viewer,
  { id, which }: { id: string; which: 'pdf' | 'zip' },
): Promise<Response | null> {
  const found = await getPackFile(viewer, id, which)
  if (!found) return null
  const page = `/${viewer.schoolSlug}/conversation/packs/${id}`
  if (found.isOutdated)
    return new Response(null, { status: 303, headers: { Location: `${page}?file=older` } })
  return sendFile(request, viewer, found.file, page)
}
