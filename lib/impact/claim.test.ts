import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimForOutcome } from './claim'
import type { OutcomeFacts } from './facts'
import { MEASURE_TYPES } from './facts'
import { anArm, anOutcome, aResult, aStrongerResult } from './fixtures/facts'

const claim = (outcome: OutcomeFacts, smallestShown = 6) => claimForOutcome(outcome, smallestShown)
const numbers = (from: number, step: number, n = 10) => Array.from({ length: n }, (_, i) => from + i * step)
const weight = { name: 'Weight', unit: 'lb', type: 'register' as const }

describe('one group measured twice', () => {
  it('changed, when the likely range leaves out no change', () => {
    const outcome = anOutcome({ measure: weight, result: anArm('FT') })
    expect(claim(outcome)).toMatchObject({
      state: 'clear',
      rung: 2,
      ceiling: 2,
      verdict: 'better',
      limits: [],
      sentence:
        "The 17 pupils' weight went from 83.2 to 90.5 lb: up 7.3 lb (likely range 3.6 to 10.9). We cannot say why; pupils also had 12 weeks of teaching.",
    })
  })

  it('says so just as plainly when it got worse', () => {
    const worse = aResult(numbers(93, 0.5), numbers(91, 0.52))
    const attendance = { name: 'Attendance', unit: '%', type: 'register' as const }
    expect(claim(anOutcome({ measure: attendance, result: worse }))).toMatchObject({
      rung: 2,
      verdict: 'worse',
      note: null,
      sentence:
        "The 10 pupils' attendance went from 95.25% to 93.34%: down 1.91 percentage points (likely range 1.87 to 1.95). We cannot say why; pupils also had 12 weeks of teaching.",
    })
  })

  it('knows that fewer days absent is better, and says which way is better', () => {
    const absence = {
      name: 'Absence',
      unit: 'days a term',
      direction: 'lower' as const,
      type: 'register' as const,
    }
    const result = aResult([9, 8, 7, 12, 6, 9, 11, 8], [6, 7, 5, 8, 4, 7, 7, 6], { weeks: 1 })
    expect(claim(anOutcome({ measure: absence, result }))).toMatchObject({
      verdict: 'better',
      note: 'For this measure lower is better.',
      sentence:
        "The 8 pupils' absence went from 8.8 to 6.3 days a term: down 2.5 days a term (likely range 1.6 to 3.4). We cannot say why; pupils also had 1 week of teaching.",
    })
  })

  it('cannot be told, when the likely range includes no change', () => {
    expect(claim(anOutcome({ measure: weight, result: anArm('Cont') }))).toMatchObject({
      state: 'not_clear',
      rung: 1,
      verdict: 'cannot_tell',
      sentence:
        "We cannot tell whether the 26 pupils' weight changed. The result fits anything from a fall of 3.7 lb to a rise of 2.8 lb. This is not evidence that it failed.",
    })
  })

  it('stayed much the same, when the whole range is too small to matter', () => {
    const { sentence, governorSentence, verdict } = claim(
      anOutcome({ measure: weight, result: anArm('Cont'), smallestWorthwhile: 4 }),
    )
    expect(verdict).toBe('no_meaningful_difference')
    expect(sentence).toBe(
      "The 26 pupils' weight stayed much the same. Any difference is likely to be smaller than the 4 lb you said would matter.",
    )
    expect(governorSentence).toContain('the 4 lb the school said would matter')
  })

  it('does not name the pupils twice', () => {
    const measure = { name: 'Pupils’ confidence scale', unit: 'of 20' }
    const { sentence } = claim(anOutcome({ measure, result: anArm('FT') }))
    expect(sentence).toMatch(/^The 17 pupils' confidence scale went from/)
  })

  it('speaks of ordinary teaching when the weeks are not known', () => {
    for (const weeks of [null, 0]) {
      const { sentence } = claim(anOutcome({ result: anArm('FT', { weeks }) }))
      expect(sentence).toContain('pupils also had their ordinary teaching.')
    }
  })
})

describe('less than a result', () => {
  const few = (n: number) => aResult(numbers(80, 1, n), numbers(82, 1.3, n))

  it('names no figures, first figures only and second figures only for what they are', () => {
    expect(claim(anOutcome())).toMatchObject({ state: 'no_figures', rung: null, limits: [] })
    expect(claim(anOutcome({ result: aResult([], []) }))).toMatchObject({ state: 'no_figures' })
    expect(claim(anOutcome({ result: aResult([1, 2], [null, null]) }))).toMatchObject({
      state: 'waiting',
      rung: null,
      sentence: 'There are first figures for reading age, and no second ones yet.',
    })
    expect(claim(anOutcome({ result: aResult([null], [5], { onlySecond: 1 }) }))).toMatchObject({
      state: 'no_first',
      sentence:
        'There are second figures for reading age and no first ones, so nothing can be said about change.',
    })
  })

  it('reports nothing under three, and only reach under six', () => {
    expect(claim(anOutcome({ result: few(2) }))).toMatchObject({
      state: 'hidden',
      rung: 0,
      showsResult: false,
      sentence: 'There are too few pupils to report without identifying children.',
    })
    expect(claim(anOutcome({ result: few(5) }))).toMatchObject({
      state: 'capped',
      rung: 1,
      showsResult: false,
      sentence: "We cannot say whether the 5 pupils' reading age changed. Fewer than 6 have both figures.",
    })
    expect(claim(anOutcome({ result: few(6) })).rung).toBe(2)
  })

  it('claims no change when most were lost or the scale changed', () => {
    const lost = aResult(numbers(80, 1, 20), [...numbers(85, 1.1, 9), ...Array(11).fill(null)])
    expect(claim(anOutcome({ result: lost }))).toMatchObject({
      rung: 1,
      state: 'capped',
      limits: [{ code: 'LOST_OVER_50' }],
    })
    const rescaled = anArm('FT', { sameScale: false })
    expect(claim(anOutcome({ result: rescaled }))).toMatchObject({
      rung: 1,
      limits: [{ code: 'SCALE_CHANGED' }],
    })
  })

  it('asks about figures that all moved alike', () => {
    const same = numbers(80, 1)
    expect(claim(anOutcome({ result: aResult(same, same) }))).toMatchObject({
      state: 'same_for_all',
      rung: 1,
      verdict: 'not_estimable',
      sentence:
        'Every second figure for reading age is the same as the first, so there is no likely range. Check that the right column was brought in.',
    })
    const moved = same.map((value) => value + 3)
    expect(claim(anOutcome({ result: aResult(same, moved) })).governorSentence).toBe(
      'Every figure for reading age moved by exactly the same amount, so there is no likely range.',
    )
  })

  it('speaks of parents where the change is theirs, and of their teaching never', () => {
    const measure = { name: 'Parents’ confidence in helping', unit: 'of 10', type: 'survey_scale' as const }
    const result = aResult([2, 3, 4, 2, 3, 3, 4], [5, 6, 6, 7, 5, 6, 8])
    const { sentence } = claim(anOutcome({ about: 'parents', measure, result }))
    expect(sentence).toBe(
      "The 7 parents' confidence in helping went from 3.0 to 6.1 of 10: up 3.1 points (likely range 2.2 to 4.1). We cannot say why.",
    )
    const { sentence: tooFew } = claim(anOutcome({ about: 'parents', result: few(2) }))
    expect(tooFew).toBe('There are too few parents to report without identifying families.')
  })
})

describe('a governors’ paper', () => {
  it('says nothing of fewer pupils than its threshold', () => {
    const small = aResult(numbers(80, 1, 5), numbers(85, 1.2, 5))
    expect(claim(anOutcome({ result: small }))).toMatchObject({
      showsGovernorsResult: false,
      governorSentence: 'Fewer than 6 pupils have both figures for reading age, so no result is shown.',
    })
    const nine = aResult(numbers(80, 1, 9), numbers(85, 1.2, 9))
    expect(claim(anOutcome({ result: nine }), 10)).toMatchObject({
      showsResult: true,
      showsGovernorsResult: false,
      governorSentence: 'Fewer than 10 pupils have both figures for reading age, so no result is shown.',
    })
  })

  it('says the same as the head’s from the threshold on', () => {
    const { sentence, governorSentence, showsGovernorsResult } = claim(anOutcome({ result: anArm('FT') }))
    expect(governorSentence).toBe(sentence)
    expect(showsGovernorsResult).toBe(true)
  })
})

describe('a stronger design', () => {
  it('hands over its rung and its sentence', () => {
    const stronger = aStrongerResult(4, 'They made more progress.')
    expect(claim(anOutcome({ result: stronger }))).toMatchObject({
      state: 'stronger',
      rung: 4,
      sentence: 'They made more progress.',
      governorSentence: 'They made more progress.',
    })
  })
})

describe('whatever the figures', () => {
  const figures = fc.array(
    fc.tuple(
      fc.option(fc.integer({ min: -500, max: 500 }).map((value) => value / 10)),
      fc.option(fc.integer({ min: -500, max: 500 }).map((value) => value / 10)),
    ),
    { maxLength: 14 },
  )
  const outcomes = fc.record({
    pairs: figures,
    about: fc.constantFrom('pupils' as const, 'parents' as const),
    direction: fc.constantFrom('higher' as const, 'lower' as const),
    type: fc.constantFrom(...MEASURE_TYPES),
    unit: fc.constantFrom('', '%', 'months', 'of 40 words'),
    smallestWorthwhile: fc.option(fc.integer({ min: 1, max: 40 })),
    weeks: fc.option(fc.nat(60)),
    sameScale: fc.boolean(),
  })

  it('never claims more than 2, prints no nonsense, and tells governors nothing about a few', () => {
    fc.assert(
      fc.property(
        outcomes,
        ({ pairs, about, direction, type, unit, smallestWorthwhile, weeks, sameScale }) => {
          const result = aResult(
            pairs.map(([first]) => first),
            pairs.map(([, second]) => second),
            { weeks, sameScale },
          )
          const outcome = anOutcome({ about, measure: { direction, type, unit }, smallestWorthwhile, result })
          const said = claim(outcome)
          expect(said.rung ?? 0).toBeLessThanOrEqual(2)
          expect(said.rung === 2).toBe(said.state === 'clear')
          for (const sentence of [said.sentence, said.governorSentence]) {
            expect(sentence).toMatch(/^[A-Z].*\.$/)
            expect(sentence).not.toMatch(/NaN|null|undefined|Infinity|\[object|-\d| {2}/)
            expect(sentence).not.toMatch(/because of|led to|impact|proves|effective|significant|improved/)
          }
          const { n } = result.change
          if (n > 0 && n < 6) expect(said.governorSentence.replace('Fewer than 6', '')).not.toMatch(/\d/)
        },
      ),
      { numRuns: 500 },
    )
  })
})
