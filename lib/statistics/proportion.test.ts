import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPublishedCases } from './fixtures/read'
import { proportion } from './proportion'

describe('a share with its interval', () => {
  it.each(readPublishedCases('proportion'))('agrees with R: $id', ({ input, expected }) => {
    const { x, n } = input as { x: number; n: number }
    const result = proportion(x, n)
    expect(result.p).toBeCloseTo(expected.p as number, 12)
    expect(result.ciLow).toBeCloseTo(expected.ci_low as number, 12)
    expect(result.ciHigh).toBeCloseTo(expected.ci_high as number, 12)
    expect(result).toMatchObject({ status: 'ok', x, n })
  })

  it('gives no share of nobody', () => {
    expect(proportion(0, 0)).toEqual({ status: 'no_data', x: 0, n: 0, p: null, ciLow: null, ciHigh: null })
  })

  it('refuses more than all, fewer than none and parts of people', () => {
    for (const [x, n] of [
      [3, 2],
      [-1, 2],
      [0.5, 2],
      [0, Number.NaN],
      [0, -1],
    ] as const) {
      expect(() => proportion(x, n)).toThrow(RangeError)
    }
  })

  it('stays between none and all, holds the share, and mirrors', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, part) => {
          const x = Math.floor(part * n)
          const { p, ciLow, ciHigh } = proportion(x, n)
          if (p === null || ciLow === null || ciHigh === null) throw new Error('no interval')
          expect(ciLow).toBeGreaterThanOrEqual(0)
          expect(ciHigh).toBeLessThanOrEqual(1)
          expect(ciLow).toBeLessThanOrEqual(p)
          expect(p).toBeLessThanOrEqual(ciHigh)
          expect(proportion(n - x, n).ciLow).toBeCloseTo(1 - ciHigh, 12)
        },
      ),
    )
  })
})
