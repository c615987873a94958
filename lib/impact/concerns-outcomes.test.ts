import { describe, expect, it } from 'vitest'
import type { CountRow } from '../concerns/learn/count-sql'
import { actedInWords, formalInWords, outcomesOf } from './concerns-outcomes'

const count = (by: CountRow['by'], key: string, count: number) => ({ period: 'year', by, key, count })

describe('the finding of the report', () => {
  const part = { name: 'Autumn', from: '2026-09-01', to: '2026-10-23' }

  it('says up to which day formal complaints are counted, where it is not the day it is made', () => {
    expect(formalInWords({ formal: 2 }, null)).toBe('2 formal complaints were received.')
    expect(formalInWords({ formal: 1 }, { upTo: part, isWholeYear: false })).toBe(
      'One formal complaint was received up to 23 October 2026.',
    )
    expect(formalInWords({ formal: 0 }, { upTo: part, isWholeYear: true })).toBe(
      'No formal complaint was received.',
    )
    expect(formalInWords({ formal: 0 }, { upTo: null, isWholeYear: false })).toBe(
      'The first figures are shown when the first term is over.',
    )
  })
})

describe('in how many formal complaints the school took action', () => {
  it('does not say “in 0” of those that nobody has ended yet', () => {
    const outcomes = outcomesOf([
      count('finding', 'open', 2),
      count('finding', 'paused', 1),
      count('formal', 'true', 3),
    ])
    expect(actedInWords(outcomes)).toBe('None has ended yet.')
  })

  it('says “so far” while one is open, and the number once all have ended', () => {
    const ended = [count('finding', 'upheld', 2), count('acted', 'true', 1)]
    expect(
      actedInWords(outcomesOf([...ended, count('finding', 'open', 1), count('formal', 'true', 3)])),
    ).toBe('So far the school took action in 1 of 3, whether or not the complaint was upheld.')
    expect(actedInWords(outcomesOf([...ended, count('formal', 'true', 2)]))).toBe(
      'The school took action in 1 of 2, whether or not the complaint was upheld.',
    )
  })

  it('keeps the number from whoever it is hidden from', () => {
    expect(actedInWords({ ...outcomesOf([]), acted: null })).toContain('not shown')
  })
})
