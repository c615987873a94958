import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldName, readPublishedCases, readRows } from './fixtures/read'
import { pairedChange } from './paired-change'

type Figures = (number | null)[]

describe('the published cases, computed with R', () => {
  it.each(readPublishedCases('paired_change'))('$id', ({ input, expected }) => {
    const { pre, post, published_sd } = input as { pre: Figures; post: Figures; published_sd?: number }
    const result = { ...pairedChange(pre, post, published_sd) } as Record<string, unknown>
    expect(Object.keys(result)).toHaveLength(Object.keys(expected).length)
    for (const [name, value] of Object.entries(expected)) {
      const got = result[fieldName(name)]
      if (typeof value === 'number') {
        expect(Math.abs((got as number) - value), name).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(value)),
        )
      } else {
        expect(got, name).toBe(value)
      }
    }
  })
})

describe("R's t.test on figures everybody knows", () => {
  it('Student’s sleep data', () => {
    const rows = readRows('sleep.csv')
    const of = (group: string) => rows.filter((row) => row.group === group).map((row) => Number(row.extra))
    const result = pairedChange(of('2'), of('1'))
    expect(result.t).toBeCloseTo(-4.062127683382036, 12)
    expect(result.df).toBe(9)
    expect(result.p).toBeCloseTo(0.002832890197384273, 14)
    expect(result.ciLow).toBeCloseTo(-2.459885763276983, 12)
    expect(result.ciHigh).toBeCloseTo(-0.7001142367230172, 12)
  })

  it.each([
    ['FT', 17, 7.264705882352941, 3.584699535877548, 10.944712228828333, 0.00070025310560054],
    ['CBT', 29, 3.0068965517241377, 0.2268901583587758, 5.7869029450895, 0.03502259756218882],
    ['Cont', 26, -0.45, -3.6767075882943057, 2.7767075882943058, 0.7763070622194163],
  ])('the anorexia trial, arm %s', (arm, n, estimate, low, high, p) => {
    const rows = readRows('anorexia.csv').filter((row) => row.Treat === arm)
    const result = pairedChange(
      rows.map((row) => Number(row.Prewt)),
      rows.map((row) => Number(row.Postwt)),
    )
    expect(result.n).toBe(n)
    expect(result.estimate).toBeCloseTo(estimate, 12)
    expect(result.ciLow).toBeCloseTo(low, 11)
    expect(result.ciHigh).toBeCloseTo(high, 11)
    expect(result.p).toBeCloseTo(p, 13)
  })
})

describe('edges', () => {
  it('has nothing to say about nobody', () => {
    expect(pairedChange([], [])).toMatchObject({
      status: 'no_data',
      n: 0,
      nBaseline: 0,
      estimate: null,
      nUp: null,
    })
    expect(pairedChange([1, 2, null], [null, null, 3])).toMatchObject({
      status: 'no_data',
      n: 0,
      nBaseline: 2,
    })
    expect(pairedChange([null], [null])).toMatchObject({ status: 'no_data', nBaseline: 0 })
  })

  it('has nothing to say about one', () => {
    const result = pairedChange([1, 2], [4, null])
    expect(result).toMatchObject({
      status: 'too_few',
      n: 1,
      nBaseline: 2,
      estimate: null,
      meanPre: null,
      V: null,
    })
  })

  it('gives an interval for two, and g only with a published deviation', () => {
    const alone = pairedChange([1, 2], [2, 5])
    expect(alone).toMatchObject({
      status: 'ok',
      n: 2,
      df: 1,
      estimate: 2,
      g: null,
      gSe: null,
      pSignFlip: 0.5,
    })
    expect(alone.ciLow).toBeCloseTo(2 - 12.706204736174705, 10)
    expect(pairedChange([1, 2], [2, 5], 4).g).toBe(0.5)
  })

  it('gives the estimate without an interval when everybody changed alike', () => {
    const result = pairedChange([1, 2, 3, 4, 5], [3, 4, 5, 6, 7])
    expect(result).toMatchObject({ status: 'zero_variance', estimate: 2, df: 4, nUp: 5, V: 15 })
    expect(result).toMatchObject({
      se: null,
      t: null,
      p: null,
      ciLow: null,
      ciHigh: null,
      g: null,
      gLow: null,
    })
    expect(result.pSignedRank).toBe(0.0625)
    expect(result.pSignFlip).toBe(0.0625)
  })

  it('gives p 1 when nothing changed at all', () => {
    const result = pairedChange([1, 2, 3], [1, 2, 3])
    expect(result).toMatchObject({ status: 'zero_variance', estimate: 0, nSame: 3, nNonzero: 0, V: 0 })
    expect(result).toMatchObject({ pSignedRank: 1, pSignFlip: 1, r: 1 })
  })

  it('gives no r and no g when the first figures are all alike, and still an interval', () => {
    const result = pairedChange([5, 5, 5], [6, 7, 9])
    expect(result).toMatchObject({ status: 'ok', r: null, g: null, gLow: null, sdPre: 0 })
    expect(result.ciLow).not.toBeNull()
  })

  it('does not see a change in the last digit of a fraction', () => {
    expect(pairedChange([0.1 + 0.2, 1], [0.3, 1])).toMatchObject({ nSame: 2, nNonzero: 0 })
  })

  it('stays exact with every rank tied, and quick with two thousand pupils', () => {
    expect(pairedChange([0, 0, 0, 0], [1, 1, 1, -1]).pSignedRank).toBe(0.625)
    const many = Array.from({ length: 2000 }, (_, i) => i % 7)
    const result = pairedChange(
      many,
      many.map((value, i) => value + ((i * 37) % 11) - 5),
    )
    expect(result.pSignedRank).toBeGreaterThan(0.5)
    expect(result.pSignFlip).toBeNull()
  })

  it('gives the sign-flip test up to twenty pairs', () => {
    const pre = Array.from({ length: 21 }, () => 0)
    const post = pre.map((_, i) => i + 1)
    expect(pairedChange(pre.slice(1), post.slice(1)).pSignFlip).toBe(2 / 2 ** 20)
    expect(pairedChange(pre, post).pSignFlip).toBeNull()
  })

  it('is the same without the exact tests beside it, where those are not wanted', () => {
    const [before, after] = [
      [3, 5, null, 8, 6],
      [4, 4, 9, 12, 7],
    ]
    const whole = pairedChange(before, after, 15)
    expect(whole.pSignedRank).not.toBeNull()
    const without = { nNonzero: null, V: null, pSignedRank: null, pSignFlip: null }
    expect(pairedChange(before, after, 15, { withChecks: false })).toEqual({ ...whole, ...without })
  })

  it('refuses lists that do not belong together, and figures that are none', () => {
    expect(() => pairedChange([1], [])).toThrow(RangeError)
    expect(() => pairedChange([Number.NaN], [1])).toThrow(RangeError)
    expect(() => pairedChange([1], [Number.POSITIVE_INFINITY])).toThrow(RangeError)
    expect(() => pairedChange([1, 2], [2, 3], 0)).toThrow(RangeError)
  })
})

const figure = fc.integer({ min: -400, max: 400 }).map((value) => value / 4)
const pairs = fc.array(fc.tuple(figure, figure), { minLength: 2, maxLength: 30 })
const worked = (list: readonly (readonly [number, number])[], sd?: number) =>
  pairedChange(
    list.map(([first]) => first),
    list.map(([, second]) => second),
    sd,
  )

function near(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
}

describe('whatever the figures', () => {
  it('the interval holds the estimate, and p agrees with it', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const { estimate, ciLow, ciHigh, p } = worked(list)
        if (ciLow === null || ciHigh === null || estimate === null || p === null) return
        expect(ciLow).toBeLessThanOrEqual(estimate)
        expect(estimate).toBeLessThanOrEqual(ciHigh)
        if (Math.abs(p - 0.05) > 1e-9) expect(ciLow > 0 || ciHigh < 0).toBe(p < 0.05)
      }),
    )
  })

  it('the interval of g leaves out zero only when the raw one does', () => {
    fc.assert(
      fc.property(pairs, fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }), (list, sd) => {
        const { ciLow, ciHigh, gLow, gHigh } = worked(list, sd)
        if (gLow === null || gHigh === null || ciLow === null || ciHigh === null) return
        if (gLow > 1e-12) expect(ciLow).toBeGreaterThan(0)
        if (gHigh < -1e-12) expect(ciHigh).toBeLessThan(0)
      }),
    )
  })

  it('a shift of both rounds changes nothing but the means', () => {
    fc.assert(
      fc.property(pairs, figure, (list, by) => {
        const here = worked(list)
        const there = worked(list.map(([first, second]) => [first + by, second + by] as const))
        for (const key of [
          'estimate',
          'se',
          'ciLow',
          'ciHigh',
          'g',
          'gLow',
          'V',
          'pSignedRank',
          'pSignFlip',
        ] as const) {
          expect(near(here[key], there[key]), key).toBe(true)
        }
      }),
    )
  })

  it('other units scale the estimate and leave g, t and the tests alone', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(0.5, 2, 8), (list, by) => {
        const here = worked(list)
        const there = worked(list.map(([first, second]) => [first * by, second * by] as const))
        for (const key of ['estimate', 'se', 'ciLow', 'ciHigh', 'sdDiff'] as const) {
          const value = here[key]
          expect(near(value === null ? null : value * by, there[key]), key).toBe(true)
        }
        for (const key of ['t', 'p', 'g', 'gSe', 'r', 'pSignedRank', 'pSignFlip'] as const) {
          expect(near(here[key], there[key]), key).toBe(true)
        }
      }),
    )
  })

  it('the order of the pupils does not matter, nor do those with one figure', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const here = worked(list)
        const turned = pairedChange(
          [...list.map(([first]) => first).reverse(), 7, null],
          [...list.map(([, second]) => second).reverse(), null, 9],
        )
        expect(turned.nBaseline).toBe(list.length + 1)
        for (const key of ['estimate', 'se', 'g', 'r', 'V', 'pSignedRank', 'pSignFlip', 'nUp'] as const) {
          expect(near(here[key], turned[key]), key).toBe(true)
        }
      }),
    )
  })

  it('swapping the rounds turns the sign', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const here = worked(list, 10)
        const back = worked(
          list.map(([first, second]) => [second, first] as const),
          10,
        )
        expect(near(here.estimate, -(back.estimate ?? 0))).toBe(true)
        expect(near(here.ciLow, back.ciHigh === null ? null : -back.ciHigh)).toBe(true)
        expect(near(here.pSignedRank, back.pSignedRank)).toBe(true)
        expect(here.nUp).toBe(back.nDown)
      }),
    )
  })
})
