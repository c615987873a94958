import { STEPS } from '../impact/ladder'
import type { Standing } from '../impact/standings'
import { counted, findingOf, type Summary } from '../impact/summary'
import type { PackNumberedText } from './contents'
import type { NumberBook } from './number-book'
import { asRecord, BY_STEP } from './pack-tables'

const CHANGED = STEPS.slice(STEPS.indexOf('pupils_changed'))

/** The finding of the year in the dashboard's own words, and the activities behind each number in it. */
export function packFinding(
  book: NumberBook,
  standings: readonly Standing[],
  summary: Summary,
): PackNumberedText {
  const on = standings.filter(({ ladder }) => ladder.stands !== null)
  const parts = [
    ['total', 'Activities of the year', on],
    [
      'changed',
      'Activities that can show that pupils changed',
      on.filter(({ ladder }) => ladder.stands && CHANGED.includes(ladder.stands)),
    ],
    [
      'compared',
      'Activities that can show that pupils changed more than similar pupils',
      on.filter((one) => counted(one).isCompared),
    ],
    [
      'onlyCame',
      'Activities that cannot yet say more than who came',
      on.filter(({ ladder }) => ladder.stands === 'took_part'),
    ],
    [
      'onlyPlanned',
      'Activities that are planned, to which nobody has come yet',
      on.filter(({ ladder }) => ladder.stands === 'planned'),
    ],
  ] as const
  const numbers = parts.flatMap(([key, label, some]) =>
    summary[key] === 0
      ? []
      : (book.ofRecords(`finding.${key}`, label, summary[key], some.map(asRecord), BY_STEP).number ?? []),
  )
  return { text: findingOf(summary), numbers }
}
