import 'server-only'
import { NotAllowed } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { type PackPhoto, packPicture, picturesIn } from './pack-pictures'
import { getShownPack } from './pack-queries'
import { canPrepare } from './policy'

/**
 * A picture of a pack by its label, as far as it may be shown at this moment; null when there is none for this viewer.
 *
 * @throws NotAllowed for whoever does not prepare conversations; StoreDown
 */
export async function getPackPicture(viewer: Viewer, id: string, label: string): Promise<PackPhoto | null> {
  if (!canPrepare(viewer)) throw new NotAllowed()
  const pack = await getShownPack(viewer, id)
  const piece = pack?.contents && picturesIn(pack.contents).find((one) => one.label === label)
  return piece ? packPicture(viewer.schoolId, piece) : null
}
