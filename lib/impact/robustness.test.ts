import { describe, expect, it } from 'vitest'
import { ancova } from '../statistics/ancova'
import { estimatorsFor } from './estimator'
import { monthsOfProgress, monthsRange } from './months'
import { adjustedForSeveral, daysBetweenTests, designEffect, shareAtTheEnd, whoDecides } from './robustness'
import { verdictFrom } from './verdict'

describe('what a result must withstand', () => {
  const group = [1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0] as const
  const pre = [5, 6, 7, 8, 9, 10, 5, 6, 7, 8, 9, 10]
  const verdictOf = (post: number[]) => (without: number | null) => {
    const kept = <T>(list: readonly T[]) => list.filter((_, pupil) => pupil !== without)
    const { ciLow, ciHigh } = ancova(kept(group), kept(pre), kept(post))
    const interval = ciLow === null || ciHigh === null ? null : { low: ciLow, high: ciHigh }
    return verdictFrom(interval, 'higher', null)
  }

  it('says when one pupil decides', () => {
    const steady = [9, 11, 11, 13, 13, 15, 5, 7, 7, 9, 9, 11]
    expect(whoDecides(12, verdictOf(steady))).toBeNull()
    const oneFar = [6, 8, 8, 10, 10, 30, 5, 7, 7, 9, 9, 2]
    const narrow = [8, 9, 8, 11, 11, 12, 5, 9, 7, 9, 12, 9]
    expect([oneFar, narrow].some((post) => whoDecides(12, verdictOf(post)) !== null)).toBe(true)
  })

  it('finds figures piled up at a mark', () => {
    expect(
      shareAtTheEnd(
        [
          [40, 40, 12, 8],
          [1, 2],
        ],
        { lowest: 0, highest: 40 },
      ),
    ).toBe(0.5)
    expect(shareAtTheEnd([[0, 3, 4], []], { lowest: 0, highest: null })).toBeCloseTo(1 / 3)
    expect(shareAtTheEnd([[1]], { lowest: null, highest: null })).toBeNull()
    expect(shareAtTheEnd([[]], { lowest: 0, highest: 9 })).toBeNull()
  })

  it('counts the days between two groups by their median tests', () => {
    expect(daysBetweenTests(['2026-03-02', '2026-03-01', '2026-03-20'], ['2026-03-17'])).toBe(15)
    expect(daysBetweenTests([], ['2026-03-17'])).toBeNull()
  })

  it('adjusts further outcomes together and leaves the main one', () => {
    expect(
      adjustedForSeveral([
        { isPrimary: true, p: 0.04 },
        { isPrimary: false, p: 0.03 },
        { isPrimary: false, p: 0.01 },
        { isPrimary: false, p: null },
      ]),
    ).toEqual([0.04, 0.03, 0.02, null])
  })

  it('takes classes to be alike when the figures cannot say how much', () => {
    expect(designEffect([10, 10], 0.1)).toBeCloseTo(1.9)
    expect(designEffect([10, 10], null)).toBeCloseTo(2.35)
    expect(designEffect([1, 1], null)).toBe(1)
  })
})

describe('which estimate decides', () => {
  const chosen = {
    design: 'comparison',
    selection: 'chosen_by_family',
    sameScale: true,
    hasFirstFigures: true,
  } as const
  it('is fixed by how pupils came to be in the group', () => {
    expect(estimatorsFor(chosen, false)).toMatchObject({ primary: 'ancova', mustAgree: 'did', invalid: [] })
    expect(estimatorsFor({ ...chosen, selection: 'pretest_score' }, false)).toMatchObject({
      primary: 'ancova',
      mustAgree: null,
      invalid: ['did'],
    })
    expect(estimatorsFor({ ...chosen, sameScale: false }, false)).toMatchObject({
      mustAgree: null,
      invalid: ['did'],
    })
    expect(
      estimatorsFor({ ...chosen, design: 'randomised', selection: 'random' }, false).mustAgree,
    ).toBeNull()
    expect(
      estimatorsFor({ ...chosen, design: 'randomised', selection: 'random', hasFirstFigures: false }, false)
        .primary,
    ).toBe('two_group')
    expect(estimatorsFor(chosen, true).primary).toBe('hodges_lehmann')
  })

  it('takes the expected rise off for chosen low scorers on a norm', () => {
    const norm = { ...chosen, design: 'prepost_norm', selection: 'pretest_score' } as const
    expect(estimatorsFor(norm, false)).toMatchObject({ primary: 'paired_change', takesOffRtm: true })
    expect(estimatorsFor({ ...norm, selection: 'everyone' }, false).takesOffRtm).toBe(false)
  })
})

describe('months of progress', () => {
  it.each([
    [0, 'eef_toolkit', 0],
    [0.014, 'eef_toolkit', 0],
    [0.015, 'eef_toolkit', 1],
    [0.044, 'eef_trial', 0],
    [0.045, 'eef_trial', 1],
    [-0.1, 'eef_trial', -2],
    [-0.01, 'eef_trial', 0],
    [1, 'eef_toolkit', 12],
    [1.004, 'eef_toolkit', 12],
    [1.01, 'eef_toolkit', null],
    [null, 'eef_toolkit', null],
  ] as const)('%d by %s is %d', (g, table, months) => {
    expect(monthsOfProgress(g, table).months).toBe(months)
  })

  it('are a range, or nothing', () => {
    expect(monthsRange(-0.12, 0.4)).toEqual({ low: -2, high: 5 })
    expect(monthsRange(0.2, 1.4)).toBeNull()
    expect(monthsRange(null, null)).toBeNull()
  })
})
