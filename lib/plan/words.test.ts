import { describe, expect, it, test } from 'vitest'
import { contributionsInWords } from './contribution'
import { progressInWords, progressOf } from './progress'
import { actionsInWords, isReviewDue, nextForPriority, reviewInWords } from './standing'
import { criterionFigures, hasReached, whatItCameTo } from './what-it-came-to'

const TODAY = '2026-11-30'

describe('what a criterion came to', () => {
  const criterion = {
    baseline: 91,
    target: 94,
    reached: null as number | null,
    reachedOn: null as string | null,
    reviewOn: '2026-12-18',
    measure: { name: 'Attendance', unit: '%' },
  }
  const lower = {
    ...criterion,
    baseline: 12,
    target: 6,
    measure: { name: 'Times late', unit: 'times a term' },
  }

  test.each([
    [criterion, 'To be looked at on 18 December 2026.'],
    [
      { ...criterion, reviewOn: TODAY },
      'Nobody has said what it came to: it was to be looked at on 30 November 2026.',
    ],
    [{ ...criterion, reached: 94, reachedOn: TODAY }, 'It came to 94% on 30 November 2026: reached.'],
    [{ ...criterion, reached: 95.5 }, 'It came to 95.5%: reached.'],
    [{ ...criterion, reached: 93 }, 'It came to 93%: the right way, and not as far as it should.'],
    [{ ...criterion, reached: 91 }, 'It came to 91%: where it began.'],
    [{ ...criterion, reached: 90 }, 'It came to 90%: the wrong way.'],
    [{ ...lower, reached: 5 }, 'It came to 5 times a term: reached.'],
    [{ ...lower, reached: 7 }, 'It came to 7 times a term: the right way, and not as far as it should.'],
    [{ ...lower, reached: 13 }, 'It came to 13 times a term: the wrong way.'],
  ])('%o', (one, words) => {
    expect(whatItCameTo(one, TODAY)).toBe(words)
  })

  it('is from what to what, by when', () => {
    expect(criterionFigures(criterion)).toBe('From 91% to 94%, by 18 December 2026.')
    expect(criterionFigures(lower)).toBe('From 12 to 6 times a term, by 18 December 2026.')
    expect(hasReached(criterion)).toBe(false)
  })
})

describe('how far a priority came', () => {
  const activity = (title: string, stands: Parameters<typeof progressOf>[0][number]['stands']) => ({
    id: title,
    title,
    stands,
    claim: `${title} claims`,
  })

  it('is counted by step, and the most that may be said is said in its own words', () => {
    const progress = progressOf([
      activity('Bus', 'took_part'),
      activity('Reading', 'pupils_changed'),
      activity('Breakfast', 'took_part'),
      activity('Maths', null),
    ])
    expect(progressInWords(progress)).toBe(
      '4 activities work on it: 1 at “Pupils changed”, 2 at “Took part”, 1 idea.',
    )
    expect(progress.strongest).toEqual({
      id: 'Reading',
      title: 'Reading',
      step: 'Pupils changed',
      claim: 'Reading claims',
    })
  })

  it('of ideas alone, or of nothing, says nothing', () => {
    expect(progressOf([activity('Maths', null)]).strongest).toBeNull()
    expect(progressInWords(progressOf([]))).toBe('No activity with parents and carers works on it yet.')
    expect(progressInWords(progressOf([activity('Bus', 'planned')]))).toBe(
      'One activity works on it: 1 at “Planned”.',
    )
  })
})

describe('where it stands', () => {
  const dates = { reviewOn: null, reviewedOn: null, endedOn: null, endedAs: null }

  test.each([
    [dates, 'No day is set to look at it again.'],
    [{ ...dates, reviewOn: '2026-12-01' }, 'To be looked at on 1 December 2026.'],
    [{ ...dates, reviewOn: TODAY }, 'Its review has been due since 30 November 2026.'],
    [
      { ...dates, reviewOn: '2026-12-01', reviewedOn: '2026-10-01' },
      'Looked at on 1 October 2026. To be looked at on 1 December 2026.',
    ],
    [{ ...dates, endedOn: TODAY, endedAs: 'not_reached' as const }, 'Not reached, 30 November 2026.'],
  ])('%o', (one, words) => {
    expect(reviewInWords(one, TODAY)).toBe(words)
  })

  it('is due for review on the day, and not once it has ended', () => {
    expect(isReviewDue({ ...dates, reviewOn: TODAY }, TODAY)).toBe(true)
    expect(isReviewDue({ ...dates, reviewOn: '2026-12-01' }, TODAY)).toBe(false)
    expect(isReviewDue({ ...dates, reviewOn: TODAY, endedOn: TODAY }, TODAY)).toBe(false)
  })

  const action = (status: 'planned' | 'done' | 'dropped', dueOn = '2027-01-01') => ({ status, dueOn })

  test.each([
    [[], null],
    [[action('dropped')], null],
    [[action('done')], 'The one action is done.'],
    [[action('planned', '2026-11-01')], 'The one action is not done yet, and late.'],
    [[action('done'), action('planned'), action('dropped')], '1 of 2 actions is done.'],
    [
      [action('done'), action('done'), action('planned', '2026-11-01'), action('planned', TODAY)],
      '2 of 4 actions are done, 1 is late.',
    ],
  ])('of the actions %o', (actions, words) => {
    expect(actionsInWords(actions, TODAY)).toBe(words)
  })

  it('says what is next: what is missing first, then what is due', () => {
    const criterion = {
      id: 'c',
      statement: 'It rises',
      reached: null as number | null,
      reviewOn: '2027-03-01',
    }
    type Known = Parameters<typeof nextForPriority>[0]
    const whole: Known = {
      ...dates,
      reviewOn: '2027-01-01',
      criteria: [criterion],
      activities: 1,
      contributed: 1,
    }
    const next = (given: Partial<Known>) => nextForPriority({ ...whole, ...given }, TODAY)?.path ?? null
    expect(next({})).toBeNull()
    expect(next({ criteria: [] })).toBe('/criteria/new')
    expect(next({ criteria: [{ ...criterion, reviewOn: TODAY }] })).toBe('/criteria/c')
    expect(next({ criteria: [{ ...criterion, reviewOn: TODAY, reached: 94 }] })).toBeNull()
    expect(next({ reviewOn: TODAY, activities: 0 })).toBe('/review')
    expect(next({ activities: 0 })).toBe('/activities')
    expect(next({ reviewOn: null })).toBe('/edit')
    expect(next({ contributed: 0 })).toBe('/contributions/new')
    expect(next({ criteria: [], endedOn: TODAY })).toBeNull()
  })
})

test.each([
  [[], 'Nothing that parents and carers contributed is on record.'],
  [[null], 'One thing parents and carers contributed is on record, and not what became of it.'],
  [['Done'], 'One thing parents and carers contributed is on record, with what became of it.'],
  [['Done', 'Done'], '2 things parents and carers contributed are on record, with what became of them.'],
  [[null, null], '2 things parents and carers contributed are on record, and not what became of them.'],
  [['Done', null, null], '3 things parents and carers contributed are on record, 1 with what became of it.'],
])('what parents contributed, %o', (became, words) => {
  expect(contributionsInWords(became.map((one) => ({ became: one })))).toBe(words)
})
