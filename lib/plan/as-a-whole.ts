import type { IsoDate } from '../platform/dates'
import { contributionsInWords } from './contribution'
import type { PriorityShown } from './priority-rows'
import { progressInWords, progressOf } from './progress'
import { actionsInWords } from './standing'
import { hasReached, isCriterionDue } from './what-it-came-to'

type Whole = Pick<PriorityShown, 'criteria' | 'activities' | 'actions' | 'contributions'>

/**
 * A year's plan in a few sentences: how far what works on it has come, by step and each activity once; what came of what it will
 * be known by; what parents and carers contributed, with what became of that; its actions.
 */
export function planAsAWhole(priorities: readonly Whole[], today: IsoDate): string[] {
  const activities = new Map(priorities.flatMap((one) => one.activities).map((one) => [one.id, one]))
  const actions = priorities.flatMap((one) => one.actions)
  return [
    progressInWords(progressOf([...activities.values()])),
    criteriaInWords(
      priorities.flatMap(({ criteria }) => criteria),
      today,
    ),
    contributionsInWords(priorities.flatMap(({ contributions }) => contributions)),
    actionsInWords(actions, today),
  ].filter((sentence) => sentence !== null)
}

/** "Of 5 things it will be known by, 2 were reached, 1 was not, 2 are still to be looked at." */
function criteriaInWords(criteria: Whole['criteria'], today: IsoDate): string | null {
  if (criteria.length === 0) return null
  const reached = criteria.filter(hasReached).length
  const notReached = criteria.filter((one) => one.reached !== null).length - reached
  const due = criteria.filter((one) => isCriterionDue(one, today)).length
  const ahead = criteria.length - reached - notReached - due
  const parts = [
    said(reached, 'was reached', 'were reached'),
    said(notReached, 'was not', 'were not'),
    said(due, 'was to be looked at by now', 'were to be looked at by now'),
    said(ahead, 'is still to be looked at', 'are still to be looked at'),
  ].filter(Boolean)
  return `Of ${criteria.length === 1 ? 'the one thing' : `${criteria.length} things`} it will be known by, ${parts.join(', ')}.`
}

const said = (count: number, one: string, many: string) =>
  count === 0 ? '' : `${count} ${count === 1 ? one : many}`
