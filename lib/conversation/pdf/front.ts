import { academicYearName, longDate } from '../../platform/dates'
import type { PackClaim, PackContents, PackTable } from '../contents'
import { frontOf } from '../front'
import { HOW_TO_READ, whichJudgement } from '../in-words'
import { heading, type Notes, paragraph, SMALL } from './blocks'
import { intervalFigure } from './interval-figure'
import { numbersTable, roomFor } from './numbers-table'
import { COLOURS, pageNumber, type Sheet } from './sheet'

/** Which footnotes belong to the keys of numbers. */
export type NotesOf = (keys: readonly (string | null)[]) => Notes

const SOFT = { style: SMALL, colour: COLOURS.soft }
const SIDES = 2

/**
 * What is read first, on two sides where it fits: what the year shows, how the school judges its work, what can be said, and of
 * the year's numbers those tables for which there is room.
 *
 * @returns the tables there was no room for
 */
export function* front(sheet: Sheet, contents: PackContents, notesOf: NotesOf): Generator<void, PackTable[]> {
  const { title, schoolName, academicYear, builtOn, finding, tables } = contents
  const { judgements, claims, quotations } = frontOf(contents)
  heading(sheet, 'H1', title)
  const whose = `${schoolName}, ${academicYearName(academicYear)}. The school’s own record, built on ${longDate(builtOn)}.`
  paragraph(sheet, `${whose} A number in brackets leads to where a figure comes from.`, SOFT)
  heading(sheet, 'H2', 'What the year shows')
  paragraph(sheet, finding.text, { notes: notesOf(finding.numbers) })
  yield
  if (judgements.length > 0) heading(sheet, 'H2', 'How the school judges its work')
  for (const judgement of judgements) {
    const { area, grade, words } = judgement
    heading(sheet, 'H3', grade ? `${area.name}: ${grade}` : area.name)
    paragraph(sheet, whichJudgement(judgement), SOFT)
    if (words) paragraph(sheet, words)
    yield
  }
  if (claims.length > 0) heading(sheet, 'H2', 'What can be said, and how firmly')
  if (claims.some(({ pictures }) => pictures.length > 0)) paragraph(sheet, HOW_TO_READ, SOFT)
  for (const one of claims) yield* claim(sheet, one, notesOf)
  if (quotations.length > 0) heading(sheet, 'H2', 'In parents’ and carers’ own words')
  for (const { words, activity } of quotations) {
    paragraph(sheet, `“${words}”`)
    paragraph(sheet, `About ${activity}.`, SOFT)
  }
  let isFirst = true
  const left: PackTable[] = []
  for (const one of tables) {
    const fits = pageNumber(sheet) < SIDES || roomFor(sheet, one, isFirst)
    if (left.length > 0 || !fits) left.push(one)
    else {
      if (isFirst) heading(sheet, 'H2', 'The year in numbers')
      isFirst = false
      yield* numbersTable(sheet, one, notesOf)
    }
  }
  return left
}

/** What can be said of an activity, where it stands, and the pictures of its results. */
export function* claim(sheet: Sheet, of: PackClaim, notesOf: NotesOf): Generator<void> {
  const { title, sentence, stepLabel, numbers, evidence, pictures } = of
  heading(sheet, 'H3', title)
  paragraph(sheet, sentence, { notes: notesOf(numbers) })
  const shown = evidence.length > 0 ? ` Evidence: ${evidence.join(', ')}.` : ''
  paragraph(sheet, `Stands at: ${stepLabel}.${shown}`, SOFT)
  for (const picture of pictures) intervalFigure(sheet, picture)
  yield
}
