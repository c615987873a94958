import {
  claimForOutcome,
  judgeOutcome,
  type OutcomeClaim,
  type OutcomeJudgement,
  type OutcomeToJudge,
} from './claim'
import type { ActivityFacts, OutcomeFacts } from './facts'
import { type Blocker, blockerFor } from './in-the-way'
import { SMALLEST_SHOWN, smallestShown } from './rules'
import { type Paper, stepClaim } from './step-words'

/** The steps of "The ladder on an activity", lowest first. Section 6. */
export const STEPS = [
  'planned',
  'took_part',
  'parents_responded',
  'pupils_changed',
  'promising_sign',
  'more_than_similar',
  'likely_because',
  'repeated',
] as const
export type Step = (typeof STEPS)[number]

/** As printed: "Where it stands: pupils changed". */
export const STEP_LABELS: Record<Step, string> = {
  planned: 'Planned',
  took_part: 'Took part',
  parents_responded: 'Parents responded',
  pupils_changed: 'Pupils changed',
  promising_sign: 'Promising sign',
  more_than_similar: 'More than similar pupils',
  likely_because: 'Likely because of it',
  repeated: 'Repeated',
}

interface LadderStep {
  step: Step
  label: string
  met: boolean
  /** Unmet, and below the step the activity stands on. */
  isGap: boolean
  /** What may be said because the step is met; null when it is not. */
  claim: string | null
  governorClaim: string | null
  /** What stands in the way; null when the step is met. */
  inTheWay: Blocker | null
}

export interface Ladder {
  /** The highest step whose own condition holds; null for an idea with nothing recorded. */
  stands: Step | null
  /** The claim of that step, for the head and named staff. */
  claim: string
  governorClaim: string
  /** All eight, lowest first. */
  steps: LadderStep[]
  /** Unmet steps below the one it stands on, lowest first. */
  gaps: LadderStep[]
  /** The step above the one it stands on; null at the top. */
  next: LadderStep | null
  outcomes: OutcomeClaim[]
}

/**
 * Where an activity stands and what may be said about it. Computed from the records, never chosen.
 *
 * @param threshold the governors' threshold; never below 6, whatever is asked
 */
export function ladderFor(facts: ActivityFacts, threshold: number = SMALLEST_SHOWN.governors): Ladder {
  const smallest = smallestShown('governors', threshold)
  const outcomes = facts.outcomes.map((outcome) => claimForOutcome(outcome, smallest))
  const grounds: Grounds = { facts, outcomes, smallest }
  const met = STEPS.map((step) => isMet(step, facts, outcomes))
  const top = met.lastIndexOf(true)
  const stands = STEPS[top] ?? null
  const claimTo = (paper: Paper) =>
    stands === null ? nothingYet(facts) : stepClaim(stands, facts, outcomes, paper)
  let made: LadderStep[] | undefined
  const steps = () => {
    made ??= STEPS.map((step, i) => ladderStep(step, grounds, met[i] === true, i < top))
    return made
  }
  // All but where it stands is made when it is read: a page of a year's activities reads it of a few.
  return {
    stands,
    outcomes,
    get claim() {
      return claimTo({ reader: 'head' })
    },
    get governorClaim() {
      return claimTo({ reader: 'governors', smallestShown: smallest })
    },
    get steps() {
      return steps()
    },
    get gaps() {
      return steps().filter((step) => step.isGap)
    },
    get next() {
      return steps()[top + 1] ?? null
    },
  }
}

type Grounds = { facts: ActivityFacts; outcomes: OutcomeClaim[]; smallest: number }

/** Its words are made when they are read: a page of a year's activities reads one or two of sixteen. */
function ladderStep(
  step: Step,
  { facts, outcomes, smallest }: Grounds,
  met: boolean,
  isBelow: boolean,
): LadderStep {
  const word = (paper: Paper) => (met ? stepClaim(step, facts, outcomes, paper) : null)
  return {
    step,
    label: STEP_LABELS[step],
    met,
    isGap: !met && isBelow,
    get claim() {
      return word({ reader: 'head' })
    },
    get governorClaim() {
      return word({ reader: 'governors', smallestShown: smallest })
    },
    get inTheWay() {
      return met ? null : blockerFor(step, facts, outcomes)
    },
  }
}

/** As much of an activity as its step depends on. `ActivityFacts` has it all; a list reads no more than this. */
export type FactsOfStep = Pick<ActivityFacts, 'status' | 'takenPart'> & {
  pooled: Pick<NonNullable<ActivityFacts['pooled']>, 'groups' | 'isClear' | 'rung'> | null
  responses: readonly Pick<ActivityFacts['responses'][number], 'count'>[]
  outcomes: readonly (OutcomeToJudge & Pick<OutcomeFacts, 'baseline' | 'target' | 'reviewOn'>)[]
}

/** Only the step an activity stands on, as `ladderFor` has it: for lists, which put nothing else into words. */
export function standsOn(facts: FactsOfStep): Step | null {
  const outcomes = facts.outcomes.map(judgeOutcome)
  return STEPS.findLast((step) => isMet(step, facts, outcomes)) ?? null
}

function nothingYet({ status }: ActivityFacts): string {
  return status === 'stopped'
    ? 'This was an idea. It was stopped before it was planned.'
    : 'This is an idea. Nothing has been planned yet.'
}

/** What was stopped may never have been planned: then its outcomes do not say from what to what, by when. */
function wasPlanned({ status, outcomes }: FactsOfStep): boolean {
  if (status === 'idea' || outcomes.length === 0) return false
  return (
    status !== 'stopped' ||
    outcomes.every(
      ({ baseline, target, reviewOn }) => baseline !== null && target !== null && reviewOn !== null,
    )
  )
}

function isMet(step: Step, facts: FactsOfStep, outcomes: readonly OutcomeJudgement[]): boolean {
  const { families, headcount } = facts.takenPart
  const pupilsRung = Math.max(0, ...outcomes.filter((o) => o.about === 'pupils').map((o) => o.rung ?? 0))
  switch (step) {
    case 'planned':
      return wasPlanned(facts)
    case 'took_part':
      return (families?.came ?? 0) + (families?.cameUninvited ?? 0) + (headcount?.came ?? 0) > 0
    case 'parents_responded':
      return (
        facts.responses.some((response) => response.count > 0) ||
        outcomes.some((o) => o.about === 'parents' && (o.rung ?? 0) >= 1)
      )
    case 'pupils_changed':
      return pupilsRung >= 2
    case 'promising_sign':
      return pupilsRung >= 3
    case 'more_than_similar':
      return pupilsRung >= 4
    case 'likely_because':
      return pupilsRung >= 5
    case 'repeated':
      return facts.pooled !== null && facts.pooled.groups >= 2 && facts.pooled.isClear
  }
}
