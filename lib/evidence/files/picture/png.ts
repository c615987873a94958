import { BrokenPicture, type Part, type Reading } from './parts'

/** Beside the critical chunks, those a picture's look depends on, still or moving. */
const LOOK = 'tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD hIST sPLT pHYs acTL fcTL fdAT'.split(' ')
const SIGNATURE = 8

/**
 * A PNG without its texts, dates and Exif, and without anything that stands after its end.
 *
 * @see the PNG specification (third edition), section 11
 */
export async function cleanPng(file: Reading): Promise<Part[]> {
  const parts: Part[] = [{ from: 0, to: SIGNATURE }]
  let at = SIGNATURE
  while (true) {
    const head = await file.at(at, 8)
    const type = head.toString('latin1', 4, 8)
    const end = at + 12 + head.readUInt32BE(0)
    if (!/^[A-Za-z]{4}$/.test(type) || end > file.size) throw new BrokenPicture()
    // A capital first letter marks what cannot be left out.
    if (/^[A-Z]/.test(type) || LOOK.includes(type)) parts.push({ from: at, to: end })
    if (type === 'IEND') return parts
    at = end
  }
}
