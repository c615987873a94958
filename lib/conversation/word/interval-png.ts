import { crc32, deflateSync } from 'node:zlib'
import type { PackPicture } from '../contents'
import { INK, marksOf, PLOT } from './interval-svg'

/** Pixels to a unit of the picture: sharp enough on paper. */
const SCALE = 3

/** The same marks as dots, for programs that show no lines: without figures, which stand in the table beside it. */
export function intervalPng(of: PackPicture): Uint8Array {
  const { band, zero, outer, inner, dot } = marksOf(of)
  const canvas = blank(PLOT.width * SCALE, PLOT.all * SCALE)
  const middle = PLOT.height / 2
  const bar = ([from, to]: [number, number], thick: number) =>
    canvas.fill([from, to], [middle - thick / 2, middle + thick / 2], INK.brand)
  if (band) canvas.fill(band, [0, PLOT.height], INK.band)
  canvas.fill([zero - 0.75, zero + 0.75], [0, PLOT.height], INK.edge)
  bar(outer, 2.5)
  bar(inner, 8)
  canvas.disc(dot, middle, 8.75, INK.paper)
  canvas.disc(dot, middle, 6.25, INK.brand)
  return png(canvas)
}

type Canvas = ReturnType<typeof blank>

function blank(width: number, height: number) {
  const pixels = Buffer.alloc(width * height * 3, 0xff)
  const put = (x: number, y: number, colour: string) => {
    if (x < 0 || y < 0 || x >= width || y >= height) return
    pixels.set(Buffer.from(colour.slice(1), 'hex'), (y * width + x) * 3)
  }
  const over = ([from, to]: [number, number], draw: (at: number) => void) => {
    for (let at = Math.round(from * SCALE); at < Math.round(to * SCALE); at++) draw(at)
  }
  return {
    width,
    height,
    pixels,
    fill: (across: [number, number], down: [number, number], colour: string) =>
      over(down, (y) => over(across, (x) => put(x, y, colour))),
    disc: (cx: number, cy: number, radius: number, colour: string) =>
      over([cy - radius, cy + radius], (y) =>
        over([cx - radius, cx + radius], (x) => {
          if (Math.hypot(x + 0.5 - cx * SCALE, y + 0.5 - cy * SCALE) <= radius * SCALE) put(x, y, colour)
        }),
      ),
  }
}

/** Eight bits a colour, no filter: RFC 2083. */
function png({ width, height, pixels }: Canvas): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const row = width * 3
  const lines = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.from([0]), pixels.subarray(y * row, (y + 1) * row)]),
  )
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(lines))), chunk('IEND')]
  return new Uint8Array(Buffer.concat([signature, ...parts]))
}

function chunk(name: string, content = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
