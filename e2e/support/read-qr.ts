import type { Locator } from '@playwright/test'
import decodeQR from 'qr/decode.js'

const DOTS = 4

/** What a camera would read from a QR code on the page. */
export async function readQr(code: Locator): Promise<string> {
  const { size, path } = await code.evaluate((svg) => ({
    size: Number(svg.getAttribute('viewBox')?.split(' ')[2]),
    path: svg.querySelector('path')?.getAttribute('d') ?? '',
  }))
  const width = size * DOTS
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const { x, y, run } of runsOf(path))
    for (let row = y * DOTS; row < (y + 1) * DOTS; row += 1)
      for (let column = x * DOTS; column < (x + run) * DOTS; column += 1)
        data.set([0, 0, 0, 255], (row * width + column) * 4)
  return decodeQR({ width, height: width, data })
}

/** The strokes of the code's one path: where each begins, and how many squares it is long. */
function runsOf(path: string) {
  let x = 0
  let y = 0
  return [...path.matchAll(/([Mmh])(-?[\d.]+)(?: ([\d.]+))?/g)].flatMap(([, command, first, second]) => {
    if (command === 'M') {
      x = Number(first)
      y = Math.floor(Number(second))
    } else if (command === 'm') x += Number(first)
    else {
      const run = Number(first)
      x += run
      return [{ x: x - run, y, run }]
    }
    return []
  })
}
