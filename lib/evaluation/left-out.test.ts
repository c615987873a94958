import { describe, expect, it } from 'vitest'
import type { Cohort } from '../impact/evaluation/cohort'
import { LIMITS } from '../impact/limit-rules'
import { outcomeResult } from '../measures/outcome-result'
import { whyLeftOut } from './left-out'
import type { Run } from './pooling'

const run: Run = {
  id: 'a',
  title: 'Reading, autumn',
  academicYear: 2025,
  outcomeId: 'o',
  measureId: 'm',
  measureName: 'Reading age',
  unit: 'months',
  direction: 'higher',
  type: 'standardised_test',
  reliability: 0.9,
  worthwhile: 2,
  output: outcomeResult(
    [{ pupilId: 'p', before: 1, after: 2, beforeOn: null, afterOn: null }],
    null,
  ) as Run['output'],
  at: new Date('2026-01-01'),
}

const cohort: Cohort = {
  design: 'prepost',
  estimate: { value: 3, low: 1, high: 5, se: 1, df: 20 },
  did: null,
  needsBoth: false,
  ceiling: 2,
  limits: [],
  n: 20,
  fewest: 20,
  expectedRise: null,
}
const limit = { code: 'N_UNDER_6' as const, ...LIMITS.N_UNDER_6 }

describe('why a group is left out', () => {
  it.each([
    ['no result', null, /no result yet/],
    ['no second figures', { run, not: { why: 'no_result' as const } }, /no result yet/],
    ['every figure moved alike', { run, not: { why: 'no_range' as const } }, /moved alike/],
    [
      'too few',
      { run, not: { why: 'held_down' as const, limits: [limit] } },
      /^Fewer than 6 have both figures\. So it says no more than who took part\.$/,
    ],
    [
      'another measure',
      { run: { ...run, measureId: 'other', measureName: 'Attendance' }, cohort },
      /^It measures attendance, and the others reading age\.$/,
    ],
    ['another design', { run, cohort }, /^It is compared before and after, and the others by lot\.$/],
  ])('%s', (_, entry, words) => {
    expect(whyLeftOut(entry, run, 'randomised')).toMatch(words)
  })

  it('says that there is none like it where nothing is pooled', () => {
    expect(whyLeftOut({ run, cohort }, null, null)).toMatch(/No other group/)
  })
})
