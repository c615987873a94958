import type { ActivityPlan } from '../record-facts'
import { claimed, type Grounds } from './grounds'

/** The activities behind all that is claimed, each once, by title. */
export function linkedPlans(grounds: Grounds): ActivityPlan[] {
  const plans = claimed(grounds).flatMap(({ records }) => records.flatMap((one) => one.plans))
  return [...new Map(plans.map((plan) => [plan.activityId, plan])).values()].sort((a, b) =>
    a.title.localeCompare(b.title, 'en-GB'),
  )
}

export const asRecords = (plans: readonly ActivityPlan[]) =>
  plans.map(({ activityId, title }) => ({ kind: 'activity' as const, id: activityId, title }))
