import { describe, expect, it } from 'vitest'
import { daysLeft, dueInWords } from './days-left'
import { movedDue } from './moved-due'
import { withMoved } from './moved-words'
import { schoolCalendar } from './school-days'

const calendar = schoolCalendar({
  bankHolidays: 'england_and_wales',
  spans: [{ kind: 'term', name: 'Spring term', startsOn: '2026-01-05', endsOn: '2026-03-27' }],
})
const inWords = (dueOn: string, today: string, unit: 'school_days' | 'calendar_days' = 'school_days') =>
  dueInWords({ verb: 'answer', dueOn, today, unit }, calendar)

describe('a deadline in words', () => {
  it.each([
    ['2026-03-12', '2026-03-09', 'answer by Thursday 12 March (3 school days left)'],
    ['2026-03-12', '2026-03-11', 'answer by Thursday 12 March (1 school day left)'],
    ['2026-03-12', '2026-03-12', 'answer today'],
    ['2026-03-10', '2026-03-12', '2 school days late: it was due on Tuesday 10 March'],
    ['2026-03-13', '2026-03-14', 'late: it was due on Friday 13 March'],
    ['2026-03-13', '2026-03-16', '1 school day late: it was due on Friday 13 March'],
    ['2026-03-16', '2026-03-14', 'answer by Monday 16 March (1 school day left)'],
    ['2026-03-14', '2026-03-13', 'answer by Saturday 14 March (no school days left)'],
    ['2026-09-01', '2026-08-31', 'answer by Tuesday 1 September 2026 (1 school day left)'],
    ['2025-07-17', '2026-01-05', '118 school days late: it was due on Thursday 17 July 2025'],
  ])('due on %s, seen on %s: %s', (due, today, words) => {
    expect(inWords(due, today)).toBe(words)
  })

  it('counts calendar days where the clock does', () => {
    expect(inWords('2026-03-16', '2026-03-13', 'calendar_days')).toBe(
      'answer by Monday 16 March (3 days left)',
    )
    expect(inWords('2026-03-13', '2026-03-14', 'calendar_days')).toBe(
      '1 day late: it was due on Friday 13 March',
    )
  })

  it('has the caller’s verb', () => {
    expect(
      dueInWords(
        { verb: 'acknowledge', dueOn: '2026-03-12', today: '2026-03-12', unit: 'school_days' },
        calendar,
      ),
    ).toBe('acknowledge today')
  })
})

describe('days left', () => {
  it('are none today, and below none as soon as the day is over', () => {
    expect(daysLeft('2026-03-13', '2026-03-13', 'school_days', calendar)).toBe(0)
    expect(daysLeft('2026-03-13', '2026-03-14', 'school_days', calendar)).toBe(-1)
    expect(daysLeft('2026-03-13', '2026-03-16', 'school_days', calendar)).toBe(-1)
    expect(daysLeft('2026-03-13', '2026-03-17', 'school_days', calendar)).toBe(-2)
  })
})

describe('a deadline after the calendar changed', () => {
  const today = '2026-03-12'
  it.each<[string | null, string | null, string | null, string]>([
    ['2026-03-20', '2026-03-23', '2026-03-23', 'moves'],
    ['2026-03-20', '2026-03-10', today, 'is today rather than past'],
    [today, '2026-03-10', today, 'is not past on its day'],
    ['2026-03-10', '2026-03-09', '2026-03-09', 'was past, and is where it is computed'],
    ['2026-03-10', '2026-03-13', '2026-03-13', 'was past, and is in time again'],
    [null, '2026-03-10', today, 'stood, and was not past'],
    ['2026-03-10', null, null, 'stands'],
  ])('was %s, is computed as %s: %s (%s)', (was, computed, moved) => {
    expect(movedDue({ was, computed, today })).toBe(moved)
  })
})

describe('what is said after a change', () => {
  it('counts what moved, and says nothing when nothing did', () => {
    expect(withMoved('Saved.', 0)).toBe('Saved.')
    expect(withMoved('Saved.', 1)).toBe('Saved. 1 open deadline moved.')
    expect(withMoved('Saved.', 3)).toBe('Saved. 3 open deadlines moved.')
  })
})
