import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rateAbove, rateRatio } from './rate-ratio'

const of = (count: number, exposure: number) => ({ count, exposure })

/** The same, added up term by term with whole numbers: P(X > x) + ½ P(X = x), exposures whole. */
function byHand(x: number, dx: number, y: number, dy: number): number {
  const n = x + y
  let ways = 1n
  let above = 0n
  for (let k = 0; k <= n; k++) {
    const chance = ways * BigInt(dx) ** BigInt(k) * BigInt(dy) ** BigInt(n - k)
    if (k > x) above += 2n * chance
    if (k === x) above += chance
    ways = (ways * BigInt(n - k)) / BigInt(k + 1)
  }
  const scale = 10n ** 15n
  return Number((above * scale) / (2n * BigInt(dx + dy) ** BigInt(n))) / 1e15
}

describe('the test of two rates', () => {
  it('agrees with adding up every term by hand', () => {
    for (const [x, dx, y, dy] of [
      [11, 65, 4, 63],
      [5, 1, 0, 1],
      [0, 3, 7, 2],
      [40, 65, 100, 190],
      [3, 60, 3, 60],
    ] as const) {
      expect(rateAbove(of(x, dx), of(y, dy))).toBeCloseTo(byHand(x, dx, y, dy), 12)
    }
  })

  it('halves to one with the same counts and exposures, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 1, max: 5, noNaN: true }),
        (n, days, swing) => {
          expect(rateAbove(of(n, days), of(n, days), swing)).toBeCloseTo(n === 0 ? 1 : 0.5, 9)
        },
      ),
    )
  })

  it('falls as the first count rises, and rises as its exposure does', () => {
    expect(rateAbove(of(12, 60), of(4, 60))).toBeLessThan(rateAbove(of(11, 60), of(4, 60)))
    expect(rateAbove(of(11, 80), of(4, 60))).toBeGreaterThan(rateAbove(of(11, 60), of(4, 60)))
    expect(rateAbove(of(11, 60), of(4, 60), 2)).toBeGreaterThan(rateAbove(of(11, 60), of(4, 60)))
  })

  it('refuses what is no count, no exposure and no swing', () => {
    for (const bad of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => rateAbove(of(bad, 1), of(1, 1))).toThrow(RangeError)
    }
    for (const bad of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => rateAbove(of(1, 1), of(1, bad))).toThrow(RangeError)
    }
    for (const bad of [0.9, Number.NaN])
      expect(() => rateRatio(of(1, 1), of(1, 1), { swing: bad })).toThrow(RangeError)
  })
})

describe('the ratio of two rates', () => {
  it('has the ends at which the test leaves its level', () => {
    const { ratio, lowest, highest } = rateRatio(of(11, 65), of(4, 63))
    expect(ratio).toBeCloseTo(11 / 65 / (4 / 63), 12)
    // At the lowest ratio the first exposure counts for as much more.
    expect(rateAbove(of(11, 65 * lowest), of(4, 63))).toBeCloseTo(0.025, 9)
    expect(rateAbove(of(11, 65 * (highest ?? 0)), of(4, 63))).toBeCloseTo(0.975, 9)
  })

  it('has no upper end when there were none before, and begins at nothing when there are none now', () => {
    expect(rateRatio(of(6, 60), of(0, 60))).toMatchObject({ ratio: null, highest: null })
    expect(rateRatio(of(6, 60), of(0, 60)).lowest).toBeGreaterThan(1)
    expect(rateRatio(of(0, 60), of(6, 60))).toMatchObject({ ratio: 0, lowest: 0 })
    expect(rateRatio(of(0, 60), of(0, 60))).toEqual({ ratio: null, lowest: 0, highest: null })
  })

  it('is a number or nothing for any counts, with the ratio between its ends', () => {
    const count = fc.oneof(fc.nat(30), fc.nat(), fc.maxSafeNat())
    const days = fc.integer({ min: 1, max: 1000 })
    fc.assert(
      fc.property(
        count,
        days,
        count,
        days,
        fc.double({ min: 1, max: 9, noNaN: true }),
        (x, dx, y, dy, swing) => {
          const p = rateAbove(of(x, dx), of(y, dy), swing)
          expect(p >= 0 && p <= 1).toBe(true)
          const { ratio, lowest, highest } = rateRatio(of(x, dx), of(y, dy), { swing })
          for (const one of [ratio, lowest, highest])
            expect(one === null || (Number.isFinite(one) && one >= 0)).toBe(true)
          // Above a thousand million the last digits of the sums are lost.
          if (ratio === null || x > 1e9 || y > 1e9) return
          expect(lowest).toBeLessThanOrEqual(ratio)
          if (highest !== null) expect(highest).toBeGreaterThanOrEqual(ratio)
        },
      ),
    )
  })
})
