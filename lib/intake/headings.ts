import { readMissing, readNumber } from './numbers'
import {
  columnLetter,
  MOST_CELLS,
  MOST_COLUMNS,
  Refusal,
  type Row,
  sameText,
  type Table,
  TOO_MANY_CELLS,
  TOO_MANY_COLUMNS,
} from './table'

/** `first row`: there are headings, whatever they look like. `none`: there are none. `find`: look and say. */
export type Headings = 'find' | 'first row' | 'none'

/** Rows above the headings that may be a title, as in "Year 5 spelling, autumn". */
const TITLE_ROWS = 5

/**
 * Makes a table of rows that are not blank: finds the headings, names each column once, fits every row to them. In a
 * grid (a workbook) every row is as wide as the widest; in a CSV the heading row says how wide the table is.
 */
export function tableOf(rows: Row[], headings: Headings, grid = false): Table {
  const notes: string[] = []
  const start = headings === 'find' ? titleRows(rows) : 0
  const first = rows[start]
  if (!first)
    throw new Refusal('There are no rows in this. Check that you chose the right file and that it was saved.')
  if (start > 0)
    notes.push(
      `${start === 1 ? 'The first row was' : `The first ${start} rows were`} taken as a title and left out.`,
    )
  const bare = headings === 'none' || (headings === 'find' && looksLikeFigures(first, rows[start + 1]))
  const body = rows.slice(bare ? start : start + 1)
  const widest = body.reduce((most, row) => Math.max(most, widthOf(row)), 0)
  const room = grid ? widest : Math.min(widest, first.cells.length)
  const width = bare ? widest : Math.max(widthOf(first), room)
  if (width > MOST_COLUMNS) throw new Refusal(TOO_MANY_COLUMNS)
  if (width * body.length > MOST_CELLS) throw new Refusal(TOO_MANY_CELLS)
  const letters = Array.from({ length: width }, (_, i) => columnLetter(i))
  const columns = bare ? letters : named(letters, first.cells, notes)
  if (bare) notes.push('The first row holds figures, not headings, so the columns are called A, B and so on.')
  if (body.length === 0) notes.push('There are headings but no rows below them.')
  return { columns, ...fitted(width, body), notes }
}

/** How many cells a row has up to the last that is not blank. */
function widthOf({ cells }: Row): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1
}

/** How many rows at the top have one cell only while the rows after them have several. */
function titleRows(rows: Row[]): number {
  const start = rows.slice(0, TITLE_ROWS + 1).findIndex((row) => filled(row) > 1)
  return start > 0 && rows.slice(0, start).every((row) => filled(row) === 1) ? start : 0
}

function filled(row: Row): number {
  return row.cells.filter((cell) => cell.trim() !== '').length
}

/**
 * Whether a row is already data: every cell a number; or all but the first, which is a reference of the same shape as
 * the one below it (`P001` over `P002`). Headings that are years below the word "Pupil" stay headings.
 */
function looksLikeFigures(row: Row, next: Row | undefined): boolean {
  const kinds = row.cells.map(readNumber)
  const numbers = kinds.filter((kind) => kind.value !== undefined).length
  if (numbers === 0) return false
  const others = row.cells.filter(
    (cell, i) => kinds[i]?.value === undefined && readMissing(cell) === undefined,
  )
  if (others.length === 0) return true
  const [reference] = row.cells
  return (
    others.length === 1 &&
    others[0] === reference &&
    /\d/.test(reference ?? '') &&
    shape(reference ?? '') === shape(next?.cells[0] ?? '')
  )
}

function shape(text: string): string {
  return text.trim().replace(/\d/g, '9').replace(/[a-z]/gi, 'a')
}

function named(letters: string[], cells: string[], notes: string[]): string[] {
  const taken = new Set<string>()
  return letters.map((letter, i) => {
    const heading = (cells[i] ?? '').trim().replace(/\s+/g, ' ')
    const wanted = heading || `Column ${letter}`
    if (!heading) notes.push(`Column ${letter} has no heading.`)
    let name = wanted
    for (let n = 2; taken.has(sameText(name)); n++) name = `${wanted} (${n})`
    if (name !== wanted)
      notes.push(`There are two columns called “${wanted}”; column ${letter} is now “${name}”.`)
    taken.add(sameText(name))
    return name
  })
}

/** Short rows are filled with blanks; a row with more cells than headings is left out: its cells may have slipped. */
function fitted(width: number, body: Row[]): Pick<Table, 'rows' | 'lost'> {
  const rows: Row[] = []
  const lost: Table['lost'] = []
  for (const row of body) {
    const filled = widthOf(row)
    if (filled <= width) {
      const padding = Array.from({ length: Math.max(0, width - row.cells.length) }, () => '')
      rows.push({ line: row.line, cells: [...row.cells.slice(0, width), ...padding] })
    } else {
      const extra = `This row has ${filled} cells and there are ${width} headings`
      const reason = `${extra}. A comma inside a cell does this; put that cell in quotation marks.`
      lost.push({ line: row.line, reason })
    }
  }
  return { rows, lost }
}
