import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isClear, verdictFrom } from './verdict'

describe('the verdict', () => {
  it.each([
    [0.1, 2, 'higher', null, 'better'],
    [0.1, 2, 'lower', null, 'worse'],
    [-2, -0.1, 'lower', null, 'better'],
    [-2, -0.1, 'higher', null, 'worse'],
    [-2, 2, 'higher', null, 'cannot_tell'],
    [-2, 2, 'higher', 2, 'no_meaningful_difference'],
    [-2, 2.1, 'higher', 2, 'cannot_tell'],
    [-2.1, 2, 'lower', 2, 'cannot_tell'],
    [0, 2, 'higher', null, 'cannot_tell'],
    [-2, 0, 'lower', null, 'cannot_tell'],
    [0.1, 0.5, 'higher', 2, 'better'],
  ] as const)('%d to %d, %s is better, %d would matter: %s', (low, high, direction, worthwhile, verdict) => {
    expect(verdictFrom({ low, high }, direction, worthwhile)).toBe(verdict)
  })

  it('is not there without a range', () => {
    expect(verdictFrom(null, 'higher', 1)).toBe('not_estimable')
    expect(isClear(null)).toBe(false)
  })

  it('turns round with the direction and is clear only when better or worse', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9, max: 9 }),
        fc.nat(9),
        fc.option(fc.nat(5)),
        (low, width, worthwhile) => {
          const interval = { low, high: low + width }
          const up = verdictFrom(interval, 'higher', worthwhile)
          const down = verdictFrom(interval, 'lower', worthwhile)
          const turned = { better: 'worse', worse: 'better' } as Record<string, string>
          expect(down).toBe(turned[up] ?? up)
          expect(isClear(interval)).toBe(up === 'better' || up === 'worse')
        },
      ),
    )
  })
})
