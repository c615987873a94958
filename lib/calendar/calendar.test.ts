import { describe, expect, it } from 'vitest'
import { type CalendarEvent, countInWords, eventWords, monthsOf, nextInWords } from './calendar'

const event = (given: Partial<CalendarEvent>): CalendarEvent => ({
  ...{
    kind: 'session',
    id: 'a',
    on: '2026-11-24',
    startsAt: '14:30',
    activityId: 'b',
    title: 'Reading together',
  },
  isDone: false,
  ...given,
})

describe('a year’s calendar', () => {
  it('has twelve months from September, each with its own', () => {
    const months = monthsOf(2026, [event({ on: '2026-09-01' }), event({ on: '2027-08-31' }), event({})])
    expect(months.map(({ name }) => name)).toEqual([
      ...[
        'September 2026',
        'October 2026',
        'November 2026',
        'December 2026',
        'January 2027',
        'February 2027',
      ],
      ...['March 2027', 'April 2027', 'May 2027', 'June 2027', 'July 2027', 'August 2027'],
    ])
    expect(months.map(({ events }) => events.length)).toEqual([1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1])
  })

  it('says in words what is in it and what comes next', () => {
    const review = event({ kind: 'review', on: '2026-12-01', startsAt: null })
    expect(countInWords([])).toBe('nothing')
    expect(countInWords([event({})])).toBe('1 session')
    expect(countInWords([event({}), event({}), review, event({ kind: 'ends' })])).toBe(
      '2 sessions, 1 day to look at results and 1 other date',
    )
    expect(eventWords(review)).toBe('Looked at again: Reading together')
    expect(nextInWords([event({ isDone: true }), review], '2026-11-20')).toBe(
      'Next: Looked at again: Reading together, 1 December 2026.',
    )
    expect(nextInWords([event({})], '2026-11-24')).toBe('Next: Reading together, today, 14:30.')
    expect(nextInWords([event({})], '2026-11-25')).toBeNull()
  })
})
