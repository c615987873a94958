import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signedRank, signFlip } from './exact-paired'

/** Every one of the 2ⁿ sign patterns, the slow and certain way. */
function everySignPattern(sizes: readonly number[], statistic: (signs: number[]) => number): number[] {
  return Array.from({ length: 2 ** sizes.length }, (_, pattern) =>
    statistic(sizes.map((_, i) => ((pattern >> i) & 1 ? 1 : -1))),
  )
}

function midRank(sizes: readonly number[], size: number): number {
  const below = sizes.filter((other) => other < size).length
  const equal = sizes.filter((other) => other === size).length
  return below + (equal + 1) / 2
}

const differences = fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 1, maxLength: 10 })

describe('the exact tests against counting every sign pattern', () => {
  it('signed rank, with ties', () => {
    fc.assert(
      fc.property(differences, (given) => {
        const changed = given.filter((d) => d !== 0)
        const sizes = changed.map(Math.abs)
        const ranks = sizes.map((size) => midRank(sizes, size))
        const sumOfRises = (signs: number[]) =>
          ranks.reduce((v, rank, i) => v + ((signs[i] ?? 0) > 0 ? rank : 0), 0)
        const seen = sumOfRises(changed.map(Math.sign))
        const middle = ranks.reduce((total, rank) => total + rank, 0) / 2
        const all = everySignPattern(sizes, sumOfRises)
        const asFar = all.filter((v) => Math.abs(v - middle) >= Math.abs(seen - middle) - 1e-9).length
        const result = signedRank(given)
        expect(result.V).toBe(seen)
        expect(result.p).toBeCloseTo(asFar / all.length, 12)
      }),
    )
  })

  it('sign flip', () => {
    fc.assert(
      fc.property(differences, (given) => {
        const total = (signs: number[]) => given.reduce((s, d, i) => s + d * (signs[i] ?? 0), 0)
        const seen = Math.abs(given.reduce((s, d) => s + d, 0))
        const all = everySignPattern(given, total)
        const asFar = all.filter((s) => Math.abs(s) >= seen - 1e-9 * Math.max(1, seen)).length
        expect(signFlip(given)).toBeCloseTo(asFar / all.length, 12)
      }),
    )
  })

  it('passes from exact to the normal limit without a jump', () => {
    const sizes = Array.from({ length: 601 }, (_, i) => i + 1)
    const given = sizes.map((size) => (size % 16 < 9 ? size : -size))
    const limit = signedRank(given).p
    const exact = signedRank(given.slice(1)).p
    expect(exact).toBeGreaterThan(0.001)
    expect(exact).toBeLessThan(0.2)
    expect(Math.abs(exact - limit)).toBeLessThan(0.0005)
  })
})
