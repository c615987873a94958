import 'server-only'
import type { Viewer } from '../../platform/viewer'
import { packPictures } from '../pack-pictures'
import { getShownPack } from '../pack-queries'
import { packDocx } from './pack-docx'

/**
 * A pack as a Word document, as it was built and as far as it may still be shown. Its name says no more than the day.
 *
 * @returns null when the pack is not this viewer's, or not built
 */
export async function packAsWord(
  viewer: Viewer,
  id: string,
): Promise<{ name: string; content: Uint8Array } | null> {
  const pack = await getShownPack(viewer, id)
  if (!pack?.contents) return null
  const { contents } = pack
  const photos = await packPictures(viewer.schoolId, contents)
  return { name: `pack-${contents.builtOn}.docx`, content: await packDocx(contents, photos) }
}
