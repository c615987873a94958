import { ANSWERS } from '../../judgement/as-judged'
import type { PackJudgement } from '../contents'
import { asItStood, statementInWords, whichJudgement } from '../in-words'
import { heading, paragraph, SMALL } from './blocks'
import { COLOURS, type Sheet } from './sheet'
import { table } from './table'

/** A judgement statement by statement, with what each answer rests on, as it stood. */
export function* statements(sheet: Sheet, judgement: PackJudgement): Generator<void> {
  const { area, framework, differsWhy } = judgement
  heading(sheet, 'H3', `${area.name}, statement by statement`)
  const soft = { style: SMALL, colour: COLOURS.soft }
  paragraph(sheet, `${whichJudgement(judgement)} ${framework.source}`, soft)
  if (differsWhy) paragraph(sheet, `Why this grade: ${differsWhy}`)
  yield* table(sheet, {
    head: ['Statement', 'Answer', 'In the school’s own words', 'Rests on'],
    widths: [0.33, 0.12, 0.27, 0.28],
    rows: judgement.statements.map((statement) => [
      { text: statementInWords(statement) },
      { text: statement.answer ? ANSWERS[statement.answer] : 'Not answered' },
      { text: statement.own ?? '' },
      { text: statement.records.map(asItStood).join('\n') },
    ]),
  })
}
