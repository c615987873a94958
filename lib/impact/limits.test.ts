import { describe, expect, it } from 'vitest'
import { type EvaluationFacts, ONE_GROUP } from './evaluation-facts'
import { ceilingFor } from './limits'
import { smallestShown } from './rules'

const facts: EvaluationFacts = {
  ...ONE_GROUP,
  analysed: 18,
  started: 20,
  measureType: 'teacher_assessment',
  reliability: null,
  sameScale: true,
}

const given = (changes: Partial<EvaluationFacts>) => {
  const { base, ceiling, limits } = ceilingFor({ ...facts, ...changes })
  return { base, ceiling, codes: limits.map(({ code }) => code) }
}

/** The same measured by a register and compared with another group, or with those not drawn. */
const compared = (changes: Partial<EvaluationFacts>) =>
  given({
    design: 'comparison',
    measureType: 'register',
    analysed: 20,
    started: 20,
    compared: { analysed: 20, started: 20 },
    ...changes,
  })
const drawn = (changes: Partial<EvaluationFacts>) =>
  compared({ design: 'randomised', isDrawLogged: true, isAnalysedAsDrawn: true, ...changes })

describe('the strongest claim the facts allow', () => {
  it('is 2 for one group measured twice, and a cap at 2 is then no limit', () => {
    expect(given({})).toEqual({ base: 2, ceiling: 2, codes: [] })
    expect(given({ analysed: 6, started: 6, measureType: 'single_item', reliability: 0.2 }).codes).toEqual([])
  })

  it('is 1 for reach, whatever else is wrong', () => {
    expect(given({ design: 'reach', analysed: 0, sameScale: false })).toEqual({
      base: 1,
      ceiling: 1,
      codes: [],
    })
  })

  it.each([
    [0, 0, ['N_UNDER_3']],
    [2, 0, ['N_UNDER_3']],
    [3, 1, ['N_UNDER_6']],
    [5, 1, ['N_UNDER_6']],
    [6, 2, []],
    [7, 2, []],
    [8, 2, []],
  ])('with %d measured twice', (analysed, ceiling, codes) => {
    expect(given({ analysed, started: analysed })).toEqual({ base: 2, ceiling, codes })
  })

  it.each([
    [10, 20, []],
    [9, 20, ['LOST_OVER_50']],
    [7, 10, []],
    [14, 20, []],
  ])('with %d left of %d', (analysed, started, codes) => {
    expect(given({ analysed, started }).codes).toEqual(codes)
  })

  it('counts exactly 20, 30 and 50 in a hundred lost as not over', () => {
    const lost = (analysed: number) =>
      given({ design: 'dose', measureType: 'register', analysed, started: 100 })
    expect(lost(80).codes).toEqual([])
    expect(lost(70).codes).toEqual([])
    expect(lost(69).codes).toEqual(['LOST_OVER_30'])
    expect(lost(50).codes).toEqual(['LOST_OVER_30'])
    expect(lost(49)).toEqual({ base: 3, ceiling: 1, codes: ['LOST_OVER_50'] })
  })

  it('holds down a change of scale, and stronger designs on weak measures', () => {
    expect(given({ sameScale: false })).toEqual({ base: 2, ceiling: 1, codes: ['SCALE_CHANGED'] })
    expect(given({ design: 'dose', sameScale: false }).codes).toEqual(['UNRELIABLE_MEASURE'])
    expect(compared({ measureType: 'single_item' }).codes).toEqual(['SINGLE_ITEM'])
    expect(compared({ measureType: 'register' }).codes).toEqual([])
    expect(compared({ measureType: 'school_test', reliability: 0.7 }).codes).toEqual([])
    expect(compared({ measureType: 'register', reliability: 0.69 }).codes).toEqual(['UNRELIABLE_MEASURE'])
    expect(drawn({ analysed: 75, started: 100, compared: { analysed: 75, started: 100 } })).toEqual({
      base: 5,
      ceiling: 4,
      codes: ['LOST_OVER_20'],
    })
  })

  it.each<[string, Partial<EvaluationFacts>, number]>([
    ['CEILING', { shareAtTheEnd: 0.21 }, 3],
    ['DRAW_NOT_LOGGED', { isDrawLogged: false }, 4],
    ['FEW_CLASSES', { wholeClasses: { tookPart: 2, compared: 5 } }, 4],
    ['FEW_CLASSES', { wholeClasses: { tookPart: 3, compared: 3 } }, 4],
    ['GROUP_UNDER_10', { compared: { analysed: 9, started: 9 } }, 3],
    ['GROUP_UNDER_10', { compared: null }, 3],
    ['LOST_UNEVENLY', { compared: { analysed: 20, started: 24 } }, 3],
    ['MARKED_BY_INVOLVED', { measureType: 'survey_scale', reliability: 0.9, isBlind: false }, 3],
    ['NOT_AS_DRAWN', { isAnalysedAsDrawn: false }, 4],
    ['NOT_SET_IN_ADVANCE', { isSetInAdvance: false }, 3],
    ['ONE_CLASS_EACH', { wholeClasses: { tookPart: 1, compared: 4 } }, 3],
    ['OTHER_PROGRAMME', { hasOtherProgramme: true }, 3],
    ['SECONDARY_OUTCOME', { isPrimary: false }, 4],
    ['TESTED_AT_DIFFERENT_TIMES', { daysBetweenTests: 15 }, 3],
  ])('%s holds down places drawn by lot', (code, changes, ceiling) => {
    expect(drawn(changes)).toEqual({ base: 5, ceiling, codes: [code] })
  })

  it('lets pass what just reaches a cut-off', () => {
    const just: Partial<EvaluationFacts> = {
      analysed: 18,
      started: 20,
      compared: { analysed: 10, started: 10 },
      wholeClasses: { tookPart: 4, compared: 4 },
      shareAtTheEnd: 0.2,
      daysBetweenTests: 14,
    }
    expect(drawn(just)).toEqual({ base: 5, ceiling: 5, codes: [] })
    expect(compared({ baselineG: -0.25 }).codes).toEqual([])
    const oneLost = { analysed: 18, started: 18, compared: { analysed: 6, started: 7 } }
    expect(drawn(oneLost).codes).toEqual(['GROUP_UNDER_10'])
  })

  it.each<[string, Partial<EvaluationFacts>, number]>([
    ['GROUPS_NOT_ALIKE', { design: 'comparison_matched', baselineG: -0.26 }, 3],
    ['NO_BASELINE', { design: 'comparison', hasFirstFigures: false }, 1],
    ['SHORT_SERIES', { design: 'its_controlled', points: { before: 20, after: 7 } }, 2],
    ['SHORT_SERIES', { design: 'its', points: null }, 2],
    ['LOW_SCORERS_NOT_ADJUSTED', { design: 'prepost_norm', selection: 'pretest_score' }, 2],
  ])('%s holds down what was not drawn by lot', (code, changes, ceiling) => {
    expect(compared(changes)).toMatchObject({ ceiling, codes: [code] })
  })

  it('does not ask of one design what belongs to another', () => {
    const everything: Partial<EvaluationFacts> = {
      baselineG: 2,
      hasFirstFigures: false,
      daysBetweenTests: 90,
      wholeClasses: { tookPart: 1, compared: 1 },
      compared: null,
      isDrawLogged: false,
      isAnalysedAsDrawn: false,
    }
    expect(compared({ ...everything, design: 'dose' }).codes).toEqual([])
    expect(compared({ ...everything, design: 'its', points: { before: 8, after: 8 } }).codes).toEqual([])
  })

  it('lists them by code, each with what would lift it', () => {
    const { limits, ceiling } = ceilingFor({ ...facts, analysed: 4, started: 20, sameScale: false })
    expect(limits.map(({ code }) => code)).toEqual(['LOST_OVER_50', 'N_UNDER_6', 'SCALE_CHANGED'])
    expect(ceiling).toBe(1)
    for (const { words, lift } of limits) expect(`${words} ${lift}`).toMatch(/^[A-Z].*\. [A-Z].*\.$/)
  })
})

describe('the smallest number a paper shows', () => {
  it('may be raised by the school and never lowered', () => {
    expect(smallestShown('governors')).toBe(6)
    expect(smallestShown('governors', 3)).toBe(6)
    expect(smallestShown('governors', 10)).toBe(10)
    expect(smallestShown('public')).toBe(10)
  })
})
