import 'server-only'
import { inSchool } from '../platform/database'
import { NotAllowed } from '../platform/errors'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { readContents } from './contents'
import { canPrepare } from './policy'
import { shownContents } from './shown-contents'

const FILE = { sha256: true, bytes: true, contentType: true } as const

/**
 * A file that was built of a pack; null when it is not this viewer's, or was not built. `isOutdated` when something in it may no
 * longer be shown: then it is not to be handed to anybody.
 *
 * @throws NotAllowed for whoever does not prepare conversations
 */
export async function getPackFile(viewer: Viewer, id: string, which: 'pdf' | 'zip') {
  if (!canPrepare(viewer)) throw new NotAllowed()
  if (!isRecordId(id)) return null
  return inSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const pack = await tx.pack.findFirst({
      where: { schoolId, id },
      relationLoadStrategy: 'join',
      select: { title: true, contents: true, pdf: { select: FILE }, zip: { select: FILE } },
    })
    const file = pack?.[which]
    const contents = readContents(pack?.contents ?? null)
    if (!pack || !file || !contents) return null
    const { isLess } = await shownContents(tx, schoolId, contents)
    return { isOutdated: isLess, file: { ...file, name: `${pack.title}.${which}` } }
  })
}
