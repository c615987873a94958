import { describe, expect, it } from 'vitest'
import type { ActivityFacts } from './facts'
import { ladderFor } from './ladder'
import { type InHand, nextStepFor } from './next-step'

const TODAY = '2026-11-21'

function facts(given: Partial<ActivityFacts>): ActivityFacts {
  return {
    status: 'running',
    outcomes: [
      {
        id: 'o1',
        about: 'pupils',
        statement: 'Pupils read with more understanding',
        measure: {
          name: 'Reading age',
          unit: 'months',
          direction: 'higher',
          type: 'standardised_test',
          reliability: null,
        },
        baseline: 83,
        target: 90,
        reviewOn: '2027-03-26',
        smallestWorthwhile: 2,
        design: 'prepost',
        result: null,
      },
    ],
    takenPart: { sessionsHeld: 0, sessionsUnrecorded: 0, sessionsToCome: 0, families: null, headcount: null },
    responses: [],
    pooled: null,
    ...given,
  }
}

const held = {
  sessionsHeld: 2,
  sessionsUnrecorded: 0,
  sessionsToCome: 0,
  families: { invited: 12, came: 9, cameUninvited: 0 },
  headcount: null,
}
const said = [{ kind: 'quotation' as const, count: 2, asked: null }]

function step(given: Partial<InHand>, known: Partial<ActivityFacts> = {}) {
  const all = facts({ status: given.status ?? 'running', ...known })
  const inHand: InHand = {
    id: 'a',
    status: 'running',
    isArchived: false,
    kind: 'engagement',
    description: 'They read.',
    decision: null,
    outcomes: all.outcomes.map(({ id, about, reviewOn }) => ({
      id,
      about,
      reviewOn,
      hasFigures: false,
      hasResult: false,
    })),
    toRecord: [],
    ...given,
  }
  return nextStepFor(inHand, ladderFor(all), TODAY)
}

describe('the one thing to do next', () => {
  it.each<[string, ReturnType<typeof step>, string | null]>([
    ['an idea without a kind', step({ status: 'idea', kind: null }), '/activities/a/edit/kind'],
    [
      'an idea that says nothing of what happens',
      step({ status: 'idea', description: null }),
      '/activities/a/edit/what',
    ],
    ['an idea without an outcome', step({ status: 'idea', outcomes: [] }), '/activities/a/outcomes/new'],
    ['an idea that is whole', step({ status: 'idea' }), '/activities/a/status'],
    [
      'a session that is over and not recorded',
      step({ toRecord: [{ id: 's', on: '2026-11-20' }] }),
      '/activities/a/sessions/s',
    ],
    ['a session of today', step({ toRecord: [{ id: 's', on: TODAY }] }), '/activities/a/sessions/s'],
    ['no session', step({}), '/activities/a/sessions/new'],
    ['no response, once somebody came', step({}, { takenPart: held }), '/activities/a/responses/new'],
    [
      'no figures, once parents responded',
      step({}, { takenPart: held, responses: said }),
      '/activities/a/outcomes/o1/figures',
    ],
    [
      'the review date gone by',
      step({
        outcomes: [{ id: 'o1', about: 'pupils', reviewOn: '2026-11-20', hasFigures: true, hasResult: true }],
      }),
      '/activities/a/status',
    ],
    [
      'those who waited, once the first group is done',
      step({ status: 'finished', waited: 12 }),
      '/activities/a/next-group',
    ],
    [
      'those who waited, once it is to go on',
      step({ decision: 'go_on', waited: 12 }),
      '/activities/a/next-group',
    ],
    ['nobody who waited while the first group is at it', step({ waited: 12 }), '/activities/a/sessions/new'],
    ['nobody who waited for what is to stop', step({ decision: 'stop', waited: 12 }), null],
    ['what was decided', step({ decision: 'go_on' }), null],
    ['what was stopped', step({ status: 'stopped' }), null],
    ['what is archived', step({ isArchived: true }), null],
  ])('%s', (_, next, path) => {
    expect(next?.path ?? null).toBe(path)
  })

  it('waits for a session that is still to come', () => {
    const waiting = step(
      { toRecord: [{ id: 's', on: '2026-12-01' }] },
      { takenPart: { ...held, sessionsHeld: 0, sessionsToCome: 1, families: null } },
    )
    expect(waiting).toBeNull()
  })
})
