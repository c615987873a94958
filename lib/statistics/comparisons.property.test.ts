import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ancova } from './ancova'
import { combine } from './combine'
import { differenceInDifferences } from './difference-in-differences'
import { doseResponse } from './dose-response'
import { interruptedSeries } from './interrupted-series'
import { matchNearest } from './match-nearest'
import { pairedTable } from './paired-binary'
import { riskDifference } from './risk-difference'
import { hodgesLehmann } from './shift'
import { twoGroup } from './two-group'

type Result = Record<string, unknown>
type Pupil = { group: 0 | 1; pre: number; post: number }

const score = fc.integer({ min: -200, max: 200 }).map((value) => value / 4)
const pupil: fc.Arbitrary<Pupil> = fc.record({
  group: fc.constantFrom<0 | 1>(0, 1),
  pre: score,
  post: score,
})
const pupils = fc.array(pupil, { minLength: 0, maxLength: 24 })

const list = (some: Pupil[], key: 'pre' | 'post') => some.map((one) => one[key])
const groups = (some: Pupil[]) => some.map(({ group }) => group)
const of = (some: Pupil[], arm: 0 | 1) => some.filter(({ group }) => group === arm).map(({ post }) => post)

/** The three ways to compare two groups, each from the pupils. */
const WAYS: [string, (some: Pupil[], sd?: number) => Result][] = [
  ['two groups', (some, sd) => ({ ...twoGroup(of(some, 1), of(some, 0), sd) })],
  [
    'adjusted',
    (some, publishedSd) => ({
      ...ancova(groups(some), list(some, 'pre'), list(some, 'post'), { publishedSd }),
    }),
  ],
  [
    'gains',
    (some, sd) => ({ ...differenceInDifferences(groups(some), list(some, 'pre'), list(some, 'post'), sd) }),
  ],
]

function near(a: unknown, b: unknown, size = 1): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b
  return Math.abs(a - b) <= 1e-7 * Math.max(size, Math.abs(a), Math.abs(b))
}

function expectAlike(here: Result, there: Result, keys: readonly string[]): void {
  for (const key of keys)
    expect(near(here[key], there[key]), `${key}: ${here[key]} and ${there[key]}`).toBe(true)
}

const ESTIMATES = ['estimate', 'se', 'ciLow', 'ciHigh'] as const
const FREE_OF_UNITS = [
  'status',
  'df',
  't',
  'p',
  'g',
  'gSe',
  'pMannWhitney',
  'delta',
  'deltaLow',
  'pSlopesDiffer',
  'baselineG',
]

describe.each(WAYS)('two groups compared: %s', (_, way) => {
  it('holds its estimate, gives no number that is none, and p agrees with the interval', () => {
    fc.assert(
      fc.property(pupils, (some) => {
        const result = way(some)
        for (const [name, value] of Object.entries(result)) {
          if (typeof value === 'number') expect(Number.isFinite(value), name).toBe(true)
        }
        const { estimate, ciLow, ciHigh, p } = result as Record<string, number | null>
        if (estimate == null || ciLow == null || ciHigh == null || p == null) return
        expect(ciLow).toBeLessThanOrEqual(estimate)
        expect(estimate).toBeLessThanOrEqual(ciHigh)
        if (Math.abs(p - 0.05) > 1e-9) expect(ciLow > 0 || ciHigh < 0).toBe(p < 0.05)
      }),
    )
  })

  it('leaves zero out of the interval of g only when it is out of the raw one', () => {
    fc.assert(
      fc.property(pupils, fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }), (some, sd) => {
        const { ciLow, ciHigh, gLow, gHigh } = way(some, sd) as Record<string, number | null>
        if (gLow == null || gHigh == null || ciLow == null || ciHigh == null) return
        if (gLow > 1e-12) expect(ciLow).toBeGreaterThan(0)
        if (gHigh < -1e-12) expect(ciHigh).toBeLessThan(0)
      }),
    )
  })

  it('does not heed a shift of the scale, and follows its units', () => {
    fc.assert(
      fc.property(pupils, score, fc.constantFrom(0.5, 2, 8), (some, by, times) => {
        const here = way(some)
        const shifted = way(some.map((one) => ({ ...one, pre: one.pre + by, post: one.post + by })))
        expectAlike(here, shifted, [...ESTIMATES, ...FREE_OF_UNITS])
        const scaled = way(some.map((one) => ({ ...one, pre: one.pre * times, post: one.post * times })))
        expectAlike(here, scaled, FREE_OF_UNITS)
        for (const key of ESTIMATES) {
          const value = here[key]
          expect(near(typeof value === 'number' ? value * times : value, scaled[key]), key).toBe(true)
        }
      }),
    )
  })

  it('does not heed the order of the pupils', () => {
    fc.assert(
      fc.property(pupils, (some) => {
        expectAlike(way(some), way([...some].reverse()), [...ESTIMATES, ...FREE_OF_UNITS])
      }),
    )
  })

  it('turns its sign when the groups change places', () => {
    fc.assert(
      fc.property(pupils, (some) => {
        const here = way(some) as Record<string, number | null>
        const there = way(some.map((one) => ({ ...one, group: one.group === 1 ? 0 : 1 }))) as typeof here
        const turned = (value: number | null | undefined) => (value == null ? value : -value)
        expectAlike(here, there, ['status', 'se', 'df', 'p', 'gSe', 'pMannWhitney', 'pSlopesDiffer'])
        for (const [one, other] of [
          ['estimate', 'estimate'],
          ['ciLow', 'ciHigh'],
          ['gLow', 'gHigh'],
          ['delta', 'delta'],
          ['deltaLow', 'deltaHigh'],
          ['hodgesLehmann', 'hodgesLehmann'],
        ] as const) {
          expect(near(turned(here[one]), there[other]), one).toBe(true)
        }
      }),
    )
  })
})

describe('the shift counted without writing the differences down', () => {
  it('is the median of all of them', () => {
    const figures = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(figures, figures, (x, y) => {
        const all = x.flatMap((a) => y.map((b) => a - b)).sort((a, b) => a - b)
        const middle = ((all[(all.length - 1) >> 1] as number) + (all[all.length >> 1] as number)) / 2
        expect(hodgesLehmann(x, y)).toBeCloseTo(middle, 12)
      }),
    )
  })
})

describe('shares', () => {
  const arm = fc.nat(40).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)))
  it('stay between −1 and 1, hold the estimate and turn with the groups', () => {
    fc.assert(
      fc.property(arm, arm, ([xT, nT], [xC, nC]) => {
        const here = riskDifference(xT, nT, xC, nC)
        const there = riskDifference(xC, nC, xT, nT)
        if (here.estimate === null || here.newcombeLow === null || here.newcombeHigh === null) return
        expect(here.newcombeLow).toBeLessThanOrEqual(here.estimate)
        expect(here.newcombeHigh).toBeGreaterThanOrEqual(here.estimate)
        expect(Math.max(-here.newcombeLow, here.newcombeHigh)).toBeLessThanOrEqual(1 + 1e-12)
        expect(near(here.newcombeLow, -(there.newcombeHigh ?? 0))).toBe(true)
        expect(near(here.pFisher, there.pFisher)).toBe(true)
      }),
    )
  })

  it('twice from the same people turn when yes and no change places', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20), (both, gain, loss, neither) => {
        const here = pairedTable({ both, gain, loss, neither })
        const there = pairedTable({ both: neither, gain: loss, loss: gain, neither: both })
        expect(near(here.ciLow, there.ciHigh === null ? null : -there.ciHigh)).toBe(true)
        expect(near(here.pMcnemarExact, there.pMcnemarExact)).toBe(true)
      }),
    )
  })
})

describe('series, doses, pools and pairs', () => {
  it('a series follows its units and does not heed where its scale begins', () => {
    const series = fc.array(fc.integer({ min: 60, max: 100 }), { minLength: 8, maxLength: 16 })
    fc.assert(
      fc.property(series, (y) => {
        const t = y.map((_, i) => i + 1)
        const here = interruptedSeries(y, t, 5)
        const there = interruptedSeries(
          y.map((value) => 2 * value - 30),
          t,
          5,
        )
        expect(there.status).toBe(here.status)
        // From 12 points on the floor of a flat valley is found to seven digits.
        const slack = 1e-4 * Math.max(1, Math.abs(here.average.estimate ?? 0))
        expect(Math.abs((there.average.estimate ?? 0) - 2 * (here.average.estimate ?? 0))).toBeLessThan(slack)
        const { estimate, low, high } = here.average
        if (estimate !== null && low !== null && high !== null) {
          expect(low).toBeLessThanOrEqual(estimate)
          expect(estimate).toBeLessThanOrEqual(high)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('the slope by dose does not heed the order of the pupils', () => {
    const came = fc.array(fc.tuple(fc.nat(3), score, score), { maxLength: 20 })
    fc.assert(
      fc.property(came, (some) => {
        const worked = (rows: [number, number, number][]) => {
          const [dose, pre, post] = [0, 1, 2].map((column) => rows.map((row) => row[column] as number))
          return { ...doseResponse(dose as number[], pre as number[], post as number[]) }
        }
        expectAlike(worked(some), worked([...some].reverse()), [
          'status',
          'slope',
          'se',
          'p',
          'topVsNone',
          'pNonlinear',
        ])
      }),
    )
  })

  it('a pool lies among its cohorts and is surer than each', () => {
    const cohorts = fc.array(fc.tuple(score, fc.integer({ min: 1, max: 50 })), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(cohorts, (some) => {
        const estimates = some.map(([estimate]) => estimate)
        const ses = some.map(([, se]) => se)
        const { estimate, se } = combine(estimates, ses)
        expect(estimate).toBeGreaterThanOrEqual(Math.min(...estimates) - 1e-9)
        expect(estimate).toBeLessThanOrEqual(Math.max(...estimates) + 1e-9)
        expect(se).toBeLessThanOrEqual(Math.min(...ses) + 1e-12)
      }),
    )
  })

  it('nobody is in two pairs, and pairs are alike', () => {
    const someone = fc.record({ pre: fc.option(score), stratum: fc.constantFrom('3A', '3B') })
    const many = fc.array(someone, { maxLength: 12 })
    fc.assert(
      fc.property(many, many, (t, c) => {
        const named = (side: string, some: typeof t) => some.map((one, i) => ({ ...one, id: `${side}${i}` }))
        const { pairs, unmatched } = matchNearest(named('T', t), named('C', c))
        expect(new Set(pairs.flat()).size).toBe(2 * pairs.length)
        expect(pairs.length + unmatched.length).toBe(t.length)
        for (const [a, b] of pairs) {
          expect(t[Number(a.slice(1))]?.stratum).toBe(c[Number(b.slice(1))]?.stratum)
        }
      }),
    )
  })
})
