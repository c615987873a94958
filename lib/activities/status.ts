import type { ActivityStatus } from '@/prisma/generated/enums'
import { type Criterion, judgeCriterion, type Refusal } from './criterion'

/** Where an activity may go from where it is. Everything that is not here is refused. */
const MOVES: Record<ActivityStatus, readonly ActivityStatus[]> = {
  idea: ['planned', 'stopped'],
  planned: ['running', 'idea', 'stopped'],
  running: ['finished', 'planned', 'stopped'],
  finished: ['running'],
  stopped: ['running', 'idea'],
}

/** What is known of an activity when it is about to move. */
export type Moving = {
  status: ActivityStatus
  sessionsHeld: number
  outcomes: (OutcomeToJudge & { lockedAt: Date | null })[]
}

export type OutcomeToJudge = Criterion & { id: string }

/**
 * Why an activity may not take this status, as a sentence; null when it may. Going back is possible as long as nothing
 * says otherwise: what has begun is not a plan any more, and what was planned once is taken up again, not thought up again.
 *
 * @param today ISO date: an idea is judged on the day it is planned
 */
export function reasonAgainstMove(activity: Moving, to: ActivityStatus, today: string): string | null {
  const { status, sessionsHeld, outcomes } = activity
  if (!MOVES[status].includes(to)) return 'It cannot go from what it is now to that. Open the page again.'
  const wasPlanned = outcomes.some(({ lockedAt }) => lockedAt !== null)
  if (status === 'idea' && to === 'planned') {
    return whatIsMissing(outcomes, today).length > 0
      ? 'Something is still missing before it is planned.'
      : null
  }
  const isBack = (status === 'planned' && to === 'idea') || (status === 'running' && to === 'planned')
  if (isBack && sessionsHeld > 0) return 'A session has been held, so it has begun.'
  if (status === 'stopped' && to === 'running' && !wasPlanned)
    return 'It was never planned. Make it an idea again.'
  if (status === 'stopped' && to === 'idea' && wasPlanned) return 'It was planned before. Take it up again.'
  return null
}

/** The moves that are open now, the way forward first. */
export function openMoves(activity: Moving, today: string): ActivityStatus[] {
  return MOVES[activity.status].filter((to) => reasonAgainstMove(activity, to, today) === null)
}

type MissingForPlan = {
  outcomeId: string | null
  statement: string | null
  refusals: Pick<Refusal, 'reason'>[]
}

/** What keeps an idea from being planned: that there is no outcome, or what each is refused for. Empty when nothing does. */
export function whatIsMissing(outcomes: readonly OutcomeToJudge[], today: string): MissingForPlan[] {
  if (outcomes.length === 0) {
    const reason = 'Nothing says yet what should change for pupils.'
    return [{ outcomeId: null, statement: null, refusals: [{ reason }] }]
  }
  return outcomes.flatMap((outcome) => {
    const judgement = judgeCriterion(outcome, today)
    return judgement.ok
      ? []
      : [{ outcomeId: outcome.id, statement: outcome.statement, refusals: judgement.refusals }]
  })
}

/** Whether it is time to decide what next: it is over, or every review date is past. */
export function isTimeToDecide(
  { status, outcomes }: { status: ActivityStatus; outcomes: readonly { reviewOn: string | null }[] },
  today: string,
): boolean {
  if (status === 'finished' || status === 'stopped') return true
  const dates = outcomes.flatMap(({ reviewOn }) => reviewOn ?? [])
  return status === 'running' && dates.length > 0 && dates.every((date) => date <= today)
}
