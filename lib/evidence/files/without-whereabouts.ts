import { createReadStream } from 'node:fs'
import { cleanJpeg } from './picture/jpeg'
import { BrokenPicture, type Part, put, type Reading, reading } from './picture/parts'
import { cleanPng } from './picture/png'
import { cleanWebp } from './picture/webp'
import { Refused } from './refused'

const CLEANED: Record<string, (file: Reading) => Promise<Part[]>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
}

/** Whether place, time and camera are taken out of a type before it is kept. Not from HEIC, GIF, sound or video. */
export function isCleaned(contentType: string): boolean {
  return contentType in CLEANED
}

/**
 * The content to keep: a photograph without what it says about where, when and with what it was taken; everything else
 * as it came. The SHA-256 that is kept is that of this content, which is what a download gives back.
 *
 * @throws Refused when a picture is too damaged to be cleaned
 */
export async function withoutWhereabouts(
  path: string,
  contentType: string,
): Promise<AsyncIterable<Uint8Array>> {
  const clean = CLEANED[contentType]
  if (!clean) return createReadStream(path)
  try {
    return put(path, await reading(path, clean))
  } catch (error) {
    if (!(error instanceof BrokenPicture)) throw error
    throw new Refused(
      'is a damaged picture. Open it on the device that took it, save it again, and choose that file.',
    )
  }
}
