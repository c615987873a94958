import { isReviewDue } from '../../impact/next-step'
import type { ActivityPlan } from '../record-facts'
import type { Doubt } from './doubt'
import { type Grounds, listed, type PlannedPriority } from './grounds'
import { asRecords, linkedPlans } from './linked-plans'
import { SOURCES } from './sources'

/**
 * Activities a claim rests on, and priorities of the plan they work on, that nobody has said when to look at again, or whose
 * day has passed without anybody having decided. An activity with no outcome at all is doubted for that and not here.
 */
export function planWithoutReview(grounds: Grounds): Doubt[] {
  const plans = linkedPlans(grounds)
  const ids = new Set(plans.map(({ activityId }) => activityId))
  const priorities = grounds.priorities.filter(({ activityIds }) => activityIds.some((id) => ids.has(id)))
  const isPast = (day: string | null) => day !== null && day < grounds.on
  const isOpen = ({ isOver }: PlannedPriority) => !isOver
  const noDay = [
    ...plans.filter(hasNoDay).map(({ title }) => title),
    ...priorities.filter((one) => isOpen(one) && one.reviewOn === null).map(({ title }) => title),
  ]
  const overdue = plans.filter((plan) => isOverdue(plan, grounds.on))
  const past = [
    ...overdue.map(({ title }) => title),
    ...priorities.filter((one) => isOpen(one) && isPast(one.reviewOn)).map(({ title }) => title),
  ]
  if (noDay.length + past.length === 0) return []
  const words = [
    noDay.length > 0 ? `Nobody has said when to look again at ${listed(noDay)}.` : '',
    past.length > 0
      ? `The day to look again has passed, and nothing has been decided, for ${listed(past)}.`
      : '',
  ]
  return [
    {
      rule: 'plan_without_review',
      about: '',
      words: words.filter(Boolean).join(' '),
      source: SOURCES.review,
      records: asRecords([...plans.filter(hasNoDay), ...overdue]),
    },
  ]
}

function hasNoDay({ status, isDecided, outcomes }: ActivityPlan): boolean {
  if (status === 'stopped' || isDecided || outcomes.length === 0) return false
  return outcomes.every(({ reviewOn }) => reviewOn === null)
}

const isOverdue = ({ status, isDecided, outcomes }: ActivityPlan, on: string) =>
  isReviewDue({ status, decision: isDecided ? 'decided' : null, outcomes }, on)
