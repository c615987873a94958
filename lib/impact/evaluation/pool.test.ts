import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomeResult } from '../../measures/outcome-result'
import { chiSquareUpperTail, Z_975 } from '../../statistics/distributions'
import type { MeasureFacts } from '../facts'
import { flaggedWords } from '../flag-words'
import { LIMITS } from '../limit-rules'
import { type Cohort, cohortOf, isCohort } from './cohort'
import { poolOf } from './pool'

const measure = { name: 'Reading age', unit: 'months', direction: 'higher' } as const
const about = { measure, smallestWorthwhile: 2 }

function aCohort(value: number, se: number, given: Partial<Cohort> = {}): Cohort {
  return {
    design: 'randomised',
    estimate: { value, se, low: value - 2 * se, high: value + 2 * se, df: 40 },
    did: null,
    needsBoth: false,
    ceiling: 5,
    limits: [],
    n: 24,
    fewest: 23,
    expectedRise: null,
    ...given,
  }
}

const limit = (code: keyof typeof LIMITS) => ({ code, ...LIMITS[code] })

describe('several groups taken together', () => {
  it('weighs each by how exactly it is known', () => {
    const pool = poolOf([aCohort(3, 1), aCohort(6, 2)], about)
    // By hand: weights 1 and 1/4, so (3 + 6/4) / 1.25 = 3.6, with a standard error of 1/√1.25.
    expect(pool?.estimate).toBeCloseTo(3.6)
    expect(pool?.se).toBeCloseTo(1 / Math.sqrt(1.25))
    expect(pool?.low).toBeCloseTo(3.6 - Z_975 / Math.sqrt(1.25))
    expect(pool?.weights).toEqual([expect.closeTo(0.8), expect.closeTo(0.2)])
    expect(pool).toMatchObject({ groups: 2, verdict: 'better', isClear: true, ceiling: 5, rung: 5 })
    expect(pool?.sentence).toMatch(
      /^2 groups of this activity, taken together\. Places were drawn by lot\. .* likely because of the programme\.$/,
    )
  })

  it('says no more than the weakest allows, and why', () => {
    const weak = aCohort(4, 1, { ceiling: 4, limits: [limit('LOST_OVER_20')] })
    const pool = poolOf([aCohort(3, 1), weak], about)
    expect(pool).toMatchObject({ ceiling: 4, rung: 4 })
    expect(pool?.sentence).toContain(LIMITS.LOST_OVER_20.words)
    expect(flaggedWords(pool?.sentence ?? '', 4)).toEqual([])
  })

  it('says worse in the same words and at the same rung as better', () => {
    const [up, down] = [1, -1].map((sign) => poolOf([aCohort(3 * sign, 1), aCohort(4 * sign, 1)], about))
    expect(down).toMatchObject({ verdict: 'worse', isClear: true, rung: 5 })
    expect(down?.sentence).toBe(up?.sentence.replace('more progress', 'less progress'))
  })

  it('is not clear where two fair ways to compare disagree', () => {
    const chosen = (value: number, did: number) =>
      aCohort(value, 1, {
        design: 'comparison',
        ceiling: 4,
        needsBoth: true,
        did: { value: did, se: 1, low: did - 2, high: did + 2, df: 40 },
      })
    expect(poolOf([chosen(4, 4), chosen(5, 5)], about)).toMatchObject({ verdict: 'better', rung: 4 })
    const mixed = poolOf([chosen(4, 0), chosen(5, 0)], about)
    expect(mixed).toMatchObject({ verdict: 'mixed', isClear: false })
    expect(mixed?.sentence).toContain('disagree')
    const unknown = poolOf([chosen(4, 4), { ...chosen(5, 5), did: null }], about)
    expect(unknown?.isClear).toBe(false)
  })

  it('says whether the groups differ more than chance makes likely', () => {
    expect(poolOf([aCohort(3, 1), aCohort(4, 1)], about)).toMatchObject({ differ: false, I2: 0 })
    expect(poolOf([aCohort(1, 1), aCohort(9, 1)], about)).toMatchObject({ differ: true })
  })

  it('speaks of a change where no more may be claimed, and first of the rise chosen low scorers have anyway', () => {
    const low = { design: 'prepost', ceiling: 2, expectedRise: 2 } as const
    const pool = poolOf([aCohort(5, 1, low), aCohort(4, 1, { ...low, expectedRise: null })], about)
    expect(pool?.sentence).toMatch(
      /When the lowest scorers .* about 2\.0 months .* went up .* cannot say why\.$/,
    )
    expect(flaggedWords(pool?.sentence ?? '', 2)).toEqual([])
  })

  it('needs two, and two that can be combined', () => {
    expect(poolOf([], about)).toBeNull()
    expect(poolOf([aCohort(3, 1)], about)).toBeNull()
    expect(() => poolOf([aCohort(3, 1), aCohort(3, 1, { design: 'its' })], about)).toThrow(RangeError)
  })

  it('lies between the groups, is surer than each, and does not mind their order', () => {
    const cohort = fc
      .tuple(fc.double({ min: -1e4, max: 1e4, noNaN: true }), fc.double({ min: 0.01, max: 1e3, noNaN: true }))
      .map(([value, se]) => aCohort(value, se))
    fc.assert(
      fc.property(fc.array(cohort, { minLength: 2, maxLength: 6 }), (cohorts) => {
        const pool = poolOf(cohorts, about)
        const values = cohorts.map(({ estimate }) => estimate.value)
        if (!pool) throw new Error('no pool')
        expect(pool.estimate).toBeGreaterThanOrEqual(Math.min(...values) - 1e-6)
        expect(pool.estimate).toBeLessThanOrEqual(Math.max(...values) + 1e-6)
        expect(pool.se).toBeLessThanOrEqual(Math.min(...cohorts.map(({ estimate }) => estimate.se)) + 1e-9)
        expect(pool.weights.reduce((a, b) => a + b)).toBeCloseTo(1)
        expect(poolOf([...cohorts].reverse(), about)?.estimate).toBeCloseTo(pool.estimate)
        expect(pool.sentence).not.toMatch(/NaN|undefined|Infinity/)
      }),
    )
  })
})

describe('what one group may bring', () => {
  const test: Pick<MeasureFacts, 'direction' | 'type' | 'reliability'> = {
    direction: 'higher',
    type: 'standardised_test',
    reliability: 0.9,
  }
  const pupils = (count: number, rise: (i: number) => number | null = (i) => 4 + (i % 3)) =>
    outcomeResult(
      Array.from({ length: count }, (_, i) => {
        const by = rise(i)
        return {
          pupilId: `p${i}`,
          before: 80 + i,
          after: by === null ? null : 80 + i + by,
          beforeOn: null,
          afterOn: null,
        }
      }),
      null,
    )

  it('is the change of one group measured twice, which may say so', () => {
    expect(cohortOf(pupils(12), test)).toMatchObject({ design: 'prepost', ceiling: 2, n: 12, fewest: 12 })
  })

  it.each([
    ['nothing measured', null, 'no_result'],
    ['no second figures', pupils(12, () => null), 'no_result'],
    ['too few to say that they changed', pupils(5), 'held_down'],
    ['every figure moved alike', pupils(12, () => 4), 'no_range'],
  ] as const)('is nothing with %s', (_, result, why) => {
    const found = cohortOf(result, test)
    expect(isCohort(found)).toBe(false)
    expect(found).toMatchObject({ why })
  })
})

describe('chiSquareUpperTail', () => {
  it.each([
    [3.841459, 1, 0.05],
    [2.705543, 1, 0.1],
    [9.487729, 4, 0.05],
    [15.98718, 10, 0.1],
    [0, 3, 1],
  ])('of %d with %d degrees of freedom is %d, as in tables', (q, df, p) => {
    expect(chiSquareUpperTail(q, df)).toBeCloseTo(p, 5)
  })
})
