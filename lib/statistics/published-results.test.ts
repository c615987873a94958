import { describe, expect, it } from 'vitest'
import { differenceInDifferences } from './difference-in-differences'
import { readRows } from './fixtures/read'
import { hc3Error, leastSquares } from './least-squares'
import { pairedChange } from './paired-change'
import { smallSampleFactor } from './standardise'

const figure = (cell: string | undefined) => (cell === '' || cell === undefined ? null : Number(cell))
const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length

describe('results that others have published, from their own figures', () => {
  it('Card and Krueger 1994: the minimum wage and 384 restaurants, 2.75 (1.34)', () => {
    const shops = readRows('card-krueger.csv')
    const staff = (wave: string) =>
      shops.map((shop) => {
        const [full, part, managers] = ['full', 'part', 'managers'].map((kind) =>
          figure(shop[`${kind}_${wave}`]),
        )
        return full == null || part == null || managers == null ? null : full + managers + part / 2
      })
    const [before, after] = [staff('1'), staff('2')]
    const group = shops.map(({ new_jersey }) => (new_jersey === '1' ? 1 : 0))
    const { estimate, se, nT, nC } = differenceInDifferences(group, before, after)
    expect({ nT, nC }).toEqual({ nT: 309, nC: 75 })
    expect(estimate).toBeCloseTo(2.75, 10)
    expect(se).toBeCloseTo(1.34, 2)
    const seen = (figures: (number | null)[], arm: number) =>
      mean(figures.filter((value, i): value is number => value !== null && group[i] === arm))
    expect(seen(before, 0)).toBeCloseTo(23.33, 2)
    expect(seen(before, 1)).toBeCloseTo(20.44, 2)
    expect(seen(after, 0)).toBeCloseTo(21.17, 2)
    expect(seen(after, 1)).toBeCloseTo(21.03, 2)
  })

  it('Project STAR: reading and mathematics of 5,786 children by kind of kindergarten class', () => {
    const pupils = readRows('star-kindergarten.csv').flatMap((row) =>
      Array.from({ length: Number(row.pupils) }, () => ({ kind: row.class, score: Number(row.score) })),
    )
    expect(pupils).toHaveLength(5786)
    const are = (kind: string) => pupils.map((pupil) => (pupil.kind === kind ? 1 : 0))
    const fit = leastSquares(
      pupils.map(({ score }) => score),
      [pupils.map(() => 1), are('small'), are('regular+aide')],
    )
    if (fit === null) throw new Error('collinear')
    // The published errors are robust to unequal spread.
    expect(fit.coefficients[1]).toBeCloseTo(13.9, 2)
    expect(hc3Error(fit, 1)).toBeCloseTo(2.45, 2)
    expect(fit.coefficients[2]).toBeCloseTo(0.31, 2)
    expect(hc3Error(fit, 2)).toBeCloseTo(2.27, 2)
  })

  it('Student 1908: ten patients and two soporifics', () => {
    const extra = (group: string) =>
      readRows('sleep.csv')
        .filter((row) => row.group === group)
        .map((row) => Number(row.extra))
    const { t, df, p, ciLow, ciHigh } = pairedChange(extra('2'), extra('1'))
    expect(t).toBeCloseTo(-4.0621, 4)
    expect(df).toBe(9)
    expect(p).toBeCloseTo(0.002833, 6)
    expect([ciLow, ciHigh].map((limit) => limit?.toFixed(3))).toEqual(['-2.460', '-0.700'])
  })

  it.each([
    ['CBT', 29, 3.01],
    ['Cont', 26, -0.45],
    ['FT', 17, 7.26],
  ])('Hand 1993: weight of girls with anorexia, %s', (arm, n, change) => {
    const girls = readRows('anorexia.csv').filter(({ Treat }) => Treat === arm)
    const result = pairedChange(
      girls.map(({ Prewt }) => Number(Prewt)),
      girls.map(({ Postwt }) => Number(Postwt)),
    )
    expect(result.n).toBe(n)
    expect(result.estimate).toBeCloseTo(change, 2)
  })

  it('the What Works Clearinghouse: its own effect sizes of 450 findings', () => {
    const count = { agree: 0, turned: 0, differ: 0 }
    for (const row of readRows('wwc-findings.csv')) {
      const [nT, nC, meanT, meanC, sdT, sdC, effect] = [
        row.n_t,
        row.n_c,
        row.mean_t,
        row.mean_c,
        row.sd_t,
        row.sd_c,
        row.effect,
      ].map(Number) as [number, number, number, number, number, number, number]
      const df = nT + nC - 2
      const pooled = Math.sqrt(((nT - 1) * sdT ** 2 + (nC - 1) * sdC ** 2) / df)
      const g = ((smallSampleFactor(df) ?? Number.NaN) * (meanT - meanC)) / pooled
      if (Math.abs(g - effect) <= 0.005) count.agree += 1
      else if (Math.abs(g + effect) <= 0.005) count.turned += 1
      else count.differ += 1
    }
    console.info(
      `Clearinghouse: ${count.agree} of 450 agree within .005, ${count.turned} with the sign turned, ${count.differ} do not`,
    )
    expect(count).toEqual({ agree: 410, turned: 21, differ: 19 })
  })
})
