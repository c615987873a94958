import type { PackContents, PackNumber, PackTable } from '../contents'
import { heading, nameOfNumber, paragraph, SMALL } from './blocks'
import { evidenceList } from './evidence-list'
import type { NotesOf } from './front'
import { statements } from './judged'
import { COLOURS, LEFT, makeRoom, nextPage, type Sheet } from './sheet'
import { table } from './table'

/** What the first pages rest on: the year in numbers, each statement, each number's records, the evidence, what was left out. */
export function* appendix(sheet: Sheet, contents: PackContents, notesOf: NotesOf): Generator<void> {
  const { tables, judgements, numbers, quotations, leftOut } = contents
  nextPage(sheet)
  heading(sheet, 'H2', 'Appendix: the year in numbers')
  for (const one of tables) yield* numbersTable(sheet, one, notesOf)
  if (judgements.length > 0) heading(sheet, 'H2', 'Statement by statement')
  for (const judgement of judgements) yield* statements(sheet, judgement)
  if (quotations.length > 0) heading(sheet, 'H2', 'What parents and carers said')
  for (const { words, activity } of quotations) {
    paragraph(sheet, `“${words}”`)
    paragraph(sheet, `A parent or carer, about ${activity}`, { style: SMALL, colour: COLOURS.soft })
    yield
  }
  yield* evidenceList(sheet, contents)
  if (numbers.length > 0) heading(sheet, 'H2', 'Where each number comes from')
  for (const [i, number] of numbers.entries()) {
    comesFrom(sheet, i + 1, number)
    yield
  }
  heading(sheet, 'H2', 'What was left out')
  if (leftOut.length === 0) paragraph(sheet, 'Nothing that was chosen was left out.')
  else
    yield* table(sheet, {
      head: ['Chosen', 'Why it is not here'],
      widths: [0.45, 0.55],
      rows: leftOut.map(({ what, why }) => [{ text: what }, { text: why }]),
    })
}

function* numbersTable(
  sheet: Sheet,
  { title, note, head, rows }: PackTable,
  notesOf: NotesOf,
): Generator<void> {
  heading(sheet, 'H3', title)
  paragraph(sheet, note, { style: SMALL, colour: COLOURS.soft })
  const first = 0.4
  const others = (1 - first) / Math.max(1, head.length - 1)
  yield* table(sheet, {
    head,
    widths: head.map((_, i) => (i === 0 ? first : others)),
    rows: rows.map(({ name, cells }) => [
      { text: name },
      ...cells.map(({ text, number }) => ({ text, notes: notesOf([number]) })),
    ]),
  })
}

function comesFrom(sheet: Sheet, note: number, { label, printed, from, records }: PackNumber): void {
  makeRoom(sheet, 44)
  sheet.doc.addNamedDestination(nameOfNumber(note), 'XYZ', LEFT, sheet.y, null)
  paragraph(sheet, `[${note}] ${label}: ${printed}`, { style: { ...SMALL, weight: 700 } })
  const counted = records.length === 0 ? '' : ` ${records.map(({ title }) => title).join('; ')}.`
  paragraph(sheet, `${from}${counted}`, { style: SMALL, indent: 14 })
}
