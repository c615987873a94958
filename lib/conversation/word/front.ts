import type { FileChild } from 'docx'
import { ANSWERS } from '../../judgement/as-judged'
import { academicYearName, longDate } from '../../platform/dates'
import type { PackClaim, PackContents, PackJudgement, PackQuotation } from '../contents'
import { frontOf } from '../front'
import { asItStood, HOW_TO_READ, statementInWords, whichJudgement } from '../in-words'
import { heading, note, paragraph, picture, table } from './parts'

/** Which footnotes belong to the keys of numbers. */
export type NotesOf = (keys: readonly (string | null)[]) => number[]

/** What is read first: what the year shows, how the school judges its work, what can be said, and the year in numbers. */
export function front(contents: PackContents, notesOf: NotesOf): FileChild[] {
  const { title, schoolName, academicYear, builtOn, finding, tables } = contents
  const { judgements, claims, quotations } = frontOf(contents)
  return [
    heading(1, title),
    note(
      `${schoolName}, ${academicYearName(academicYear)}. The school’s own record, built on ${longDate(builtOn)}.`,
    ),
    heading(2, 'What the year shows'),
    paragraph(finding.text, { notes: notesOf(finding.numbers) }),
    ...(judgements.length > 0 ? [heading(2, 'How the school judges its work')] : []),
    ...judgements.flatMap(judged),
    ...(claims.length > 0 ? [heading(2, 'What can be said, and how firmly')] : []),
    ...claims.flatMap((claim) => claimed(claim, notesOf)),
    ...(claims.some(({ pictures }) => pictures.length > 0) ? [note(HOW_TO_READ)] : []),
    heading(2, 'The year in numbers'),
    ...tables.flatMap(({ title: name, note: about, head, rows }) => [
      heading(3, name),
      table(
        head,
        [0.4, ...head.slice(1).map(() => 0.6 / Math.max(1, head.length - 1))],
        rows.map((row) => [
          { text: row.name },
          ...row.cells.map(({ text, number }) => ({ text, notes: notesOf([number]), isNumber: true })),
        ]),
      ),
      note(about),
    ]),
    ...(quotations.length > 0 ? [heading(2, 'In parents’ and carers’ own words')] : []),
    ...quotations.flatMap(quoted),
  ]
}

export const quoted = ({ words, activity }: PackQuotation): FileChild[] => [
  paragraph(`“${words}”`),
  note(`About ${activity}.`),
]

export function claimed(claim: PackClaim, notesOf: NotesOf): FileChild[] {
  const { title, stepLabel, sentence, numbers, evidence, pictures } = claim
  const shown = evidence.length > 0 ? ` Evidence: ${evidence.join(', ')}.` : ''
  return [
    heading(3, title),
    paragraph(sentence, { notes: notesOf(numbers) }),
    note(`Stands at: ${stepLabel}.${shown}`),
    ...pictures.flatMap(picture),
  ]
}

function judged(judgement: PackJudgement): FileChild[] {
  const { area, grade, words } = judgement
  return [
    heading(3, grade ? `${area.name}: ${grade}` : area.name),
    note(whichJudgement(judgement)),
    ...(words ? [paragraph(words)] : []),
  ]
}

/** A judgement statement by statement, with what each answer rests on, as it stood. */
export function statements(judgement: PackJudgement): FileChild[] {
  const { area, framework, differsWhy } = judgement
  return [
    heading(3, `${area.name}, statement by statement`),
    note(`${whichJudgement(judgement)} ${framework.source}`),
    ...(differsWhy ? [paragraph(`Why this grade: ${differsWhy}`)] : []),
    table(
      ['Statement', 'Answer', 'In the school’s own words', 'Rests on'],
      [0.34, 0.12, 0.26, 0.28],
      judgement.statements.map((statement) => [
        { text: statementInWords(statement) },
        { text: statement.answer ? ANSWERS[statement.answer] : 'Not answered' },
        { text: statement.own ?? '' },
        { text: statement.records.map(asItStood).join('\n') },
      ]),
    ),
  ]
}
