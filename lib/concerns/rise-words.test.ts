import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unusualRises } from '../statistics/unusual-rise'
import { RISE_RULE_IN_WORDS, riseSentence } from './rise-words'

const told = (
  now: number,
  before: readonly number[],
  days: { now?: number; before?: number } = {},
  among = 0,
) => {
  const row = {
    now: { count: now, days: days.now ?? 65 },
    before: before.map((count) => ({ count, days: days.before ?? 64 })),
  }
  const others = Array.from({ length: among }, () => ({
    now: { count: 8, days: 65 },
    before: [{ count: 8, days: 65 }],
  }))
  const [rise] = unusualRises([row, ...others])
  return riseSentence({
    about: 'parking',
    nowName: 'this term',
    beforeName: before.length > 1 ? 'in the three terms before' : 'in the same term last year',
    ...row,
    rise: rise ?? { reason: 'no_baseline', ratio: null },
  })
}

describe('a rise in words', () => {
  it.each([
    [
      told(14, [4]),
      '14 about parking this term; 4 in the same term last year. That is more than chance usually gives.',
    ],
    [
      told(6, [0]),
      '6 about parking this term; none in the same term last year. That is more than chance usually gives.',
    ],
    [
      told(11, [4]),
      '11 about parking this term; 4 in the same term last year. Chance alone can give that, so we cannot tell.',
    ],
    [
      told(4, [1]),
      '4 about parking this term; 1 in the same term last year. Too few to tell: fewer than 5 are never pointed out.',
    ],
    [
      told(12, [10]),
      '12 about parking this term; 10 in the same term last year. A rise of less than half as many again is not pointed out.',
    ],
    [told(8, [9]), '8 about parking this term; 9 in the same term last year. No more than before.'],
    [told(0, [9]), 'None about parking this term; 9 in the same term last year. No more than before.'],
    [told(7, []), '7 about parking this term. There is nothing earlier on record to compare with.'],
    [
      told(14, [4], {}, 12),
      '14 about parking this term; 4 in the same term last year. By itself that would stand out; among all the subjects looked at, chance gives one such rise too often to tell.',
    ],
    [
      told(20, [5, 6, 4]),
      '20 about parking this term; 15 in the three terms before (5.1 on average). That is more than chance usually gives.',
    ],
    [
      told(3, [2], { now: 30, before: 60 }),
      '3 about parking this term; 2 in the same term last year (1 for as many school days). Too few to tell: fewer than 5 are never pointed out.',
    ],
    [
      told(1500, [1400]),
      '1,500 about parking this term; 1,400 in the same term last year. A rise of less than half as many again is not pointed out.',
    ],
  ])('%s', (sentence, expected) => {
    expect(sentence).toBe(expected)
  })

  it('is a sentence for any counts, and claims a rise only where there is one', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.array(fc.nat(60), { maxLength: 3 }), (now, before) => {
        const sentence = told(now, before)
        expect(sentence).not.toMatch(/NaN|Infinity|undefined|null/)
        expect(sentence).toMatch(/\.$/)
        const average = before.reduce((sum, count) => sum + count, 0) / before.length
        if (sentence.includes('more than chance usually gives')) expect(now).toBeGreaterThan(average)
      }),
    )
  })

  it('has its rule told in words', () => {
    expect(RISE_RULE_IN_WORDS.join(' ')).toMatch(
      /Fewer than 5 now, or a rise of less than half as many again/,
    )
    expect(RISE_RULE_IN_WORDS.join(' ')).not.toContain('undefined')
  })
})
