import 'server-only'
import { buffer } from 'node:stream/consumers'
import { storage } from '../platform/storage'
import { NoSuchFile } from '../platform/storage-contract'
import type { PackContents, PackEvidence } from './contents'

/** A picture as it is set into the pages: a JPEG of a size that prints well at half the width. */
export type PackPhoto = { piece: PackEvidence; jpeg: Buffer; width: number; height: number }

/** Six pages of them; the others are in the ZIP. */
const MOST_PICTURES = 24
const SIDE = 1000

/** What a browser, Word and the PDF can show; the others are in the ZIP alone. */
const SHOWN = ['image/jpeg', 'image/png', 'image/gif', 'image/webp']

/** The pictures among a pack's evidence that are set into its pages. */
export const picturesIn = ({ evidence }: Pick<PackContents, 'evidence'>): PackEvidence[] =>
  evidence.filter(({ file }) => file && SHOWN.includes(file.contentType)).slice(0, MOST_PICTURES)

/**
 * The pictures among a pack's evidence, made small one after another. One that cannot be read as a picture here (HEIC, damaged, or
 * not there) is left to the ZIP, which says what became of it.
 *
 * @throws StoreDown
 */
export async function packPictures(
  schoolId: string,
  contents: Pick<PackContents, 'evidence'>,
): Promise<PackPhoto[]> {
  const photos: PackPhoto[] = []
  for (const piece of picturesIn(contents)) {
    const photo = await packPicture(schoolId, piece)
    if (photo) photos.push(photo)
  }
  return photos
}

/**
 * One of them; null where it cannot be read as a picture.
 *
 * @throws StoreDown
 */
export async function packPicture(schoolId: string, piece: PackEvidence): Promise<PackPhoto | null> {
  // Loaded with the first picture, so that nobody else pays for it; and it keeps nothing of those before.
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  const bytes = await storage()
    .get(schoolId, piece.file?.sha256 ?? '')
    .then(buffer)
    .catch(ifMissing)
  if (!bytes) return null
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: 100_000_000 })
      .rotate()
      .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 78 })
      .toBuffer({ resolveWithObject: true })
    return { piece, jpeg: data, width: info.width, height: info.height }
  } catch {
    return null
  }
}

function ifMissing(error: unknown): null {
  if (error instanceof NoSuchFile) return null
  throw error
}
