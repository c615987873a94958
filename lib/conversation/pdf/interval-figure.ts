import { amount, typedFigure } from '../../measures/figures-in-words'
import { type IntervalScale, intervalScale } from '../../statistics/interval-scale'
import type { PackPicture } from '../contents'
import { BODY, drawLines, elementIn, leading, paragraph, SMALL } from './blocks'
import type { Style } from './letters'
import { COLOURS, LEFT, makeRoom, type Sheet, WIDTH } from './sheet'

const PLOT = { width: WIDTH * 0.6, height: 28 }
const HEIGHT = PLOT.height + 24
const BESIDE = { x: LEFT + WIDTH * 0.65, name: 70, width: WIDTH * 0.35 - 70 }
const TICK: Style = { size: 8, weight: 400 }

/**
 * The result of one outcome as the pages draw it: a dot, a thick bar (two chances in three) and a thin one (95 in 100), against a
 * line at no change and a band of what would be too small to matter. All of it lines, none of it dots; the same as a table beside it.
 */
export function intervalFigure(sheet: Sheet, result: PackPicture): void {
  const { measure, picture, direction, zero } = result
  const scale = intervalScale([picture], picture.worthwhile, direction)
  makeRoom(sheet, HEIGHT + 2 * leading(BODY))
  paragraph(sheet, measure, { style: { ...SMALL, weight: 700 } })
  const { doc, y: top } = sheet
  const element = doc.struct('Figure', {
    alt: `${measure}: ${picture.text}`,
    bbox: [LEFT, top, LEFT + PLOT.width, top + HEIGHT],
    placement: 'Block',
  })
  sheet.root.add(element)
  element.add(() => {
    drawInterval(doc, { scale, picture, top })
    drawAxis(sheet, { scale, zero, top: top + PLOT.height })
  })
  element.end()
  const bottom = drawBeside(sheet, inFigures(result), top)
  sheet.y = Math.max(top + HEIGHT, bottom) + 4
}

const across = (percent: number) => LEFT + (percent / 100) * PLOT.width

function drawInterval(
  doc: PDFKit.PDFDocument,
  { scale, picture, top }: { scale: IntervalScale; picture: PackPicture['picture']; top: number },
): void {
  const { estimate, low, high, innerLow, innerHigh, worthwhile } = picture
  const x = (value: number) => across(scale.at(value))
  const middle = top + PLOT.height / 2
  const bar = (from: number, to: number, width: number) =>
    doc.lineWidth(width).strokeColor(COLOURS.brand).moveTo(x(from), middle).lineTo(x(to), middle).stroke()
  doc.save()
  if (worthwhile !== null) {
    const left = Math.min(x(-worthwhile), x(worthwhile))
    doc.rect(left, top, Math.abs(x(worthwhile) - x(-worthwhile)), PLOT.height).fill(COLOURS.band)
  }
  doc
    .lineWidth(1.2)
    .strokeColor(COLOURS.edge)
    .moveTo(x(0), top)
    .lineTo(x(0), top + PLOT.height)
    .stroke()
  bar(low, high, 1.8)
  bar(innerLow, innerHigh, 5.5)
  doc.circle(x(estimate), middle, 6.5).fill(COLOURS.paper)
  doc.circle(x(estimate), middle, 4.5).fill(COLOURS.brand)
  doc.restore()
}

function drawAxis(
  { doc, letters }: Sheet,
  { scale, zero, top }: { scale: IntervalScale; zero: string; top: number },
): void {
  const centred = (text: string, middle: number, y: number) => {
    const line = letters.line(text, TICK)
    const x = Math.min(Math.max(middle - line.width / 2, LEFT), LEFT + PLOT.width - line.width)
    letters.draw(line, x, y)
  }
  doc.fillColor(COLOURS.soft)
  for (const tick of scale.ticks) centred(`${signed(tick)} `, across(scale.at(tick)), top + 10)
  doc.fillColor(COLOURS.ink)
  centred(zero, across(scale.at(0)), top + 20)
}

function signed(value: number): string {
  const digits = Math.abs(value).toLocaleString('en-GB', { maximumSignificantDigits: 6 })
  return value > 0 ? `+${digits}` : value < 0 ? `\u2212${digits}` : '0'
}

/** A small table to the right of a picture: a name and a figure a row. @returns where it ends */
function drawBeside(sheet: Sheet, rows: readonly (readonly [string, string])[], top: number): number {
  const { doc, letters } = sheet
  const table = elementIn(sheet, 'Table')
  let y = top
  for (const [name, value] of rows) {
    const row = elementIn(sheet, 'TR', table)
    const cells = [
      {
        lines: letters.lines(name, SMALL, BESIDE.name),
        x: BESIDE.x,
        width: BESIDE.name,
        colour: COLOURS.soft,
      },
      {
        lines: letters.lines(value, SMALL, BESIDE.width),
        x: BESIDE.x + BESIDE.name,
        width: BESIDE.width,
        colour: COLOURS.ink,
      },
    ]
    for (const [i, { lines, ...place }] of cells.entries()) {
      const cell = doc.struct(i === 0 ? 'TH' : 'TD', i === 0 ? { scope: 'Row' } : {})
      row.add(cell)
      cell.add(() => {
        sheet.y = y
        drawLines(sheet, lines, place)
      })
      cell.end()
    }
    row.end()
    y += Math.max(...cells.map(({ lines }) => lines.length)) * leading(SMALL) + 1
  }
  table.end()
  return y
}

const inFigures = ({ change, range, unit, picture: { worthwhile } }: PackPicture) =>
  [
    ['Best estimate', change],
    ['Likely range', range],
    ['Would matter', worthwhile === null ? 'not said' : `from ${amount(typedFigure(worthwhile), unit)}`],
  ] as const
