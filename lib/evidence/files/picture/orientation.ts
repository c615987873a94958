const ORIENTATION = 0x0112

/**
 * Which way up a photograph is, from its Exif: 1 (as it is) to 8; null when it does not say or cannot be read.
 *
 * @param tiff the Exif block without its "Exif" mark
 */
export function orientationIn(tiff: Buffer): number | null {
  const order = tiff.subarray(0, 2).toString('latin1')
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return null
  const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (first + 2 > tiff.length) return null
  const entries = short(first)
  for (let i = 0; i < entries; i++) {
    const at = first + 2 + i * 12
    if (at + 12 > tiff.length) return null
    if (short(at) === ORIENTATION) {
      const value = short(at + 8)
      return value >= 1 && value <= 8 ? value : null
    }
  }
  return null
}

/** An Exif segment that says which way up a photograph is and nothing else; none when it is as it is. */
export function orientationOnly(orientation: number | null): Buffer[] {
  if (!orientation || orientation === 1) return []
  const exif = '457869660000'
  const head = '4d4d002a00000008'
  const entry = '0112000300000001' + '00000000'
  const segment = Buffer.from(`ffe10022${exif}${head}0001${entry}00000000`, 'hex')
  segment.writeUInt16BE(orientation, 28)
  return [segment]
}
