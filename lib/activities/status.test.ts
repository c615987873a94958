import { describe, expect, it } from 'vitest'
import type { ActivityStatus, Role } from '@/prisma/generated/enums'
import { mayChangeOutcomes, mayPlanActivities, mayReadActivities, mayRecordActivities } from './policy'
import { isTimeToDecide, type Moving, openMoves, reasonAgainstMove, whatIsMissing } from './status'

const TODAY = '2026-11-21'
const STATUSES: ActivityStatus[] = ['idea', 'planned', 'running', 'finished', 'stopped']

const outcome: Moving['outcomes'][number] = {
  id: 'a',
  about: 'pupils',
  statement: 'Pupils read with more understanding',
  measureName: 'Reading age',
  unit: 'months',
  direction: 'higher',
  baseline: 83,
  target: 90,
  reviewOn: '2027-03-26',
  lockedAt: null,
}
const locked = { ...outcome, lockedAt: new Date('2026-09-01') }

/** From each status: what is open before anything has happened, and once a session has been held. */
const TABLE: [ActivityStatus, ActivityStatus[], ActivityStatus[]][] = [
  ['idea', ['planned', 'stopped'], ['planned', 'stopped']],
  ['planned', ['running', 'idea', 'stopped'], ['running', 'stopped']],
  ['running', ['finished', 'planned', 'stopped'], ['finished', 'stopped']],
  ['finished', ['running'], ['running']],
  ['stopped', ['running'], ['running']],
]

describe('moving an activity', () => {
  it.each(TABLE)('from %s: every way that is not named is closed', (status, before, after) => {
    const outcomes = [status === 'idea' ? outcome : locked]
    for (const [sessionsHeld, open] of [
      [0, before],
      [1, after],
    ] as const) {
      for (const to of STATUSES) {
        const reason = reasonAgainstMove({ status, sessionsHeld, outcomes }, to, TODAY)
        expect(reason === null, `${status} to ${to}, ${sessionsHeld} held`).toBe(open.includes(to))
      }
      expect(openMoves({ status, sessionsHeld, outcomes }, TODAY)).toEqual(open)
    }
  })

  it('takes up again what was planned, and only then', () => {
    const stopped = { status: 'stopped' as const, sessionsHeld: 0 }
    expect(openMoves({ ...stopped, outcomes: [locked] }, TODAY)).toEqual(['running'])
    expect(openMoves({ ...stopped, outcomes: [outcome] }, TODAY)).toEqual(['idea'])
  })

  it.each<[string, Moving['outcomes'], RegExp]>([
    ['no outcome', [], /Nothing says yet what should change/],
    ['a turnout', [{ ...outcome, statement: '80% of parents attend the workshops' }], /who comes/],
    ['no measure', [{ ...outcome, measureName: null, direction: null }], /how it will be measured/],
    ['no figures', [{ ...outcome, baseline: null, target: null }], /where it stands now/],
    ['a review date gone by', [{ ...outcome, reviewOn: '2026-11-20' }], /has passed/],
    ['one of two', [outcome, { ...outcome, id: 'b', target: null }], /what it should reach/],
  ])('does not plan with %s, and says so', (_, outcomes, words) => {
    expect(reasonAgainstMove({ status: 'idea', sessionsHeld: 0, outcomes }, 'planned', TODAY)).not.toBeNull()
    const reasons = whatIsMissing(outcomes, TODAY).flatMap(({ refusals }) => refusals.map((r) => r.reason))
    expect(reasons.join(' ')).toMatch(words)
  })
})

describe('who may', () => {
  it.each<[Role, boolean, boolean, boolean]>([
    // read, record, plan
    ['head', true, true, true],
    ['senior_leader', true, true, true],
    ['liaison', true, true, true],
    ['staff', true, true, false],
    ['trust_leader', true, false, false],
    ['governor', false, false, false],
  ])('%s: read %s, record %s, plan %s', (role, read, record, plan) => {
    expect(mayReadActivities({ role })).toBe(read)
    expect(mayRecordActivities({ role })).toBe(record)
    expect(mayPlanActivities({ role })).toBe(plan)
    for (const status of STATUSES) {
      expect(mayChangeOutcomes({ role }, status), status).toBe(status === 'idea' ? record : plan)
    }
  })
})

describe('deciding what next', () => {
  const running = (reviewOn: string | null) => ({ status: 'running' as const, outcomes: [{ reviewOn }] })
  it.each([
    ['running, before the review', running('2026-11-22'), false],
    ['running, on the day of the review', running(TODAY), true],
    ['running, with no review date', running(null), false],
    [
      'running, one review still to come',
      { status: 'running' as const, outcomes: [{ reviewOn: TODAY }, { reviewOn: '2027-01-01' }] },
      false,
    ],
    ['finished early', { status: 'finished' as const, outcomes: [{ reviewOn: '2027-01-01' }] }, true],
    ['stopped', { status: 'stopped' as const, outcomes: [] }, true],
    ['only planned', { status: 'planned' as const, outcomes: [{ reviewOn: TODAY }] }, false],
  ])('%s: %s', (_, activity, expected) => {
    expect(isTimeToDecide(activity, TODAY)).toBe(expected)
  })
})
