import { describe, expect, it } from 'vitest'
import { latestOf, type OutcomeRow, type WorkedOn } from './summary'

const row = (id: string, reviewOn: string | null) => ({ outcome: { id, reviewOn } }) as unknown as OutcomeRow
const group = (measure: string, dates: (string | null)[]): WorkedOn => ({
  measure,
  measureId: measure,
  rows: dates.map((date, i) => row(`${measure} ${i}`, date)),
})
const shown = (groups: WorkedOn[]) =>
  groups.map(({ measure, rows }) => [measure, rows.map(({ outcome }) => outcome.reviewOn)])

describe('the results that are drawn', () => {
  const reading = group('Reading age', ['2026-03-01', null, '2026-07-01', '2026-05-01'])
  const attendance = group('Attendance', ['2026-06-01', '2026-06-02'])

  it('are all of them while they fit', () => {
    expect(latestOf([reading, attendance], 6)).toEqual([reading, attendance])
  })

  it('are as many of each measure, by the date they are looked at, and never by what they show', () => {
    expect(shown(latestOf([reading, attendance], 4))).toEqual([
      ['Reading age', ['2026-07-01', '2026-05-01']],
      ['Attendance', ['2026-06-02', '2026-06-01']],
    ])
  })

  it('are one of each of the first measures when there are more measures than places', () => {
    expect(shown(latestOf([reading, attendance], 1))).toEqual([['Reading age', ['2026-07-01']]])
  })
})
