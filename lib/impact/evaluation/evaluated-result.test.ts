import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluatedResult } from './evaluated-result'
import type { EvaluationPlan, PupilEvaluated, SeriesPoint } from './evaluation-plan'
import { pairPupils } from './pairing'
import { reachedTarget } from './target'

const DESIGNS = [
  'prepost',
  'prepost_norm',
  'dose',
  'its',
  'its_controlled',
  'comparison',
  'comparison_matched',
  'randomised',
] as const

const plan = (design: EvaluationPlan['design'], given: Partial<EvaluationPlan> = {}): EvaluationPlan => ({
  design,
  selection: design === 'randomised' ? 'random' : 'chosen_by_family',
  chosen: 'families',
  measure: {
    name: 'Reading score',
    unit: 'points',
    direction: 'higher',
    type: 'standardised_test',
    reliability: 0.9,
    publishedSd: 15,
    lowest: 40,
    highest: 160,
  },
  isBlind: true,
  sameScale: true,
  isSkewed: false,
  expectedGain: 0,
  smallestWorthwhile: 3,
  isSetInAdvance: true,
  isPrimary: true,
  hasOtherProgramme: false,
  isDrawLogged: true,
  isAnalysedAsDrawn: true,
  startedOn: '2026-01-12',
  weeks: 10,
  ...given,
})

const value = fc.option(fc.oneof(fc.integer({ min: 40, max: 160 }), fc.constant(100)), { freq: 4 })
const pupil = fc.record({
  family: fc.option(fc.integer({ min: 0, max: 12 })),
  className: fc.constantFrom('1A', '1B', null),
  arm: fc.constantFrom('took_part' as const, 'compared' as const),
  before: value,
  after: value,
  sessions: fc.option(fc.integer({ min: 0, max: 5 })),
})
const anyPupils = fc.array(pupil, { maxLength: 30 }).map((some) =>
  some.map(
    ({ family, ...rest }, i): PupilEvaluated => ({
      id: `p${String(i).padStart(2, '0')}`,
      familyId: family === null ? null : `f${family}`,
      stratum: 'Year 1',
      ...rest,
    }),
  ),
)
const anySeries = fc
  .array(fc.tuple(value, value), { maxLength: 24 })
  .map((some) => some.map(([tookPart, compared], time): SeriesPoint => ({ time, tookPart, compared })))

describe('a result as it is kept', () => {
  it('never holds a number that is none, whatever the figures, and comes out the same in any order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DESIGNS),
        anyPupils,
        anySeries,
        fc.constantFrom('higher' as const, 'lower' as const),
        fc.constantFrom('pupils' as const, 'families' as const, 'classes' as const),
        fc.boolean(),
        (design, pupils, series, direction, chosen, isSkewed) => {
          const base = plan(design)
          const asked = { ...base, chosen, isSkewed, measure: { ...base.measure, direction } }
          const given = { pupils, series, startsAt: 12, pupilsInSeries: 20 }
          const { result } = evaluatedResult(asked, given, { target: 100, seed: 7 })
          const text = JSON.stringify(result, (_, kept) =>
            typeof kept === 'number' && !Number.isFinite(kept) ? 'NOT A NUMBER' : kept,
          )
          expect(text).not.toMatch(/NaN|undefined|Infinity|NOT A NUMBER/)
          expect(result.sentence.length).toBeGreaterThan(10)
          expect(result.claim.rung).toBeLessThanOrEqual(result.claim.ceiling)
          expect(result.governorSentence).not.toContain('you said')
          if (design === 'its' || design === 'its_controlled') return
          const turned = evaluatedResult(
            asked,
            { ...given, pupils: [...pupils].reverse() },
            { target: 100, seed: 7 },
          )
          expect(turned.result.claim.rung).toBe(result.claim.rung)
          expect(turned.result.primary?.value ?? 0).toBeCloseTo(result.primary?.value ?? 0, 6)
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('skewed figures of two groups', () => {
  it('leave out whoever has no first figure, in any order, also where the first foretells nothing', () => {
    const figures: [PupilEvaluated['arm'], number | null, number][] = [
      ['compared', 100, 100],
      ['took_part', 100, 100],
      ['took_part', 100, 100],
      ['took_part', 40, 100],
      ['compared', 100, 86],
      ['compared', null, 100],
    ]
    const pupils = figures.map(
      ([arm, before, after], i): PupilEvaluated => ({
        id: `p${i}`,
        familyId: null,
        className: '1A',
        stratum: 'Year 1',
        arm,
        before,
        after,
        sessions: null,
      }),
    )
    for (const inOrder of [pupils, [...pupils].reverse()]) {
      const { result } = evaluatedResult(
        plan('comparison', { chosen: 'pupils', isSkewed: true }),
        { pupils: inOrder, series: [], startsAt: 12, pupilsInSeries: 20 },
        { target: 100, seed: 7 },
      )
      expect(result.primary?.value).toBeCloseTo(7, 6)
      // The statistician's page beside it leaves out the same pupil.
      const shift = result.technical.numbers.find(({ what }) => what.startsWith('Shift of the middle'))
      expect(shift?.value).toBeCloseTo(7, 6)
    }
  })
})

describe('matched pairs', () => {
  const some = (arm: PupilEvaluated['arm'], scores: number[], stratum = 'Year 1'): PupilEvaluated[] =>
    scores.map((before, i) => ({
      id: `${arm} ${stratum} ${i}`,
      familyId: null,
      className: null,
      arm,
      stratum,
      before,
      after: before + 5,
    }))

  it('are within a stratum and close at the start, and whoever finds none is named', () => {
    const pupils = [
      ...some('took_part', [90, 100, 140]),
      ...some('took_part', [95], 'Year 2'),
      ...some('compared', [91, 99, 102, 60]),
    ]
    const { pairs, unmatched, pupils: kept } = pairPupils(pupils)
    expect(pairs).toEqual([
      ['took_part Year 1 0', 'compared Year 1 0'],
      ['took_part Year 1 1', 'compared Year 1 1'],
    ])
    expect(unmatched).toEqual(['took_part Year 1 2', 'took_part Year 2 0'])
    expect(kept).toHaveLength(4)
    expect(pairPupils([...pupils].reverse()).pairs).toEqual(pairs)
  })
})

describe('who reached the target', () => {
  const rows = (arm: PupilEvaluated['arm'], pairs: [number, number | null][]): PupilEvaluated[] =>
    pairs.map(([before, after], i) => ({
      id: `${arm}${i}`,
      familyId: null,
      className: null,
      arm,
      before,
      after,
    }))

  it('is two groups beside each other, or one before and after, and at most where lower is better', () => {
    const pupils = [
      ...rows('took_part', [
        [80, 90],
        [90, 95],
        [100, null],
      ]),
      ...rows('compared', [
        [80, 85],
        [90, 91],
      ]),
    ]
    expect(reachedTarget(pupils, { direction: 'higher' }, true, 90)?.sets).toEqual([
      { who: 'took_part', reached: 2, of: 2 },
      { who: 'compared', reached: 1, of: 2 },
    ])
    expect(reachedTarget(pupils, { direction: 'higher' }, false, 90)?.sets).toEqual([
      { who: 'after', reached: 2, of: 2 },
      { who: 'before', reached: 1, of: 2 },
    ])
    expect(reachedTarget(pupils, { direction: 'lower' }, false, 90)?.sets[0]).toEqual({
      who: 'after',
      reached: 1,
      of: 2,
    })
    expect(reachedTarget(pupils, { direction: 'higher' }, false, null)).toBeNull()
    expect(reachedTarget([], { direction: 'higher' }, true, 90)).toBeNull()
  })
})

describe('many figures', () => {
  /** In both groups together, over as many classes; figures that pile up are compared by their middle as well. */
  const many = (count: number): PupilEvaluated[] =>
    Array.from({ length: count }, (_, i) => {
      const before = 60 + ((i * 37) % 71)
      const arm = i % 2 === 0 ? 'took_part' : 'compared'
      return {
        id: `p${String(i).padStart(5, '0')}`,
        familyId: null,
        className: `c${(i >> 1) % Math.ceil(count / 30)}`,
        arm,
        stratum: 'Year 1',
        before,
        after: before + ((i * 53) % 11) + (arm === 'took_part' ? 1 : 0),
        sessions: i % 4,
      }
    })
  const seconds = (work: () => void) => {
    const from = performance.now()
    work()
    return (performance.now() - from) / 1_000
  }

  it('are worked out in seconds, also where each pupil in turn is left out', () => {
    const skewed = { ...plan('randomised'), isSkewed: true }
    for (const count of [119, 1_000]) {
      const took = seconds(() => evaluatedResult(skewed, { pupils: many(count) }, { target: 100, seed: 7 }))
      expect(took, `${count}`).toBeLessThan(30)
    }
    for (const design of ['prepost', 'prepost_norm', 'dose'] as const) {
      const pupils = many(10_000).map((pupil) => ({ ...pupil, arm: 'took_part' as const }))
      const took = seconds(() => evaluatedResult(plan(design), { pupils }, { target: 100, seed: 7 }))
      expect(took, design).toBeLessThan(30)
    }
  })
})
