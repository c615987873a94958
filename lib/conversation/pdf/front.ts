import { academicYearName, longDate } from '../../platform/dates'
import type { PackContents } from '../contents'
import { heading, type Notes, paragraph, SMALL } from './blocks'
import { intervalFigure, sayHowToRead } from './interval-figure'
import { judgedInWords } from './judged'
import { COLOURS, type Sheet } from './sheet'

/** Which footnotes belong to the keys of numbers. */
export type NotesOf = (keys: readonly (string | null)[]) => Notes

/** What is read first: whose it is, what the year shows, how the school judges itself, and what can be claimed. */
export function* front(sheet: Sheet, contents: PackContents, notesOf: NotesOf): Generator<void> {
  const { title, schoolName, academicYear, builtOn, finding, judgements, claims } = contents
  heading(sheet, 'H1', title)
  const soft = { style: SMALL, colour: COLOURS.soft }
  paragraph(
    sheet,
    `${schoolName}. Academic year ${academicYearName(academicYear)}. Built on ${longDate(builtOn)}.`,
    soft,
  )
  paragraph(
    sheet,
    'The school’s own record, printed. A number in brackets leads to where a figure comes from.',
    soft,
  )
  heading(sheet, 'H2', 'What the year shows')
  paragraph(sheet, finding.text, { notes: notesOf(finding.numbers) })
  yield
  if (judgements.length > 0) heading(sheet, 'H2', 'How the school judges its work')
  for (const judgement of judgements) {
    heading(sheet, 'H3', judgement.area.name)
    paragraph(sheet, judgedInWords(judgement))
    if (judgement.differsWhy) paragraph(sheet, `Why this grade: ${judgement.differsWhy}`)
    if (judgement.words) paragraph(sheet, judgement.words)
    yield
  }
  if (claims.length > 0) heading(sheet, 'H2', 'What can be said, and how firmly')
  if (claims.some(({ pictures }) => pictures.length > 0)) sayHowToRead(sheet)
  for (const { title: activity, sentence, stepLabel, numbers, evidence, pictures } of claims) {
    heading(sheet, 'H3', activity)
    paragraph(sheet, sentence, { notes: notesOf(numbers) })
    const shown = evidence.length > 0 ? ` Evidence: ${evidence.join(', ')}.` : ''
    paragraph(sheet, `Stands at: ${stepLabel}.${shown}`, soft)
    for (const picture of pictures) yield* intervalFigure(sheet, picture)
    yield
  }
}
