import { intervalScale } from '../../statistics/interval-scale'
import type { PackPicture } from '../contents'

/** The picture's size in its own units, and in pixels of 96 to the inch. */
export const PLOT = { width: 560, height: 30, all: 62 }
export const INK = { brand: '#0b4a45', band: '#dddddd', edge: '#444444', paper: '#ffffff', soft: '#333333' }

/** Where the marks of one result stand, from 0 at the left to `PLOT.width` at the right. */
export function marksOf({ picture, direction }: PackPicture) {
  const scale = intervalScale([picture], picture.worthwhile, direction)
  const x = (value: number) => (scale.at(value) / 100) * PLOT.width
  const span = (from: number, to: number): [number, number] => {
    const [left = 0, right = 0] = [x(from), x(to)].sort((a, b) => a - b)
    return [left, right]
  }
  const { worthwhile, low, high, innerLow, innerHigh, estimate } = picture
  return {
    band: worthwhile === null ? null : span(-worthwhile, worthwhile),
    zero: x(0),
    outer: span(low, high),
    inner: span(innerLow, innerHigh),
    dot: x(estimate),
    ticks: scale.ticks.map((value) => ({ value, at: x(value) })),
  }
}

/** A dot, a thick bar and a thin one against a line at zero: one result as lines, as the pages draw it. */
export function intervalSvg(of: PackPicture): string {
  const { band, zero, outer, inner, dot, ticks } = marksOf(of)
  const middle = PLOT.height / 2
  const line = ([from, to]: [number, number], width: number) =>
    `<path d="M${round(from)} ${middle}H${round(to)}" stroke="${INK.brand}" stroke-width="${width}"/>`
  const text = (at: number, y: number, words: string) =>
    `<text x="${round(at)}" y="${y}" text-anchor="${anchor(at)}">${words}</text>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PLOT.width}" height="${PLOT.all}" viewBox="0 0 ${PLOT.width} ${PLOT.all}">`,
    band
      ? `<rect x="${round(band[0])}" y="0" width="${round(band[1] - band[0])}" height="${PLOT.height}" fill="${INK.band}"/>`
      : '',
    `<path d="M${round(zero)} 0V${PLOT.height}" stroke="${INK.edge}" stroke-width="1.5"/>`,
    line(outer, 2.5),
    line(inner, 8),
    `<circle cx="${round(dot)}" cy="${middle}" r="7.5" fill="${INK.brand}" stroke="${INK.paper}" stroke-width="2.5"/>`,
    `<g font-family="Arial, sans-serif" font-size="11" fill="${INK.soft}">`,
    ...ticks.map(({ value, at }) => text(at, PLOT.height + 14, signed(value))),
    text(zero, PLOT.height + 28, of.zero),
    '</g></svg>',
  ].join('')
}

const round = (value: number) => Math.round(value * 10) / 10

const anchor = (at: number) => (at < 40 ? 'start' : at > PLOT.width - 40 ? 'end' : 'middle')

function signed(value: number): string {
  const digits = Math.abs(value).toLocaleString('en-GB', { maximumSignificantDigits: 6 })
  return value > 0 ? `+${digits}` : value < 0 ? `\u2212${digits}` : '0'
}
