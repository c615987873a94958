import { describe, expect, it } from 'vitest'
import { findingBefore, isCompared, latestOf, type OutcomeRow, summarise, type WorkedOn } from './summary'

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

describe('what a year’s activities can show', () => {
  const activity = (stands: 'repeated' | 'likely_because' | 'pupils_changed', isBeside: boolean) =>
    ({ kind: null, stands, isCompared: isBeside, outcomes: [] }) as const

  it('counts as compared only what was: a change that was repeated is a change all the same', () => {
    const { changed, compared } = summarise([
      activity('repeated', false),
      activity('repeated', true),
      activity('likely_because', true),
      activity('pupils_changed', false),
    ])
    expect([changed, compared]).toEqual([4, 2])
  })

  it('says of the year before what could be shown, in full, and nothing of a year without activities', () => {
    const before = summarise([
      activity('pupils_changed', false),
      { ...activity('repeated', false), stands: 'took_part' as const },
    ])
    expect(findingBefore(before, '2024/25')).toBe(
      'In 2024/25, 1 of 2 activities could show that pupils changed.',
    )
    const planned = { ...activity('repeated', false), stands: 'planned' } as const
    const none = summarise([planned, planned])
    expect(findingBefore(none, '2024/25')).toBe(
      'In 2024/25, none of 2 activities could show that pupils changed.',
    )
    expect(findingBefore(summarise([]), '2024/25')).toBe('')
  })

  it('is compared by a claim about pupils of rung 4, or by what its groups show together', () => {
    const claim = (about: 'pupils' | 'parents', rung: 2 | 4) => ({ about, rung })
    const pool = (rung: 2 | 5, isClear: boolean) => ({
      groups: 2,
      isClear,
      rung,
      sentence: '',
      governorSentence: '',
      fewest: 20,
    })
    expect(isCompared([claim('pupils', 2), claim('parents', 4)], null)).toBe(false)
    expect(isCompared([claim('pupils', 4)], null)).toBe(true)
    expect(isCompared([], pool(2, true))).toBe(false)
    expect(isCompared([], pool(5, false))).toBe(false)
    expect(isCompared([], pool(5, true))).toBe(true)
  })
})
