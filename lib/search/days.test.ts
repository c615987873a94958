import { describe, expect, it } from 'vitest'
import { daysIn } from './days'

const TODAY = '2026-03-18'
const one = (typed: string) => daysIn(typed, TODAY)

describe('days named in a search', () => {
  it.each([
    ['today', '2026-03-18', '2026-03-18'],
    ['yesterday', '2026-03-17', '2026-03-17'],
    ['last week', '2026-03-09', '2026-03-15'],
    ['phonics this week', '2026-03-16', '2026-03-22'],
    ['next month', '2026-04-01', '2026-04-30'],
    ['last month', '2026-02-01', '2026-02-28'],
    ['3 March 2025', '2025-03-03', '2025-03-03'],
    ['March 3rd 2025', '2025-03-03', '2025-03-03'],
    ['3/3/2025', '2025-03-03', '2025-03-03'],
    ['2025-03-03', '2025-03-03', '2025-03-03'],
    ['february 2024', '2024-02-01', '2024-02-29'],
    ['2025', '2025-01-01', '2025-12-31'],
  ])('%s', (typed, from, to) => {
    expect(one(typed)?.spans).toEqual([{ from, to }])
  })

  it('is every year’s when no year is said', () => {
    expect(one('march')?.spans).toContainEqual({ from: '2026-03-01', to: '2026-03-31' })
    expect(one('march')?.spans).toContainEqual({ from: '2024-03-01', to: '2024-03-31' })
    expect(one('3 march')?.spans).toContainEqual({ from: '2025-03-03', to: '2025-03-03' })
    expect(one('29 february')?.spans.map(({ from }) => from)).toEqual([
      '2016-02-29',
      '2020-02-29',
      '2024-02-29',
    ])
  })

  it('forgives a misspelt month', () => {
    expect(one('febuary 2026')?.spans).toEqual([{ from: '2026-02-01', to: '2026-02-28' }])
    expect(one('sept 2025')?.spans).toEqual([{ from: '2025-09-01', to: '2025-09-30' }])
  })

  it('says which words name them', () => {
    expect(one('somali 3 february')?.words.toSorted()).toEqual(['3', 'february'])
    expect(one('last week reading')?.words).toEqual(['last', 'week'])
  })

  it.each(['1/1/0000', '1/1/0001', '31/12/9999'])(
    'finds none in “%s”, which no record speaks of',
    (typed) => {
      expect(one(typed)).toBeNull()
    },
  )

  it.each([
    '',
    'reading',
    'last',
    'week 3',
    '31 31 2025 99',
    '45 march 2025',
    'constructor prototype',
    '30/2/2025',
  ])('finds none in “%s”, or not that one', (typed) => {
    const spans = one(typed)?.spans ?? []
    expect(spans.every(({ from }) => !from.includes('NaN'))).toBe(true)
    if (!/\d{4}/.test(typed)) expect(spans).toEqual([])
  })
})
