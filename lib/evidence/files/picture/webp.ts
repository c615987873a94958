import { BrokenPicture, type Part, type Reading } from './parts'

const KEPT = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']
const EXIF_AND_XMP = 0x0c

/**
 * A WebP picture without Exif and XMP, and without anything after its end.
 *
 * @see Google's WebP container specification: RIFF chunks of an even length, announced by flags in VP8X
 */
export async function cleanWebp(file: Reading): Promise<Part[]> {
  const announced = 8 + (await file.at(4, 4)).readUInt32LE()
  const parts: Part[] = []
  let at = 12
  let length = 4
  while (at + 8 <= Math.min(announced, file.size)) {
    const head = await file.at(at, 8)
    const size = head.readUInt32LE(4)
    const end = at + 8 + size + (size % 2)
    if (end > file.size) throw new BrokenPicture()
    const type = head.toString('latin1', 0, 4)
    if (KEPT.includes(type)) {
      parts.push(...(type === 'VP8X' ? [await withoutFlags(file, at, end)] : [{ from: at, to: end }]))
      length += end - at
    }
    at = end
  }
  if (parts.length === 0) throw new BrokenPicture()
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(length, 4)
  return [head, ...parts]
}

async function withoutFlags(file: Reading, from: number, to: number): Promise<Buffer> {
  if (to - from < 9) throw new BrokenPicture()
  const chunk = Buffer.from(await file.at(from, to - from))
  chunk.writeUInt8((chunk[8] as number) & ~EXIF_AND_XMP, 8)
  return chunk
}
