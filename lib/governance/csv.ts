import type { JudgedForGovernors } from '../judgement/for-governors'
import { isoDateIn } from '../platform/clock'
import type { CsvTable } from '../platform/csv'
import type { Question } from './queries'

/** The questions of a year for a spreadsheet, with the figure as it stood in the words in which the page shows it. */
export function questionsTable(questions: readonly Question[]): CsvTable {
  return {
    columns: [
      ...['Asked on', 'Asked by', 'About', 'As it stood', 'As it stands', 'Question'],
      ...['Answer', 'Answered by', 'Answered on', 'Answer changed on', 'Minute'],
    ],
    rows: questions.map((question) => [
      question.askedOn,
      question.askedByName,
      question.aboutWords,
      inOneCell(question, ({ earlier }) => earlier),
      inOneCell(question, ({ now }) => now ?? 'No longer on the page.'),
      question.wordsTakenOutBy ? 'The words were taken out.' : question.words,
      question.answer,
      question.answeredByName,
      question.answeredAt && isoDateIn(question.answeredAt),
      question.answerChangedAt && isoDateIn(question.answerChangedAt),
      question.minute,
    ]),
  }
}

/** What the school judged, as governors are told of it. */
export function judgementsTable(judged: readonly JudgedForGovernors[]): CsvTable {
  return {
    columns: [
      ...[
        'What was judged',
        'Grade',
        'Term',
        'Grade before',
        'Term before',
        'Statements met',
        'Nearly',
        'Not yet',
      ],
      ...['Without evidence', 'Doubts raised', 'Doubts answered'],
    ],
    rows: judged.map((row) => [
      ...[
        row.name,
        row.grade,
        row.term,
        row.before?.grade,
        row.before?.term,
        row.met,
        row.nearly,
        row.notYet,
      ],
      ...[row.noEvidence, row.doubts, row.answered],
    ]),
  }
}

function inOneCell({ stood }: Question, says: (row: Question['stood'][number]) => string): string {
  return stood.map((row) => (stood.length === 1 ? says(row) : `${row.name}: ${says(row)}`)).join('; ')
}
