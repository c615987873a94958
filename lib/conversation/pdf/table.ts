import { drawLines, drawNote, elementIn, flow, leading, type Notes, SMALL } from './blocks'
import type { Line, Style } from './letters'
import { COLOURS, LEFT, makeRoom, nextPage, PAGE_HEIGHT, room, type Sheet, WIDTH } from './sheet'

type Struct = PDFKit.PDFStructureElement

type Cell = { text: string; notes?: Notes }

type TableOf = {
  head: readonly string[]
  /** Shares of the width, a column each; together 1. */
  widths: readonly number[]
  /** The first cell of a row names it. */
  rows: readonly (readonly Cell[])[]
}

const PAD = 4
/** Above and below the words of a row. */
const GAP = 2.5
const HEAD: Style = { ...SMALL, weight: 700 }
const NOTE: Style = { size: 7.5, weight: 700 }

/**
 * A table with its headings again on each page it goes on to, where they are read out only once. A row stays on one page, unless
 * it is longer than that: then its cells stand one below the other.
 */
export function* table(sheet: Sheet, { head, widths, rows }: TableOf): Generator<void> {
  const element = elementIn(sheet, 'Table')
  const columns = placed(widths)
  const headCells = head.map((text, i) => linesOf(sheet, { text }, columns[i]?.width ?? 0, HEAD))
  const height = heightOf(headCells)
  sheet.y += 3
  makeRoom(sheet, height + leading(SMALL) + 2 * GAP)
  const row = elementIn(sheet, 'TR', elementIn(sheet, 'THead', element))
  drawRow(sheet, headCells, columns, height, (i) => cellIn(sheet, row, 'TH', 'Column', head[i] ?? ''))
  row.end()
  rule(sheet)
  const body = elementIn(sheet, 'TBody', element)
  for (const cells of rows) {
    const lines = cells.map((cell, i) => linesOf(sheet, cell, columns[i]?.width ?? 0, i === 0 ? HEAD : SMALL))
    const needed = heightOf(lines)
    const tr = elementIn(sheet, 'TR', body)
    const make = (i: number) => (i === 0 ? cellIn(sheet, tr, 'TH', 'Row') : cellIn(sheet, tr, 'TD'))
    if (needed > PAGE_HEIGHT - height) drawLongRow(sheet, cells, make)
    else {
      if (needed > room(sheet)) {
        nextPage(sheet)
        sheet.doc.markContent('Artifact', { type: 'Pagination' })
        drawRow(sheet, headCells, columns, height, () => null)
        sheet.doc.endMarkedContent()
        rule(sheet)
      }
      drawRow(sheet, lines, columns, needed, make, cells)
    }
    rule(sheet)
    tr.end()
    yield
  }
  element.end()
  sheet.y += 8
}

type Column = { x: number; width: number }

function placed(widths: readonly number[]): Column[] {
  let x = LEFT
  return widths.map((share) => {
    const column = { x: x + PAD, width: share * WIDTH - 2 * PAD }
    x += share * WIDTH
    return column
  })
}

const linesOf = (sheet: Sheet, { text, notes }: Cell, width: number, style: Style): Line[] =>
  sheet.letters.lines(text, style, width - (notes?.length ? noteWidth(sheet, notes) : 0))

const noteText = (note: number) => `[${note}]`
const noteWidth = ({ letters }: Sheet, notes: Notes) =>
  notes.reduce((total, note) => total + letters.widthOf(noteText(note), NOTE) + 2, 0)

const heightOf = (cells: readonly Line[][]) =>
  Math.max(...cells.map((lines) => lines.length)) * leading(SMALL) + 2 * GAP

function cellIn(
  { doc }: Sheet,
  row: Struct,
  type: 'TH' | 'TD',
  scope?: 'Column' | 'Row',
  title?: string,
): Struct {
  const cell = doc.struct(type, { ...(scope && { scope }), ...(title && { title }) })
  row.add(cell)
  return cell
}

function drawRow(
  sheet: Sheet,
  cells: readonly Line[][],
  columns: readonly Column[],
  height: number,
  make: (i: number) => Struct | null,
  texts: readonly Cell[] = [],
): void {
  const top = sheet.y
  cells.forEach((lines, i) => {
    const { x, width } = columns[i] ?? { x: LEFT, width: WIDTH }
    const draw = () => {
      sheet.y = top + GAP
      drawLines(sheet, lines, { x, width, colour: COLOURS.ink })
    }
    const element = make(i)
    if (element) {
      if (lines.some(({ text }) => text !== '')) element.add(draw)
      drawCellNotes(sheet, element, texts[i]?.notes ?? [], { x, top, last: lines.at(-1), rows: lines.length })
      element.end()
    } else draw()
  })
  sheet.y = top + height
}

function drawCellNotes(
  sheet: Sheet,
  element: Struct,
  notes: Notes,
  { x, top, last, rows }: { x: number; top: number; last: Line | undefined; rows: number },
): void {
  let at = x + (last?.width ?? 0) + 2
  const y = top + GAP + (rows - 1) * leading(SMALL) + SMALL.size * 1.02
  for (const note of notes) {
    const line = sheet.letters.line(noteText(note), NOTE)
    drawNote(sheet, element, { note, line, x: at, y })
    at += line.width + 2
  }
}

/** A line under a row: there for the eye only. */
function rule({ doc, y }: Sheet): void {
  doc.markContent('Artifact', { type: 'Layout' })
  doc.lineWidth(0.5).strokeColor(COLOURS.edge)
  doc
    .moveTo(LEFT, y)
    .lineTo(LEFT + WIDTH, y)
    .stroke()
  doc.endMarkedContent()
}

function drawLongRow(sheet: Sheet, cells: readonly Cell[], make: (i: number) => Struct): void {
  cells.forEach((cell, i) => {
    const style = i === 0 ? HEAD : SMALL
    flow(sheet, make(i), sheet.letters.lines(cell.text, style, WIDTH), { colour: COLOURS.ink })
  })
  sheet.y += GAP
}
