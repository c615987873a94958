import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pairedChange } from '../statistics/paired-change'
import { claimForOutcome } from './claim'
import { evaluatedResult } from './evaluation/evaluated-result'
import type { EvaluationPlan, PupilEvaluated } from './evaluation/evaluation-plan'
import type { OutcomeFacts } from './facts'
import { pictureOf } from './interval-picture'
import { limitInNumbers } from './limit-numbers'
import { resultInFigures } from './result-figures'
import { chanceInWords, doNext, reachedInWords, ruledOut } from './result-says'

const UNITS = ['points', '%', 'times a term', '', 'of 40 words'] as const
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

const value = fc.option(
  fc.oneof(fc.integer({ min: -3, max: 160 }), fc.double({ min: -1, max: 1, noNaN: true }), fc.constant(0)),
  { freq: 5 },
)
const somePupils = fc
  .array(
    fc.record({
      family: fc.integer({ min: 0, max: 40 }),
      arm: fc.constantFrom('took_part' as const, 'compared' as const),
      before: value,
      after: value,
      sessions: fc.option(fc.integer({ min: 0, max: 3 })),
    }),
    { maxLength: 40 },
  )
  .map((some) =>
    some.map(
      ({ family, ...rest }, i): PupilEvaluated => ({
        id: `p${i}`,
        familyId: `f${family}`,
        className: `${i % 3}`,
        ...rest,
      }),
    ),
  )

const asked = fc.record({
  design: fc.constantFrom(...DESIGNS),
  direction: fc.constantFrom('higher' as const, 'lower' as const),
  unit: fc.constantFrom(...UNITS),
  name: fc.constantFrom('Reading score', 'Late arrivals', 'English'),
  selection: fc.constantFrom('random' as const, 'pretest_score' as const, 'chosen_by_family' as const),
  chosen: fc.constantFrom('pupils' as const, 'families' as const, 'classes' as const),
  isSkewed: fc.boolean(),
  worthwhile: fc.option(fc.constantFrom(0.01, 1, 3)),
  cohort: fc.option(
    fc.record({
      mean: fc.integer({ min: -5, max: 120 }),
      r: fc.double({ min: -0.9, max: 0.99, noNaN: true }),
    }),
  ),
  series: fc.array(fc.tuple(value, value), { maxLength: 24 }),
})

it('whatever the figures, no reader meets a number that is none, a negative zero or an empty list', () => {
  fc.assert(
    fc.property(asked, somePupils, (given, pupils) => {
      const { design, direction, unit, name, selection, chosen, isSkewed, worthwhile, cohort } = given
      const measure: EvaluationPlan['measure'] = {
        name,
        unit,
        direction,
        type: 'standardised_test',
        reliability: 0.9,
        publishedSd: null,
        lowest: 0,
        highest: 160,
      }
      const plan: EvaluationPlan = {
        design,
        selection,
        chosen,
        measure,
        isBlind: true,
        sameScale: true,
        isSkewed,
        expectedGain: 1,
        smallestWorthwhile: worthwhile,
        isSetInAdvance: true,
        isPrimary: true,
        hasOtherProgramme: false,
        isDrawLogged: true,
        isAnalysedAsDrawn: true,
        startedOn: '2026-01-12',
        weeks: 1,
      }
      const series = given.series.map(([tookPart, compared], time) => ({ time, tookPart, compared }))
      const figures = { pupils, cohort, series, startsAt: 12, pupilsInSeries: pupils.length }
      const { result, change } = evaluatedResult(plan, figures, { target: 50, seed: 3 })
      const outcome: OutcomeFacts = {
        id: 'o',
        about: 'pupils',
        statement: '',
        measure,
        baseline: null,
        target: 50,
        reviewOn: null,
        smallestWorthwhile: worthwhile,
        design,
        result: {
          change: change ?? pairedChange([], []),
          onlySecond: 0,
          publishedSd: null,
          weeks: 1,
          sameScale: true,
          evaluated: result,
        },
      }
      const claim = claimForOutcome(outcome, 6)
      const words = [
        claim.sentence,
        claim.governorSentence,
        claim.note ?? 'nothing to note',
        ruledOut(outcome, claim) ?? 'nothing ruled out',
        chanceInWords(result) ?? 'no chances',
        result.target ? reachedInWords(result.target, measure) : 'no target',
        ...claim.limits.map(({ code }) => limitInNumbers(code, result) ?? 'no numbers'),
        ...doNext(outcome, claim),
        ...Object.values(resultInFigures(outcome) ?? {}),
        ...result.technical.numbers.flatMap(({ what, how }) => [what, `${how}.`]),
      ]
      for (const said of words) {
        expect(said).not.toMatch(/NaN|undefined|null|Infinity|[-−]0(?:\.0+)?(?!\.?\d)|\{|\[object/)
        expect(said.trim()).not.toBe('')
      }
      expect(doNext(outcome, claim)).not.toEqual([])
      const picture = pictureOf(outcome, claim)
      if (picture) {
        const { low, innerLow, estimate, innerHigh, high } = picture
        for (const number of [low, innerLow, estimate, innerHigh, high])
          expect(Number.isFinite(number)).toBe(true)
        expect(low).toBeLessThanOrEqual(estimate)
        expect(estimate).toBeLessThanOrEqual(high)
      }
    }),
    { numRuns: 300 },
  )
})
