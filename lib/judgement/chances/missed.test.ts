import { describe, expect, it } from 'vitest'
import type { ActivityKind, ActivityStatus } from '@/prisma/generated/enums'
import { summarise } from '../../impact/summary'
import { SUBJECT_KEYS } from '../../plan/subjects'
import { besideReports, chancesInWords, inPercent, ownInWords, ownShare } from './beside-reports'
import { EXAMPLES } from './examples'
import { missedPriorities, missedSubjects, type OpenPriority, type WorkedOn } from './missed'

const activity = (given: Partial<WorkedOn> = {}): WorkedOn => ({
  id: 'a',
  title: 'Reading together',
  kind: 'engagement',
  status: 'running',
  need: null,
  outcomes: [],
  ...given,
})
const priority = (given: Partial<OpenPriority> = {}): OpenPriority => ({
  id: 'p',
  title: 'Better readers in Year 1',
  subject: 'reading',
  activities: [],
  ...given,
})
const linked = (kind: ActivityKind | null, status: ActivityStatus = 'running', id = 'a') =>
  activity({ kind, status, id, title: `T ${id}` })

describe('a priority is a missed chance', () => {
  it.each<[string, OpenPriority['activities'], number]>([
    ['with nothing that works on it', [], 1],
    ['with engagement behind it', [linked('engagement')], 0],
    ['with planned engagement behind it', [linked('engagement', 'planned')], 0],
    ['with engagement that is only an idea', [linked('engagement', 'idea')], 1],
    ['with engagement that was stopped', [linked('engagement', 'stopped')], 1],
    ['with involvement and information', [linked('involvement'), linked('information', 'finished', 'b')], 1],
    ['with involvement beside engagement', [linked('involvement'), linked('engagement', 'finished', 'b')], 0],
    ['with an activity of no kind yet', [linked(null)], 1],
  ])('%s', (_, activities, missed) => {
    expect(missedPriorities([priority({ activities })], [])).toHaveLength(missed)
  })

  it('says what works on it, and starts an activity', () => {
    const activities = [
      linked('involvement'),
      linked('information', 'running', 'b'),
      linked(null, 'running', 'c'),
    ]
    const [chance] = missedPriorities([priority({ activities })], [])
    expect(chance).toMatchObject({
      words:
        '3 activities work on it, and none is engagement: 1 involvement, 1 information, 1 of no kind yet.',
      next: { label: 'Decide what kind “T c” is', path: '/activities/c/edit/kind' },
      path: '/plan/p',
      example: { paragraph: 48 },
    })
    expect(missedPriorities([priority()], [])[0]).toMatchObject({
      words: 'No activity with parents and carers works on it.',
      next: { label: 'Start an activity for it', path: '/plan/p/activities/new' },
    })
  })

  it('leads to engagement about the same subject that is not linked, or to the idea that waits', () => {
    const [near] = missedPriorities([priority()], [activity(), activity({ id: 'm', title: 'Maths at home' })])
    expect(near).toMatchObject({ next: { path: '/plan/p/activities' }, activities: [{ id: 'a' }] })
    expect(near?.words).toMatch(/“Reading together” is engagement about the same subject/)
    const [idea] = missedPriorities([priority({ activities: [linked('engagement', 'idea')] })], [])
    expect(idea?.next).toEqual({ label: 'Plan the idea', path: '/activities/a' })
    expect(idea?.words).toMatch(/works on it\. “T a” would be engagement, and is still an idea\./)
  })
})

describe('a subject is a missed chance', () => {
  const missed = (activities: WorkedOn[], priorities: OpenPriority[] = []) =>
    missedSubjects(priorities, activities).map(({ subject }) => subject)

  it.each<[string, WorkedOn[], string[]]>([
    ['worked on by involvement alone', [activity({ kind: 'involvement' })], ['reading']],
    [
      'measured by what is not engagement',
      [
        activity({
          kind: 'information',
          title: 'Letters',
          outcomes: [{ statement: 'Rises', measure: { name: 'X', libraryKey: 'attendance' } }],
        }),
      ],
      ['attendance'],
    ],
    [
      'named as a need',
      [activity({ title: 'Coffee', kind: 'involvement', need: 'Spelling is weak' })],
      ['writing'],
    ],
    ['with engagement about it', [activity({ kind: 'involvement' }), activity({ id: 'b' })], []],
    ['with engagement that is an idea', [activity({ status: 'idea' })], ['reading']],
    ['that was stopped', [activity({ kind: 'involvement', status: 'stopped' })], []],
    ['of nothing', [activity({ title: 'Coffee', kind: 'involvement' })], []],
  ])('%s', (_, activities, expected) => {
    expect(missed(activities)).toEqual(expected)
  })

  it('unless it stands with the priorities already', () => {
    expect(missed([activity({ kind: 'involvement' })], [priority()])).toEqual([])
  })

  it('says how many and of which kind', () => {
    const two = [activity({ kind: 'involvement' }), activity({ id: 'b', kind: 'involvement' })]
    expect(missedSubjects([], two)[0]?.words).toBe(
      '2 activities are about it or name it as a need, and none is engagement: 2 involvement.',
    )
    expect(missedSubjects([], two.slice(0, 1))[0]?.words).toBe(
      'One activity is about it or names it as a need, and none is engagement: 1 involvement.',
    )
  })
})

describe('beside the reports', () => {
  const counted = (kind: ActivityKind, about: 'pupils' | 'parents') => ({
    kind,
    stands: 'took_part' as const,
    isCompared: false,
    outcomes: [{ about }],
  })

  it('counts priorities with engagement, and engagement with an outcome for pupils of all activities', () => {
    const summary = summarise([
      counted('engagement', 'pupils'),
      counted('engagement', 'parents'),
      counted('involvement', 'pupils'),
    ])
    const rows = besideReports(summary, [priority(), priority({ activities: [linked('engagement')] })])
    expect(rows.map(ownInWords)).toEqual(['1 of 2', '1 of 3', 'named one by one above'])
    expect(rows.map(ownShare)).toEqual([50, 100 / 3, null])
    expect(rows.map(({ reports }) => inPercent(reports))).toEqual(['15.4%', '18.9%', '54%'])
  })

  it('has no share of nothing', () => {
    const rows = besideReports(summarise([]), [])
    expect(rows.map(ownShare)).toEqual([null, null, null])
    expect(rows.slice(0, 2).map(ownInWords)).toEqual(['none yet', 'none yet'])
  })

  it.each<[OpenPriority[], number, string]>([
    [[], 0, 'This year’s improvement plan has no priority yet.'],
    [
      [],
      2,
      'This year’s improvement plan has no priority yet. 2 subjects are worked on, or named as a need, without engagement.',
    ],
    [[priority()], 0, 'The one priority of this year’s plan has no engagement activity behind it.'],
    [
      [priority({ activities: [linked('engagement')] })],
      1,
      'The one priority of this year’s plan has an engagement activity behind it. 1 other subject is worked on, or named as a need, without engagement.',
    ],
    [
      [priority({ activities: [linked('engagement')] }), priority({ activities: [linked('engagement')] })],
      0,
      'All 2 priorities of this year’s plan have an engagement activity behind them.',
    ],
    [
      [priority(), priority(), priority({ activities: [linked('engagement')] })],
      0,
      'Of 3 priorities in this year’s plan, 2 have no engagement activity behind them.',
    ],
  ])('is found in words', (priorities, subjects, words) => {
    expect(chancesInWords(priorities, subjects)).toBe(words)
  })
})

describe('examples', () => {
  it('are of subjects, each with a paragraph the survey has', () => {
    for (const [subject, example] of Object.entries(EXAMPLES)) {
      expect(SUBJECT_KEYS).toContain(subject)
      expect(example.paragraph).toBeGreaterThan(0)
      expect(example.paragraph).toBeLessThanOrEqual(82)
    }
  })
})
