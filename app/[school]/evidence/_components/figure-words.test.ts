import { expect, it } from 'vitest'
import { figureInWords } from './figure-words'

const numbers = { n: 17, meanPre: 83.23, meanPost: 90.49, estimate: 7.26, ciLow: 3.58, ciHigh: 10.94 }

it('says a figure as it stood, with what it counts', () => {
  expect(figureInWords(numbers, 'months')).toBe(
    '+7.3 months for 17 pupils, from 83.2 months to 90.5 months (95% interval 3.6 to 10.9)',
  )
})

it('says a fall in a percentage in percentage points, and does without an interval', () => {
  const fall = { n: 1, meanPre: 94, meanPost: 92, estimate: -2, ciLow: null, ciHigh: null }
  expect(figureInWords(fall, '%')).toBe('−2.00 percentage points for 1 pupil, from 94.00% to 92.00%')
})

it('says when there is none', () => {
  expect(figureInWords({ ...numbers, estimate: null }, 'months')).toBe('No change could be worked out')
})
