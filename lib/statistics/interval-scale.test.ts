import { describe, expect, it } from 'vitest'
import { intervalScale } from './interval-scale'

describe('intervalScale', () => {
  it('holds zero, the band on both sides and every interval inside the picture', () => {
    const { at, ticks } = intervalScale(
      [
        { low: 3.6, high: 10.9 },
        { low: -8, high: 1 },
      ],
      2,
    )
    for (const value of [0, 2, -2, 3.6, 10.9, -8, 1]) {
      expect(at(value)).toBeGreaterThanOrEqual(4)
      expect(at(value)).toBeLessThanOrEqual(96)
    }
    expect(ticks).toContain(0)
    expect([...ticks].sort((a, b) => a - b)).toEqual(ticks)
  })

  it('keeps the order of values, and zero at the edge when everything is above it', () => {
    const { at } = intervalScale([{ low: 3, high: 9 }], null)
    expect(at(0)).toBe(4)
    expect(at(3)).toBeLessThan(at(9))
  })

  it('keeps the better to the right when lower is better', () => {
    const { at, ticks } = intervalScale([{ low: -6, high: -1 }], 2, 'lower')
    expect(at(-6)).toBeGreaterThan(at(-1))
    expect(at(-1)).toBeGreaterThan(at(2))
    expect([...ticks].sort((a, b) => b - a)).toEqual(ticks)
  })

  it('puts zero in the middle when there is nothing but zero', () => {
    expect(intervalScale([{ low: 0, high: 0 }], null).at(0)).toBe(50)
  })

  it('offers a handful of ticks in small units as in large ones', () => {
    for (const size of [0.001, 1, 40_000]) {
      const { ticks } = intervalScale([{ low: -2 * size, high: 3 * size }], size)
      expect(ticks.length).toBeGreaterThanOrEqual(3)
      expect(ticks.length).toBeLessThanOrEqual(9)
    }
  })
})
