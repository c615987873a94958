import type { PackContents, PackTable } from '../contents'
import { frontOf } from '../front'
import { type NumberSource, numberSources, sourceInWords } from '../number-sources'
import type { PackPhoto } from '../pack-pictures'
import { heading, nameOfNumber, paragraph, SMALL } from './blocks'
import { evidenceList } from './evidence-list'
import { claim, type NotesOf } from './front'
import { statements } from './judged'
import { numbersTable } from './numbers-table'
import { photographs } from './photos'
import { COLOURS, LEFT, makeRoom, nextPage, type Sheet } from './sheet'
import { table } from './table'

/** What the first pages rest on: what they had no room for, each statement, the evidence, each number's records, what was left out. */
export function* appendix(
  sheet: Sheet,
  contents: PackContents,
  {
    tables,
    notesOf,
    photos,
  }: { tables: readonly PackTable[]; notesOf: NotesOf; photos: readonly PackPhoto[] },
): Generator<void> {
  const { judgements, numbers, leftOut } = contents
  const { more } = frontOf(contents)
  nextPage(sheet)
  // As high as the title: the parts of both are headed alike.
  heading(sheet, 'H1', 'Appendix')
  if (more.claims.length > 0) heading(sheet, 'H2', 'More that can be said')
  for (const one of more.claims) yield* claim(sheet, one, notesOf)
  if (tables.length > 0) heading(sheet, 'H2', 'More of the year in numbers')
  for (const one of tables) yield* numbersTable(sheet, one, notesOf)
  if (judgements.length > 0) heading(sheet, 'H2', 'Statement by statement')
  for (const judgement of judgements) yield* statements(sheet, judgement)
  if (more.quotations.length > 0) heading(sheet, 'H2', 'More of what parents and carers said')
  for (const { words, activity } of more.quotations) {
    paragraph(sheet, `“${words}”`)
    paragraph(sheet, `About ${activity}.`, { style: SMALL, colour: COLOURS.soft })
    yield
  }
  yield* evidenceList(sheet, contents)
  yield* photographs(sheet, photos)
  if (numbers.length > 0) heading(sheet, 'H2', 'Where each number comes from')
  for (const source of numberSources(contents)) {
    comesFrom(sheet, source)
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

function comesFrom(sheet: Sheet, source: NumberSource): void {
  for (const { note, label, printed } of source.numbers) {
    makeRoom(sheet, 44)
    sheet.doc.addNamedDestination(nameOfNumber(note), 'XYZ', LEFT, sheet.y, null)
    paragraph(sheet, `[${note}] ${label}: ${printed}`, { style: { ...SMALL, weight: 700 }, below: 1 })
  }
  paragraph(sheet, sourceInWords(source), { style: SMALL, indent: 14, below: 6 })
}
