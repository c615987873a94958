import { crc32, deflateSync } from 'node:zlib'

/** The demonstration's files, made here: small, real, and saying of themselves that they are invented. */

/** A page of A4 with a heading and lines of text. */
export function aPdf(heading: string, lines: string[]): Buffer {
  const text = (words: string) =>
    words
      .replace(/[\\()]/g, '\\$&')
      .replace(/[–—]/g, '-')
      .replace(/[‘’]/g, "'")
  const body = lines.map((line) => `(${text(line)}) Tj T*`).join('\n')
  const page = `BT /F2 20 Tf 60 760 Td (${text(heading)}) Tj /F1 12 Tf 0 -36 Td 20 TL\n${body}\nET`
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${Buffer.byteLength(page, 'latin1')} >>\nstream\n${page}\nendstream`,
    font('Helvetica'),
    font('Helvetica-Bold'),
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const place = Buffer.byteLength(file, 'latin1')
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const start = Buffer.byteLength(file, 'latin1')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/** A table, as a spreadsheet saves it. */
export function aTable(headings: string[], rows: (string | number)[][]): Buffer {
  return Buffer.from([headings, ...rows].map((row) => row.join(',')).join('\r\n'))
}

const [PAPER, GREEN, SOFT] = [
  [250, 247, 240],
  [31, 94, 72],
  [205, 224, 214],
] as const

/** A picture of columns, as children stick them on a wall: one for each number, dark as far as it goes. */
export function aPictureOfColumns(counts: number[], most: number): Buffer {
  const [width, height, edge] = [640, 360, 24]
  const step = (width - 2 * edge) / counts.length
  const tall = height - 2 * edge
  const pixel = (x: number, y: number) => {
    const column = Math.floor((x - edge) / step)
    const isInside = x >= edge && y >= edge && y < height - edge && column < counts.length
    if (!isInside || (x - edge) % step > step * 0.7) return PAPER
    return height - edge - y <= (tall * (counts[column] as number)) / most ? GREEN : SOFT
  }
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (_, x) => pixel(x, y)).flat()]),
  )
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const sizes = Buffer.alloc(8)
  sizes.writeUInt32BE(data.length, 0)
  sizes.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([sizes.subarray(0, 4), body, sizes.subarray(4)])
}
