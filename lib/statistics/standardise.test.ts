import { describe, expect, it } from 'vitest'
import { normalCdf, normalQuantile, tCdf, tCritical, tTwoSided, Z_975 } from './distributions'
import { smallSampleFactor, standardise } from './standardise'

describe('the distributions, against 40-digit arithmetic', () => {
  it.each([
    [1, 12.706204736174705],
    [2, 4.302652729749464],
    [5, 2.5705818356363155],
    [9, 2.2621571627982053],
    [17.776473516178, 2.1028172415698068],
    [100, 1.9839715185235522],
  ])('t at 0.975 with %d degrees of freedom', (df, value) => {
    expect(Math.abs(tCritical(df) / value - 1)).toBeLessThan(1e-12)
    expect(tTwoSided(tCritical(df), df)).toBeCloseTo(0.05, 12)
    expect(tCdf(-tCritical(df), df)).toBeCloseTo(0.025, 12)
  })

  it('the normal quantile and its tail', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(Z_975, 14)
    expect(normalCdf(-8) / 6.220960574271785e-16).toBeCloseTo(1, 10)
  })
})

describe('the standardiser', () => {
  it.each([
    [2, 0.5641895835477563],
    [3, 0.7236012545582676],
    [9, 0.9138748917925523],
    [100, 0.9924780549814449],
  ])('has the exact small-sample factor for %d degrees of freedom', (df, value) => {
    expect(smallSampleFactor(df)).toBeCloseTo(value, 12)
  })

  it('needs no factor for a published deviation and has none below two', () => {
    expect(smallSampleFactor(Number.POSITIVE_INFINITY)).toBe(1)
    expect(smallSampleFactor(1)).toBeNull()
    expect(smallSampleFactor(Number.NaN)).toBeNull()
  })

  it('gives nothing when there is no spread to divide by', () => {
    expect(standardise(1, 1, 5, 0, 5)).toEqual({ g: null, gSe: null, gLow: null, gHigh: null })
  })

  it('turns a published deviation into a plain division', () => {
    const { g, gSe } = standardise(3, 1.5, 10, 15, Number.POSITIVE_INFINITY)
    expect(g).toBeCloseTo(0.2, 14)
    expect(gSe).toBeCloseTo(0.1, 14)
  })
})
