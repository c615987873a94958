import { orientationIn, orientationOnly } from './orientation'
import { BrokenPicture, type Part, type Reading } from './parts'

const END = 0xd9
const SCAN = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee
const APP15 = 0xef
const COMMENT = 0xfe

/**
 * A JPEG without what it says about where, when and with what it was taken: of its application segments only those
 * that colours depend on are kept, and of Exif only which way up it is. Whatever stands after the picture (second
 * pictures, films, anything hidden) is left out. The picture itself is not touched.
 *
 * @see ITU-T T.81, annex B
 */
export async function cleanJpeg(file: Reading): Promise<Part[]> {
  const parts: Part[] = [{ from: 0, to: 2 }]
  let at = 2
  let hasScan = false
  while (at < file.size) {
    const marker = await markerAt(file, at)
    at = marker.at
    if (marker.code === END) return hasScan ? [...parts, { from: at, to: at + 2 }] : broken()
    if (isBare(marker.code)) {
      parts.push({ from: at, to: at + 2 })
      at += 2
      continue
    }
    const end = at + 2 + (await file.at(at + 2, 2)).readUInt16BE()
    if (end < at + 4 || end > file.size) return broken()
    parts.push(...(await kept(file, marker.code, at, end)))
    at = end
    if (marker.code === SCAN) {
      hasScan = true
      at = await endOfScan(file, end)
      parts.push({ from: end, to: at })
    }
  }
  // Cut short, as some phones leave them: browsers show what there is, so it is ended properly.
  return hasScan ? [...parts, Buffer.from([0xff, END])] : broken()
}

async function markerAt(file: Reading, at: number): Promise<{ code: number; at: number }> {
  let next = at
  if ((await file.at(next, 1))[0] !== 0xff) return broken()
  // Any number of fill bytes may stand before a marker.
  while ((await file.at(next + 1, 1))[0] === 0xff) next++
  const code = (await file.at(next + 1, 1))[0] as number
  return code === 0 ? broken() : { code, at: next }
}

const isRestart = (code: number) => code >= 0xd0 && code <= 0xd7
const isBare = (code: number) => code === 0x01 || isRestart(code)

async function kept(file: Reading, code: number, from: number, to: number): Promise<Part[]> {
  const isSpecial = (code >= APP0 && code <= APP15) || code === COMMENT
  if (!isSpecial) return [{ from, to }]
  const content = await file.at(from + 4, to - from - 4)
  const begins = (word: string) => content.subarray(0, word.length).toString('latin1') === word
  if (code === APP1 && begins('Exif\0')) return orientationOnly(orientationIn(content.subarray(6)))
  const isColour =
    (code === APP0 && begins('JFIF\0')) ||
    (code === APP2 && begins('ICC_PROFILE\0')) ||
    (code === APP14 && begins('Adobe'))
  return isColour ? [{ from, to }] : []
}

/** Picture data runs up to the next marker that is neither a stuffed zero nor a restart. */
async function endOfScan(file: Reading, from: number): Promise<number> {
  const step = 32 * 1024
  let at = from
  while (at < file.size) {
    const data = await file.at(at, Math.min(step, file.size - at))
    for (let i = data.indexOf(0xff); i >= 0; i = data.indexOf(0xff, i + 1)) {
      const after = at + i + 1
      const next = data[i + 1] ?? (after < file.size ? (await file.at(after, 1))[0] : 0)
      if (next !== undefined && next !== 0 && next !== 0xff && !isRestart(next)) return at + i
    }
    at += data.length
  }
  return file.size
}

function broken(): never {
  throw new BrokenPicture()
}
