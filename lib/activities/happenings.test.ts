import { describe, expect, it } from 'vitest'
import { ACTIVITY_HAPPENINGS, OUTCOME_HAPPENINGS } from './happenings'

const words = (kind: string, detail: Record<string, unknown>) =>
  (ACTIVITY_HAPPENINGS[kind] ?? OUTCOME_HAPPENINGS[kind])?.(detail)

describe('what happened to an activity, in words after the person’s name', () => {
  it.each([
    [
      'activity.need_changed',
      { before: { title: 'Phonics' }, after: { title: 'Phonics together' } },
      'changed the title, from “Phonics” to “Phonics together”',
    ],
    [
      'activity.need_changed',
      { before: { need: null }, after: { need: 'Because.' } },
      'changed why it is done: “Because.”',
    ],
    ['activity.need_changed', { before: {}, after: {} }, 'saved it without a change'],
    [
      'activity.who_for_changed',
      { before: { yearGroups: ['Year 1'] }, after: { yearGroups: [] } },
      'changed the year groups, which was Year 1',
    ],
    [
      'activity.what_changed',
      {
        before: { startsOn: '2026-09-08', academicYear: 2025 },
        after: { startsOn: '2026-09-15', academicYear: 2026 },
      },
      'changed when it begins, from 8 September 2026 to 15 September 2026; its academic year, from 2025 to 2026',
    ],
    ['activity.kind_decided', { before: null, after: 'engagement' }, 'decided that it is engagement'],
    [
      'activity.kind_decided',
      { before: 'involvement', after: 'engagement' },
      'decided that it is engagement, not involvement',
    ],
    ['activity.planned', { outcomes: 1 }, 'planned it and locked its outcome'],
    ['activity.planned', { outcomes: 3 }, 'planned it and locked its 3 outcomes'],
    ['activity.stopped', { reason: 'Nobody came' }, 'stopped it: “Nobody came”'],
    [
      'activity.decided',
      { decision: 'change', on: '2027-02-19' },
      'decided what next: go on, but change something, on 19 February 2027',
    ],
    [
      'outcome.added',
      { statement: 'Pupils read', criterion: 'from 83 to 90 months', isLocked: true },
      'added and locked the outcome “Pupils read” (from 83 to 90 months)',
    ],
    [
      'outcome.changed_after_lock',
      {
        before: { statement: 'Pupils read', criterion: 'from 83 to 90' },
        after: { statement: 'Pupils read', criterion: 'from 83 to 88' },
      },
      'changed the outcome “Pupils read” after it was locked: from 83 to 88, which was from 83 to 90',
    ],
  ])('%s %j', (kind, detail, expected) => {
    expect(words(kind, detail)).toBe(expected)
  })
})
