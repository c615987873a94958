import type { PackTable } from '../contents'
import { heading, heightOfText, paragraph, SMALL } from './blocks'
import type { NotesOf } from './front'
import { COLOURS, room, type Sheet } from './sheet'
import { table } from './table'

const FIRST = 0.4
/** A row of one line, and what stands above and below the rows. */
const ROW = 17
const AROUND = 58

/** One table of the year's numbers, each leading to where it comes from. */
export function* numbersTable(
  sheet: Sheet,
  { title, note, head, rows }: PackTable,
  notesOf: NotesOf,
): Generator<void> {
  heading(sheet, 'H3', title)
  const others = (1 - FIRST) / Math.max(1, head.length - 1)
  yield* table(sheet, {
    head,
    widths: head.map((_, i) => (i === 0 ? FIRST : others)),
    rows: rows.map(({ name, cells }) => [
      { text: name },
      ...cells.map(({ text, number }) => ({ text, notes: notesOf([number]) })),
    ]),
  })
  paragraph(sheet, note, { style: SMALL, colour: COLOURS.soft })
}

/** Whether a table fits on what is left of the page, with the heading of the first. */
export function roomFor(sheet: Sheet, { note, rows }: PackTable, isFirst: boolean): boolean {
  const needed = (rows.length + 1) * ROW + AROUND + heightOfText(sheet, note, SMALL)
  return room(sheet) >= needed + (isFirst ? 40 : 0)
}
