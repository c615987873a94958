import { amount, decimalsFor, figure, typedFigure } from '../../measures/figures-in-words'
import { type IntervalScale, intervalScale } from '../../statistics/interval-scale'
import type { PackPicture } from '../contents'
import { BODY, paragraph, SMALL } from './blocks'
import type { Style } from './letters'
import { COLOURS, LEFT, makeRoom, type Sheet, WIDTH } from './sheet'
import { table } from './table'

const PLOT = 30
const HEIGHT = PLOT + 26
const TICK: Style = { size: 8, weight: 400 }

/**
 * The result of one outcome as the pages draw it: a dot, a thick bar (two chances in three) and a thin one (95 in 100), against a
 * line at no change and a band of what would be too small to matter. All of it lines, none of it a picture; the same as a table below.
 */
export function* intervalFigure(sheet: Sheet, result: PackPicture): Generator<void> {
  const { measure, unit, picture, direction } = result
  const scale = intervalScale([picture], picture.worthwhile, direction)
  makeRoom(sheet, HEIGHT + 74)
  paragraph(sheet, unit === '' ? measure : `${measure} (${unit})`, { style: { ...BODY, weight: 700 } })
  const { doc, y: top } = sheet
  const element = doc.struct('Figure', {
    alt: `${measure}: ${picture.text}`,
    bbox: [LEFT, top, LEFT + WIDTH, top + HEIGHT],
    placement: 'Block',
  })
  sheet.root.add(element)
  element.add(() => {
    drawInterval(doc, { scale, picture, top })
    drawAxis(sheet, scale, top + PLOT)
  })
  element.end()
  sheet.y = top + HEIGHT
  yield* table(sheet, inFigures(result))
  yield
}

const across = (percent: number) => LEFT + (percent / 100) * WIDTH

function drawInterval(
  doc: PDFKit.PDFDocument,
  { scale, picture, top }: { scale: IntervalScale; picture: PackPicture['picture']; top: number },
): void {
  const x = (value: number) => across(scale.at(value))
  const middle = top + PLOT / 2
  const bar = (from: number, to: number, width: number) =>
    doc.lineWidth(width).strokeColor(COLOURS.brand).moveTo(x(from), middle).lineTo(x(to), middle).stroke()
  doc.save()
  if (picture.worthwhile !== null) {
    const [left, right] = [x(-picture.worthwhile), x(picture.worthwhile)].sort((a, b) => a - b) as [
      number,
      number,
    ]
    doc.rect(left, top, right - left, PLOT).fill(COLOURS.band)
  }
  doc
    .lineWidth(1.2)
    .strokeColor(COLOURS.edge)
    .moveTo(x(0), top)
    .lineTo(x(0), top + PLOT)
    .stroke()
  bar(picture.low, picture.high, 1.8)
  bar(picture.innerLow, picture.innerHigh, 5.5)
  doc.circle(x(picture.estimate), middle, 7).fill(COLOURS.paper)
  doc.circle(x(picture.estimate), middle, 5).fill(COLOURS.brand)
  doc.restore()
}

function drawAxis({ doc, letters }: Sheet, { at, ticks }: IntervalScale, top: number): void {
  const centred = (text: string, middle: number, y: number) => {
    const line = letters.line(text, TICK)
    const x = Math.min(Math.max(middle - line.width / 2, LEFT), LEFT + WIDTH - line.width)
    letters.draw(line, x, y)
  }
  doc.fillColor(COLOURS.soft)
  for (const tick of ticks) centred(signed(tick), across(at(tick)), top + 10)
  doc.fillColor(COLOURS.ink)
  centred('no change', across(at(0)), top + 20)
}

function signed(value: number): string {
  const digits = Math.abs(value).toLocaleString('en-GB', { maximumSignificantDigits: 6 })
  return value > 0 ? `+${digits}` : value < 0 ? `\u2212${digits}` : '0'
}

function inFigures({ measure, unit, picture }: PackPicture) {
  const decimals = decimalsFor(picture)
  const change = (value: number) => amount(plus(value, figure(value, decimals)), unit)
  const { estimate, low, high, innerLow, innerHigh, worthwhile } = picture
  const between = (from: number, to: number) => `${plus(from, figure(from, decimals))} to ${change(to)}`
  return {
    head: ['Measure', 'Best estimate', '2 chances in 3', '95 chances in 100', 'Would matter from'],
    widths: [0.28, 0.18, 0.18, 0.18, 0.18],
    rows: [
      [
        { text: measure },
        { text: change(estimate) },
        { text: between(innerLow, innerHigh) },
        { text: between(low, high) },
        { text: worthwhile === null ? 'Not said' : amount(typedFigure(worthwhile), unit) },
      ],
    ],
  }
}

const plus = (value: number, printed: string) =>
  value > 0 && /[1-9]/.test(printed) ? `+${printed}` : printed

/** How every picture is read, once for all. */
const HOW_TO_READ =
  'Dot: best estimate. Thick and thin line: likely range, two chances in three and 95 in 100. Shaded: less than the school said would matter. To the right is better.'

export const sayHowToRead = (sheet: Sheet) =>
  paragraph(sheet, HOW_TO_READ, { style: SMALL, colour: COLOURS.soft })
