import {
  LONGEST_CELL,
  MOST_CELLS,
  MOST_ROWS,
  Refusal,
  type Row,
  TOO_MANY_CELLS,
  TOO_MANY_ROWS,
  WIDEST_ROW,
} from './table'
import { BROKEN } from './workbook-archive'
import { readXml } from './xml'

/** As tall as a spreadsheet can be. */
const TALLEST = 1_048_576

/** The rows of a sheet that hold something, and how many of them the workbook hides (by a filter, say). */
export async function readSheet(
  chunks: AsyncIterable<string>,
  strings: string[],
  number: (stored: string, style: number) => string,
): Promise<{ rows: Row[]; hidden: number }> {
  const rows: Row[] = []
  let hidden = 0
  let cellCount = 0
  let line = 0
  let isHidden = false
  let cells: string[] = []
  let column = -1
  let type = 'n'
  let style = 0
  let text = ''
  let inValue = false
  let inGuide = false

  const endCell = () => {
    const value = shown(type, text, style)
    if (value.length > LONGEST_CELL) throw new Refusal(BROKEN)
    if (value === '') return
    while (cells.length < column) cells.push('')
    cells[column] = value
  }
  const shown = (kind: string, stored: string, styled: number): string => {
    if (kind === 's') return unescaped(strings[Number(stored)] ?? '')
    if (kind === 'b') return stored.trim() === '1' ? 'TRUE' : 'FALSE'
    return kind === 'n' ? number(stored, styled) : unescaped(stored)
  }
  const endRow = () => {
    if (cells.every((cell) => cell.trim() === '')) return
    rows.push({ line, cells })
    if (isHidden) hidden++
    cellCount += cells.length
    if (rows.length > MOST_ROWS + 1) throw new Refusal(TOO_MANY_ROWS)
    if (cellCount > MOST_CELLS) throw new Refusal(TOO_MANY_CELLS)
  }

  await readXml(chunks, {
    open(tag, attributes) {
      if (tag === 'row') {
        line = attributes.r ? Number(attributes.r) : line + 1
        if (!(line > 0 && line <= TALLEST)) throw new Refusal(BROKEN)
        isHidden = attributes.hidden === '1' || attributes.hidden === 'true'
        cells = []
        column = -1
      } else if (tag === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1
        if (!(column >= 0 && column < WIDEST_ROW)) throw new Refusal(BROKEN)
        type = attributes.t ?? 'n'
        style = Number(attributes.s ?? 0)
        text = ''
      } else if (tag === 'rPh') inGuide = true
      inValue = (tag === 'v' || tag === 't') && !inGuide
    },
    text(piece) {
      if (inValue) text += piece
    },
    close(tag) {
      inValue = false
      if (tag === 'rPh') inGuide = false
      if (tag === 'c') endCell()
      if (tag === 'row') endRow()
    },
  })
  return { rows, hidden }
}

/** The place of a cell from its address: `B7` is in column 1. */
function columnOf(address: string): number {
  let column = 0
  for (const letter of /^[A-Z]{1,3}/.exec(address)?.[0] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/**
 * Characters XML cannot hold are written `_x000D_`: ECMA-376 part 1, 22.9.2.19. Only line breaks and tabs mean anything
 * in a table; the others, and halves of a character, could not be kept in a database.
 */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => {
    const code = Number.parseInt(hex, 16)
    const isHalf = code >= 0xd800 && code <= 0xdfff
    return isHalf || (code < 32 && ![9, 10, 13].includes(code)) ? '' : String.fromCharCode(code)
  })
}
