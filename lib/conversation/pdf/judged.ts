import { ANSWERS } from '../../judgement/as-judged'
import { termInWords } from '../../judgement/terms'
import { longDate, shortDate } from '../../platform/dates'
import type { PackJudgement, PackStatement } from '../contents'
import { heading, paragraph, SMALL } from './blocks'
import { COLOURS, type Sheet } from './sheet'
import { table } from './table'

export function judgedInWords(judgement: PackJudgement): string {
  const { grade, framework, agreedOn, isSuperseded } = judgement
  const later = isSuperseded ? ' A later judgement has taken its place.' : ''
  return `${grade ?? 'No grade'}: ${framework.name}, ${framework.edition}, for the ${termInWords(judgement).toLowerCase()}, agreed on ${longDate(agreedOn)}.${later}`
}

/** A judgement statement by statement, with what each answer rests on, as it stood. */
export function* statements(sheet: Sheet, judgement: PackJudgement): Generator<void> {
  heading(sheet, 'H3', `${judgement.area.name}, statement by statement`)
  paragraph(sheet, `From ${judgement.framework.source}`, { style: SMALL, colour: COLOURS.soft })
  yield* table(sheet, {
    head: ['Statement', 'Answer', 'In the school’s own words', 'Rests on'],
    widths: [0.33, 0.12, 0.27, 0.28],
    rows: judgement.statements.map((statement) => [
      { text: quoted(statement) },
      { text: statement.answer ? ANSWERS[statement.answer] : 'Not answered' },
      { text: statement.own ?? '' },
      { text: statement.records.map(asItStood).join('\n') },
    ]),
  })
}

const quoted = ({ words, isQuoted, source }: PackStatement) =>
  `${isQuoted ? `“${words}”` : words}${source ? ` (${source})` : ''}`

const asItStood = ({ title, stepLabel, on }: PackStatement['records'][number]) =>
  [title, stepLabel, on && shortDate(on)].filter(Boolean).join(', ')
