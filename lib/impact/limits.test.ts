import { describe, expect, it } from 'vitest'
import { ceilingFor, type EvaluationFacts } from './limits'
import { smallestShown } from './rules'

const facts: EvaluationFacts = {
  design: 'prepost',
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
    expect(given({ design: 'comparison', measureType: 'single_item' }).codes).toEqual(['SINGLE_ITEM'])
    expect(given({ design: 'comparison', measureType: 'register' }).codes).toEqual([])
    expect(given({ design: 'comparison', measureType: 'school_test', reliability: 0.7 }).codes).toEqual([])
    expect(given({ design: 'comparison', measureType: 'register', reliability: 0.69 }).codes).toEqual([
      'UNRELIABLE_MEASURE',
    ])
    expect(given({ design: 'randomised', measureType: 'register', analysed: 75, started: 100 })).toEqual({
      base: 5,
      ceiling: 4,
      codes: ['LOST_OVER_20'],
    })
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
