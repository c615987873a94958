import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

export type HarfBuzz = typeof import('harfbuzzjs')

/** What PDFKit sets of a text: the font's own signs, and where each stands in the font's own units. */
type Set = {
  glyphs: { id: number; advanceWidth: number; codePoints: number[] }[]
  positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[]
  advanceWidth: number
}

/** As much of a font of PDFKit's as is needed here. */
export type OpenFont = {
  hasGlyphForCodePoint(code: number): boolean
  getGlyph(id: number): { id: number; advanceWidth: number }
  stringsForGlyph(id: number): string[]
  layout(text: string): Set
}

/**
 * Has a font's words set by HarfBuzz, as browsers do. PDFKit's own shaper stumbles over the conjuncts and marks of Bengali and
 * Panjabi and over some of Arabic's.
 */
export function setByHarfBuzz(font: OpenFont, path: string, harfBuzz: HarfBuzz): void {
  const { Blob, Face, Font, Buffer: Signs, shape } = harfBuzz
  const signs = new Signs()
  let shaper: InstanceType<typeof Font> | undefined
  font.layout = (text) => {
    shaper ??= new Font(new Face(new Blob(unpacked(readFileSync(path)))))
    signs.reset()
    signs.addText(text)
    signs.guessSegmentProperties()
    shape(shaper, signs)
    const infos = signs.getGlyphInfos()
    const starts = infos.map(({ cluster }) => cluster)
    const read = (from: number) =>
      text.slice(from, Math.min(text.length, ...starts.filter((at) => at > from)))
    const positions = signs
      .getGlyphPositions()
      .map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({ xAdvance, yAdvance, xOffset, yOffset }))
    return {
      glyphs: infos.map(({ codepoint, cluster }) => {
        const { id, advanceWidth } = font.getGlyph(codepoint)
        const isAlone = starts.indexOf(cluster) === starts.lastIndexOf(cluster)
        const said = (isAlone ? null : font.stringsForGlyph(id)[0]) ?? read(cluster)
        return { id, advanceWidth, codePoints: [...said].map((sign) => sign.codePointAt(0) ?? 0) }
      }),
      positions,
      advanceWidth: positions.reduce((total, { xAdvance }) => total + xAdvance, 0),
    }
  }
}

/** A font out of its WOFF 1.0, in which each table may be packed by itself: W3C, WOFF File Format 1.0, sections 3 to 5. */
function unpacked(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const head = Buffer.alloc(12 + count * 16)
  head.writeUInt32BE(woff.readUInt32BE(4), 0)
  head.writeUInt16BE(count, 4)
  const parts: Buffer[] = [head]
  let at = head.length
  for (let i = 0; i < count; i += 1) {
    const entry = 44 + i * 20
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field))
    if (offset === undefined || packed === undefined || length === undefined) break
    const kept = woff.subarray(offset, offset + packed)
    const table = packed < length ? inflateSync(kept) : kept
    const place = 12 + i * 16
    woff.copy(head, place, entry, entry + 4)
    head.writeUInt32BE(woff.readUInt32BE(entry + 16), place + 4)
    head.writeUInt32BE(at, place + 8)
    head.writeUInt32BE(length, place + 12)
    const padding = Buffer.alloc((4 - (length % 4)) % 4)
    parts.push(table, padding)
    at += length + padding.length
  }
  return Buffer.concat(parts)
}
