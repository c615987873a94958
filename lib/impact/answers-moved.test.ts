import { describe, expect, it } from 'vitest'
import { netShiftInWords } from './answers-moved'

const answers = (up: number, same: number, down: number) => [
  ...Array.from({ length: up }, () => ({ before: 2, after: 4 })),
  ...Array.from({ length: same }, () => ({ before: 3, after: 3 })),
  ...Array.from({ length: down }, () => ({ before: 4, after: 3 })),
]

describe('how far parents’ answers moved', () => {
  it('is so many in every 20, with the range', () => {
    // By hand: (9 - 1) / 12 = 13 in 20; Bonett and Price from 10/14 and 2/14 give 0.19 to 0.95.
    expect(netShiftInWords(answers(9, 2, 1))).toBe(
      'In every 20, about 13 more up than the other way (likely range 4 more up to 19 more up).',
    )
    expect(netShiftInWords(answers(1, 2, 9))).toMatch(/^In every 20, about 13 more down than the other way/)
  })

  it('cannot be told where the range holds none, and is not worked out for five', () => {
    expect(netShiftInWords(answers(4, 4, 3))).toMatch(/^Whether more moved up than down cannot be told/)
    expect(netShiftInWords(answers(5, 0, 0))).toBeNull()
    expect(netShiftInWords([])).toBeNull()
    expect(netShiftInWords([{ before: null, after: 3 }, ...answers(5, 0, 0)])).toBeNull()
  })
})
