import type { HeldTo } from '@/lib/impact/own-words'
import type { ActivityPlan, RecordFacts } from '../../record-facts'
import type { Doubt } from '../doubt'
import type { Grounds, StatementGrounds } from '../grounds'
import { doubtsOf } from '../rules'

export const SCALE = ['outstanding', 'good', 'satisfactory', 'inadequate'].map((key) => ({
  key,
  name: key.replace(/^./, (letter) => letter.toUpperCase()),
}))

export const heldTo = (given: Partial<HeldTo> = {}): HeldTo => ({
  rung: 3,
  praise: 3,
  sentence: 'Reading age rose by 5 months.',
  alsoAllowed: [],
  ...given,
})

/** A plan against which nothing speaks. */
export const aPlan = (given: Partial<ActivityPlan> = {}): ActivityPlan => ({
  activityId: 'a',
  title: 'Reading together',
  status: 'running',
  isDecided: false,
  hasCame: true,
  outcomes: [
    {
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
    },
  ],
  ...given,
})

/** A record of this term, for the whole school, of engagement that pupils changed with. */
export const aRecord = (given: Partial<RecordFacts> = {}): RecordFacts => ({
  kind: 'activity',
  id: '1',
  title: 'Reading together',
  on: '2026-10-01',
  activityKinds: ['engagement'],
  step: 'promising_sign',
  stepLabel: 'Promising sign',
  rung: 3,
  says: 'Reading age rose by 5 months.',
  yearGroups: [],
  groups: [],
  activityIds: ['a'],
  evidenceKind: null,
  isWithdrawn: false,
  heldTo: [heldTo()],
  plans: [aPlan()],
  lifts: [],
  ...given,
})

/** A statement met on two such records. */
export function statement(given: Partial<StatementGrounds> = {}): StatementGrounds {
  const records = given.records ?? [aRecord(), aRecord({ id: '2', title: 'Maths at home' })]
  return {
    key: 'statement',
    themes: ['learning_at_home'],
    answer: 'met',
    own: null,
    chosen: records.length,
    ...given,
    records,
  }
}

export const grounds = (given: Partial<Grounds> = {}): Grounds => ({
  on: '2026-11-30',
  frameworkKey: 'survey-2011',
  areaKey: 'engagement',
  scale: SCALE,
  grade: null,
  words: null,
  beside: {},
  statements: [statement()],
  schoolYearGroups: ['Reception', 'Year 1', 'Year 2'],
  reach: [],
  priorities: [],
  ...given,
})

/** What speaks against one statement, in otherwise plain circumstances. */
export const against = (one: Partial<StatementGrounds>, given: Partial<Grounds> = {}): Doubt[] =>
  doubtsOf(grounds({ statements: [statement(one)], ...given }))

/** The keys of the rules that do. */
export const rulesAgainst = (one: Partial<StatementGrounds>, given: Partial<Grounds> = {}) =>
  against(one, given).map(({ rule }) => rule)

export const fromRecords = (...records: Partial<RecordFacts>[]) => ({ records: records.map(aRecord) })
