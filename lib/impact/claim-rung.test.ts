import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimFor, type Intervals } from './claim-rung'
import { designSentence, type ResultToTell } from './design-sentences'
import { type EvaluationFacts, ONE_GROUP, SELECTIONS } from './evaluation-facts'
import { DESIGNS, MEASURE_TYPES } from './facts'
import { flaggedWords } from './flag-words'

/** Twenty pupils and, where the design has them, twenty to compare with; nothing against it. */
const facts = (given: Partial<EvaluationFacts>): EvaluationFacts => ({
  ...ONE_GROUP,
  analysed: 20,
  started: 20,
  measureType: 'standardised_test',
  reliability: 0.9,
  sameScale: true,
  ...given,
})
const others = { compared: { analysed: 20, started: 20 } }
const drawn = {
  ...others,
  design: 'randomised',
  selection: 'random',
  isDrawLogged: true,
  isAnalysedAsDrawn: true,
} as const

const intervals = (low: number, high: number, given: Partial<Intervals> = {}): Intervals => ({
  primary: { low, high },
  did: { low, high },
  prepost: { low: 1, high: 6 },
  smallestWorthwhile: 2,
  direction: 'higher',
  ...given,
})

const told = (claimed: EvaluationFacts, found: Intervals, given: Partial<ResultToTell> = {}) => {
  const claim = claimFor(claimed, found)
  const { low, high } = found.primary ?? { low: 0, high: 0 }
  const result: ResultToTell = {
    design: claimed.design,
    measure: { name: 'Reading score', unit: 'points', direction: found.direction },
    n: claimed.analysed,
    estimate: found.primary && { value: (low + high) / 2, low, high },
    startedOn: '2026-01-12',
    reader: 'head',
    expectedRise: null,
    smallestWorthwhile: found.smallestWorthwhile,
    smallestDetectable: 3.4,
    ...given,
  }
  return { claim, sentence: designSentence(result, claim) }
}

describe('the same figures in five designs', () => {
  const figures = intervals(0.6, 4.8)
  it.each<[string, Partial<EvaluationFacts>, number, string | null]>([
    ['before and after', {}, 2, null],
    [
      'a norm',
      { design: 'prepost_norm' },
      3,
      "The 20 pupils' reading score rose 2.7 points more than would be expected on their own (likely range 0.6 to 4.8). The pupils the norm was made from were not this school's.",
    ],
    ['chosen low scorers', { design: 'prepost_norm', selection: 'pretest_score' }, 2, null],
    [
      'a comparison',
      { ...others, design: 'comparison_matched', selection: 'chosen_by_family' },
      4,
      'Pupils in the programme made 2.7 points more progress in reading score than similar pupils who were not (likely range 0.6 to 4.8). Families were not chosen by lot, so other differences may explain some or all of this.',
    ],
    [
      'a lottery',
      drawn,
      5,
      'Places were drawn by lot. Pupils offered the programme made 2.7 points more progress in reading score than those who were not (likely range 0.6 to 4.8). This is likely because of the programme.',
    ],
  ])('%s', (_, given, ceiling, sentence) => {
    const result = told(facts(given), figures)
    expect(result.claim).toMatchObject({ ceiling, rung: ceiling })
    expect(result.sentence).toBe(sentence)
  })
})

describe('the claim', () => {
  it('prints worse at the same rung as better', () => {
    const { claim, sentence } = told(facts(drawn), intervals(-4.8, -0.6))
    expect(claim).toMatchObject({ verdict: 'worse', rung: 5, causalWords: true })
    expect(sentence).toContain(
      'made 2.7 points less progress in reading score than those who were not (likely range 0.6 to 4.8)',
    )
    const lower = told(facts(drawn), intervals(-4.8, -0.6, { direction: 'lower' }))
    expect(lower.claim.verdict).toBe('better')
    expect(lower.sentence).toContain('brought reading score down by 2.7 points more than those who were not')
  })

  it('says what a result that tells nothing rules out', () => {
    expect(told(facts(drawn), intervals(-1.5, 5.2)).sentence).toBe(
      'We cannot tell whether pupils in the programme made more progress in reading score than those who were not. The result fits anything from 1.5 points less to 5.2 points more. A group this size could only have shown a difference of about 3.4 points. This is not evidence that it failed.',
    )
    expect(told(facts(drawn), intervals(-1.5, 1.2)).sentence).toBe(
      'Any difference is likely to be smaller than the 2 points you said would matter.',
    )
  })

  it('needs both fair comparisons where families chose, and one where a score did', () => {
    const chosen = (selection: EvaluationFacts['selection'], did: Intervals['did'], sameScale = true) =>
      claimFor(facts({ ...others, design: 'comparison', selection, sameScale }), intervals(0.6, 4.8, { did }))
        .verdict
    expect(chosen('chosen_by_family', { low: 0.1, high: 3 })).toBe('better')
    expect(chosen('chosen_by_family', { low: -0.1, high: 3 })).toBe('mixed')
    expect(chosen('chosen_by_staff', { low: -3, high: -1 })).toBe('cannot_tell')
    expect(chosen('everyone', null)).toBe('cannot_tell')
    expect(chosen('pretest_score', { low: -3, high: -1 })).toBe('better')
    expect(chosen('chosen_by_family', null, false)).toBe('better')
  })

  it('puts the series, the dose and the expected rise into words', () => {
    const series = facts({ design: 'its', measureType: 'register', points: { before: 20, after: 15 } })
    expect(
      told(series, intervals(0.3, 2.5), { measure: { name: 'Attendance', unit: '%', direction: 'higher' } })
        .sentence,
    ).toBe(
      'From Monday 12 January 2026, attendance was on average 1.4 percentage points above where the earlier trend was heading (likely range 0.3 to 2.5). Other things changed too.',
    )
    expect(told(facts({ design: 'dose' }), intervals(0.2, 1.9)).sentence).toContain(
      'a promising sign, not proof',
    )
    const low = facts({ design: 'prepost_norm', selection: 'pretest_score', isRtmTakenOff: true })
    expect(told(low, intervals(0.2, 1.9), { expectedRise: 2.84 }).sentence).toMatch(
      /^When the lowest scorers are tested again we expect about 2.8 points of rise with no help at all. The 20 pupils/,
    )
  })

  it('never words a cause below rung 5, nor similar pupils below 4, whatever the facts', () => {
    const anyFacts = fc.record({
      design: fc.constantFrom(...DESIGNS),
      analysed: fc.integer({ min: 0, max: 30 }),
      started: fc.constant(30),
      compared: fc.option(fc.record({ analysed: fc.integer({ min: 0, max: 30 }), started: fc.constant(30) })),
      wholeClasses: fc.option(fc.record({ tookPart: fc.nat(5), compared: fc.nat(5) })),
      selection: fc.constantFrom(...SELECTIONS),
      baselineG: fc.option(fc.double({ min: -1, max: 1, noNaN: true })),
      hasFirstFigures: fc.boolean(),
      measureType: fc.constantFrom(...MEASURE_TYPES),
      reliability: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      sameScale: fc.boolean(),
      isBlind: fc.boolean(),
      shareAtTheEnd: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      isSetInAdvance: fc.boolean(),
      isPrimary: fc.boolean(),
      hasOtherProgramme: fc.boolean(),
      isDrawLogged: fc.boolean(),
      isAnalysedAsDrawn: fc.boolean(),
      points: fc.option(fc.record({ before: fc.nat(20), after: fc.nat(20) })),
      daysBetweenTests: fc.option(fc.nat(30)),
      isRtmTakenOff: fc.boolean(),
    })
    const ends = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.nat(9))
    fc.assert(
      fc.property(anyFacts, ends, ends, fc.boolean(), (some, [low, width], [did, more], hasAny) => {
        const found = intervals(low, low + width, { did: { low: did, high: did + more } })
        const { claim, sentence } = told(some, hasAny ? found : { ...found, primary: null, did: null })
        expect(claim.rung).toBeLessThanOrEqual(claim.ceiling)
        expect(claim.ceiling).toBeLessThanOrEqual(claim.base)
        expect(claim.causalWords).toBe(claim.rung === 5)
        for (const { cap } of claim.limits) expect(claim.ceiling).toBeLessThanOrEqual(cap)
        if (sentence === null || claim.rung < 2) return
        expect(flaggedWords(sentence.replace('not proof', ''), claim.rung), sentence).toEqual([])
        expect(sentence).not.toMatch(/NaN|undefined|null|\s{2}| $/)
      }),
      { numRuns: 400 },
    )
  })
})
