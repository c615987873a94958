import { describe, expect, it } from 'vitest'
import type { Standing } from '@/lib/impact/standings'
import { standingOf } from '@/lib/impact/standings'
import { toDate } from '@/lib/platform/dates'
import { activityLines, evidenceLines, inOrder, type SessionToRecord, sessionLines } from './lines'

const TODAY = '2026-03-03'
const head = { role: 'head' as const, membershipId: 'head' }
const teacher = { role: 'staff' as const, membershipId: 'teacher' }

type Row = Parameters<typeof standingOf>[0]

const outcome = (given: Partial<Row['outcomes'][number]> = {}): Row['outcomes'][number] => ({
  id: 'outcome',
  about: 'pupils',
  statement: 'Read further',
  baseline: 91,
  target: 95,
  worthwhile: 2,
  reviewOn: '2026-03-10',
  design: 'prepost',
  measureId: 'measure',
  measure: {
    name: 'Reading age',
    unit: 'months',
    direction: 'higher',
    type: 'standardised_test',
    reliability: 0.9,
  },
  results: [],
  ...given,
})

function standing(given: Partial<Row> = {}): Standing {
  const row = {
    id: 'reading',
    title: 'Reading together',
    kind: 'engagement',
    status: 'running',
    academicYear: 2025,
    ownerId: null,
    archivedAt: null,
    description: 'We read.',
    decision: null,
    startsOn: null,
    lastSessionOn: toDate('2026-02-24'),
    yearGroups: [],
    groups: [],
    hideBelow: 6,
    sessionsHeld: 2,
    datesToRecord: [],
    listSessions: 2,
    familiesInvited: 20,
    familiesCame: 12,
    familiesCameUninvited: 0,
    countSessions: 0,
    headsInvited: null,
    headsCame: 0,
    quotations: 1,
    answered: 0,
    answersUp: 0,
    answersDown: 0,
    atHomeDone: 0,
    atHomeOf: 0,
    pooled: null,
    outcomes: [outcome({ reviewOn: '2026-07-01' })],
    ...given,
  } satisfies Row
  return standingOf(row, TODAY)
}

const session = (id: string, heldOn: string, title = 'Reading together'): SessionToRecord => ({
  id,
  heldOn,
  startsAt: '14:30',
  activity: { id: title, title },
})

describe('sessions on Today', () => {
  it('put the first of several that nobody recorded, today’s, and tell those of the week', () => {
    const lines = sessionLines(
      [
        session('a', '2026-02-10'),
        session('b', '2026-02-17'),
        session('c', '2026-03-02', 'Breakfast'),
        session('d', TODAY),
        session('e', '2026-03-06'),
      ],
      TODAY,
    )
    expect(
      inOrder(lines).map(({ label, on, path, isOnlyTold }) => [label, on, path, isOnlyTold ?? false]),
    ).toEqual([
      ['Record who came', '2026-02-10', '/activities/Reading together/sessions/a', false],
      ['Record who came', '2026-03-02', '/activities/Breakfast/sessions/c', false],
      ['Record who came', TODAY, '/activities/Reading together/sessions/d', false],
      ['To come', '2026-03-06', '/activities/Reading together/sessions/e', true],
    ])
    const sameDay = [
      { ...session('f', TODAY, 'A late club'), startsAt: '15:30' },
      { ...session('g', TODAY, 'Breakfast'), startsAt: '08:15' },
    ]
    expect(inOrder(sessionLines(sameDay, TODAY)).map(({ about }) => about)).toEqual([
      'Breakfast',
      'A late club',
    ])
    expect(lines.find(({ key }) => key.startsWith('past-Reading'))?.because).toContain('1 later session.')
  })
})

describe('activities on Today', () => {
  const labels = (given: Partial<Row>, who: Parameters<typeof activityLines>[1] = head) =>
    activityLines([standing(given)], who, TODAY).map(({ label }) => label)

  it('are quiet while nothing is due', () => {
    expect(labels({})).toEqual([])
  })

  it('ask for what parents said once there was a session', () => {
    expect(labels({ quotations: 0 })).toEqual(['Write down what parents said or did'])
    expect(labels({ quotations: 0, sessionsHeld: 0 })).toEqual([])
    expect(activityLines([standing({ quotations: 0 })], head, TODAY)[0]?.on).toBe('2026-02-24')
  })

  it('ask for figures from two weeks before the review, and then for the decision', () => {
    expect(labels({ outcomes: [outcome()] })).toEqual(['Bring in the figures'])
    expect(labels({ outcomes: [outcome({ reviewOn: '2026-03-18' })] })).toEqual([])
    const result = (n: number) => [
      { id: 'r', at: new Date(), output: { change: { n, nBaseline: 20 }, onlySecond: 0 } },
    ]
    const past = '2026-02-01'
    expect(labels({ outcomes: [outcome({ reviewOn: past, results: result(0) as never })] })).toEqual([
      'Bring in the second figures',
    ])
    expect(labels({ status: 'finished', outcomes: [] })).toEqual([
      'Say what should change',
      'Decide what next',
    ])
  })

  it('lead an idea along, by the day it begins', () => {
    const [line] = activityLines(
      [standing({ status: 'idea', kind: null, startsOn: toDate('2026-03-20') })],
      head,
      TODAY,
    )
    expect(line).toMatchObject({ label: 'Decide what kind it is', on: '2026-03-20' })
    const nextTerm = standing({ status: 'idea', kind: null, startsOn: toDate('2026-04-20') })
    expect(activityLines([nextTerm], head, TODAY)).toEqual([])
  })

  it('ask a teacher about their own only, and never to decide', () => {
    const given = { quotations: 0, outcomes: [], status: 'finished' as const }
    expect(labels(given, teacher)).toEqual([])
    expect(labels({ ...given, ownerId: 'teacher' }, teacher)).toEqual([
      'Say what should change',
      'Write down what parents said or did',
    ])
    expect(labels(given, { role: 'liaison', membershipId: 'liaison' })).toContain('Decide what next')
  })
})

describe('evidence on Today', () => {
  const old = [
    {
      id: 'e',
      title: 'Photograph',
      datedOn: '2025-02-28',
      isOld: true,
      activities: [{ id: 'reading', title: 'Reading' }],
    },
  ]

  it('waits behind what is due once it is old, and has its day until then', () => {
    const young = [{ ...old[0], datedOn: '2025-03-20', isOld: false }] as typeof old
    expect(evidenceLines(young, [standing()], head)).toMatchObject([{ on: '2026-03-20' }])
    const lines = inOrder([
      ...evidenceLines(old, [standing()], head),
      ...sessionLines([session('a', TODAY)], TODAY),
    ])
    expect(lines.map(({ label }) => label)).toEqual(['Record who came', 'Find newer evidence'])
  })

  it('is for leaders, and for whoever answers for what relies on it', () => {
    expect(evidenceLines(old, [standing()], head)).toMatchObject([{ on: null, path: '/evidence/e' }])
    expect(evidenceLines(old, [standing()], teacher)).toEqual([])
    expect(evidenceLines(old, [standing({ ownerId: 'teacher' })], teacher)).toHaveLength(1)
  })
})
