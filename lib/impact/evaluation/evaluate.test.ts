import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ancova } from '../../statistics/ancova'
import { mulberry32 } from '../../statistics/random'
import { flaggedWords } from '../flag-words'
import { planWith } from '../planning/chosen-plan'
import { invent, normals } from '../simulation/invented'
import { helped, withOthers } from '../simulation/plays'
import { answersFor } from '../simulation/situation'
import { evaluate, pupilWhoDecides } from './evaluate'
import type { EvaluationPlan, PupilEvaluated } from './evaluation-plan'

const happened = {
  smallestWorthwhile: 3,
  isSetInAdvance: true,
  isPrimary: true,
  isDrawLogged: true,
  isAnalysedAsDrawn: true,
  startedOn: '2026-01-12',
  weeks: 12,
}
const answers = answersFor(
  { pupils: 60, classes: 2, places: 30 },
  { canHalfWait: true, whoDecides: 'families', measure: { expectedGain: 1 } },
)
const plan = (design: EvaluationPlan['design'], given: Partial<EvaluationPlan> = {}): EvaluationPlan => ({
  ...planWith(design, answers, happened),
  ...given,
})

/** Two classes of thirty, every other pupil of a class taking part, who gain seven points or so. */
const pupils = helped(
  withOthers(
    invent({ pupils: 60, classes: 2, reliability: 0.9, growth: 2 }, normals(mulberry32(4))),
    ({ id }) => Math.floor(Number(id.slice(1)) / 2) % 2 === 0,
  ),
  0.5,
)
const tookPart = pupils.filter(({ arm }) => arm === 'took_part')

describe('the same figures in five designs', () => {
  const found = {
    'before and after': evaluate(plan('prepost'), { pupils: tookPart }),
    'a norm': evaluate(plan('prepost_norm'), { pupils: tookPart }),
    'chosen low scorers': evaluate(plan('prepost_norm', { selection: 'pretest_score' }), {
      pupils: tookPart,
    }),
    'a comparison': evaluate(plan('comparison'), { pupils }),
    'a lottery': evaluate(plan('randomised'), { pupils }),
  }

  it.each([
    [
      'before and after',
      2,
      [],
      /^The 30 pupils' reading score went from .* We cannot say why; pupils also had 12 weeks of teaching\.$/,
    ],
    ['a norm', 3, [], /^The 30 pupils' reading score rose .* more than would be expected on their own/],
    ['chosen low scorers', 2, ['LOW_SCORERS_NOT_ADJUSTED'], /went from .* We cannot say why/],
    ['a comparison', 4, [], /^Pupils in the programme made .* than similar pupils .* not chosen by lot/],
    ['a lottery', 5, [], /^Places were drawn by lot\. .* This is likely because of the programme\.$/],
  ] as const)('%s', (design, rung, codes, sentence) => {
    const { claim, ...rest } = found[design]
    expect([claim.ceiling, claim.rung, claim.limits.map(({ code }) => code)]).toEqual([rung, rung, codes])
    expect(rest.sentence).toMatch(sentence)
    expect(flaggedWords(rest.sentence, claim.rung)).toEqual([])
  })

  it('take the rise of the lowest scorers off first, when everybody was tested', () => {
    const low = evaluate(plan('prepost_norm', { selection: 'pretest_score' }), {
      pupils: tookPart,
      cohort: { mean: (found['a norm'].change?.meanPre ?? 0) + 10, r: 0.8 },
    })
    expect(low.expectedRise).toBeCloseTo(2)
    expect(low.primary?.value).toBeCloseTo((found['a norm'].primary?.value ?? 0) - 2)
    expect(low.claim.ceiling).toBe(3)
    expect(low.sentence).toMatch(
      /^When the lowest scorers are tested again we expect about 2\.0 points of rise with no help at all\. The 30/,
    )
  })

  it('are worked out by the method of each', () => {
    const strata = pupils.map(({ className }) => className)
    const group = pupils.map(({ arm }) => (arm === 'took_part' ? 1 : 0))
    const figures = (wave: 'before' | 'after') => pupils.map((pupil) => pupil[wave])
    const drawn = ancova(group, figures('before'), figures('after'), { strata })
    expect(found['a lottery'].primary).toMatchObject({ value: drawn.estimate, low: drawn.ciLow })
    expect(found['a norm'].primary?.value).toBeCloseTo((found['before and after'].change?.estimate ?? 0) - 1)
    const { facts } = found['a comparison']
    expect(facts).toMatchObject({ analysed: 30, started: 30, compared: { analysed: 30, started: 30 } })
  })
})

describe('siblings, classes and losses', () => {
  const siblings = pupils.map((pupil, i) =>
    pupil.arm === 'took_part'
      ? { ...pupil, familyId: `pair ${tookPart.indexOf(pupil) >> 1}` }
      : { ...pupil, id: `c${i}` },
  )

  it('average the children of a family, and count each that is lost', () => {
    const found = evaluate(plan('comparison'), { pupils: siblings })
    expect(found.facts.analysed).toBe(15)
    expect(found.change?.n).toBe(30)
    const [first, ...others] = siblings.filter(({ arm }) => arm === 'took_part')
    const oneLost = siblings.map((pupil) => (pupil === first ? { ...pupil, after: null } : pupil))
    expect(others).toHaveLength(29)
    expect(evaluate(plan('comparison'), { pupils: oneLost }).facts).toMatchObject({
      analysed: 15,
      started: 16,
    })
  })

  it('say what is still missing, before anything else', () => {
    const without = (wave: 'before' | 'after') => pupils.map((pupil) => ({ ...pupil, [wave]: null }))
    const said = (design: EvaluationPlan['design'], some: PupilEvaluated[]) =>
      evaluate(plan(design), { pupils: some }).sentence
    for (const design of ['prepost', 'comparison', 'randomised'] as const) {
      expect(said(design, without('after'))).toBe(
        'There are first figures for reading score, and no second ones yet.',
      )
      expect(said(design, [])).toBe('There are no figures for reading score yet.')
    }
    expect(said('prepost', without('before'))).toMatch(
      /^There are second figures for reading score and no first/,
    )
    expect(said('comparison', without('before'))).toMatch(
      /^There are second figures for reading score and no first/,
    )
    expect(said('randomised', without('before'))).toMatch(/^Places were drawn by lot|^We cannot tell/)
  })

  it('widen the range of whole classes, one against one by an assumption, and stay at rung 3', () => {
    const byClass = pupils.map((pupil) => ({
      ...pupil,
      arm: pupil.className === 'class 0' ? ('took_part' as const) : ('compared' as const),
    }))
    const alone = evaluate(plan('comparison'), { pupils: byClass })
    const whole = evaluate(plan('comparison', { chosen: 'classes' }), { pupils: byClass })
    expect(whole.claim.limits.map(({ code }) => code)).toContain('ONE_CLASS_EACH')
    expect(whole.primary?.value).toBeCloseTo(alone.primary?.value ?? 0)
    expect(whole.primary?.se).toBeCloseTo((alone.primary?.se ?? 0) * Math.sqrt(1 + 29 * 0.15))
  })

  it('cap what was lost, in its own words', () => {
    const lost = pupils.map((pupil, i) => (i % 3 === 0 ? { ...pupil, after: null } : pupil))
    expect(evaluate(plan('randomised'), { pupils: lost })).toMatchObject({ claim: { ceiling: 2 } })
    const most = pupils.map((pupil, i) =>
      i % 5 > 0 && pupil.arm === 'took_part' ? { ...pupil, after: null } : pupil,
    )
    const uneven = evaluate(plan('randomised'), { pupils: most })
    expect(uneven.claim.limits.map(({ code }) => code)).toContain('LOST_UNEVENLY')
  })
})

describe('a series, a dose and figures at the edges', () => {
  it('words a series too short to have left its trend', () => {
    const series = Array.from({ length: 12 }, (_, i) => ({ time: i, tookPart: 94 + (i % 3), compared: 95 }))
    const weekly = {
      ...plan('prepost'),
      design: 'its' as const,
      measure: { ...answers.measure, name: 'Attendance', unit: '%' },
    }
    const short = evaluate(weekly, { pupils: [], series, startsAt: 6, pupilsInSeries: 30 })
    expect(short.sentence).toBe(
      'We cannot say whether attendance left its earlier trend. There are fewer than 8 points before or after the start.',
    )
    expect(evaluate(weekly, { pupils: [], series, startsAt: 6 }).claim.ceiling).toBe(0)
  })

  it('takes the dose as none, once, and more', () => {
    const came = tookPart.map((pupil, i) => ({ ...pupil, sessions: i % 6 }))
    expect(evaluate(plan('dose'), { pupils: came }).claim.ceiling).toBe(3)
  })

  it('never ends in NaN, a crash or a cause below rung 5, whatever is missing', () => {
    const anyFigure = fc.option(fc.integer({ min: 0, max: 4 }))
    const anyPupil = fc.record({
      familyId: fc.option(fc.constantFrom('f1', 'f2', 'f3')),
      className: fc.option(fc.constantFrom('1A', '1B')),
      arm: fc.constantFrom('took_part' as const, 'compared' as const),
      before: anyFigure,
      after: anyFigure,
      sessions: anyFigure,
    })
    const anyPlan = fc.record({
      design: fc.constantFrom<EvaluationPlan['design'][]>(
        'prepost',
        'prepost_norm',
        'dose',
        'its',
        'its_controlled',
        'comparison',
        'comparison_matched',
        'randomised',
      ),
      selection: fc.constantFrom<EvaluationPlan['selection'][]>(
        'random',
        'pretest_score',
        'chosen_by_family',
      ),
      chosen: fc.constantFrom<EvaluationPlan['chosen'][]>('pupils', 'families', 'classes'),
      isSkewed: fc.boolean(),
      sameScale: fc.boolean(),
    })
    fc.assert(
      fc.property(anyPlan, fc.array(anyPupil, { maxLength: 40 }), (given, some) => {
        const all: PupilEvaluated[] = some.map((pupil, i) => ({ ...pupil, id: `p${i}` }))
        const found = evaluate({ ...plan('prepost'), ...given }, { pupils: all, cohort: { mean: 2, r: 0.5 } })
        expect(found.claim.rung).toBeLessThanOrEqual(found.claim.ceiling)
        expect(found.sentence).not.toMatch(/NaN|undefined|null|Infinity|\s{2}/)
        expect(found.sentence).not.toBe('')
        const causes = flaggedWords(found.sentence.replace('not proof', ''), found.claim.rung)
        if (found.claim.rung < 5) expect(causes.filter(({ from }) => from === 5)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('says whether one pupil decides', () => {
    const eight = tookPart.slice(0, 8).map((pupil, i) => ({ ...pupil, before: 90 + i, after: 92 + 2 * i }))
    expect(pupilWhoDecides(plan('prepost_norm'), { pupils: eight })).toBeNull()
    const swayed = eight.map((pupil, i) => ({ ...pupil, after: pupil.before + (i === 0 ? -9 : 3 + (i % 2)) }))
    expect(pupilWhoDecides(plan('prepost_norm'), { pupils: swayed })).not.toBeNull()
  })
})
