import type { PriorityEnd } from '@/prisma/generated/enums'
import { type IsoDate, shortDate } from '../platform/dates'
import { PRIORITY_END_NAMES } from './priority'
import { isCriterionDue } from './what-it-came-to'

type PriorityDates = {
  reviewOn: IsoDate | null
  reviewedOn: IsoDate | null
  endedOn: IsoDate | null
  endedAs: PriorityEnd | null
}

/** Whether the day to look at it again has come, and it has not ended. */
export const isReviewDue = ({ reviewOn, endedOn }: PriorityDates, today: IsoDate): boolean =>
  endedOn === null && reviewOn !== null && reviewOn <= today

/** Whether and when a priority is looked at: "Looked at on 3 March 2026. Its review was due on 3 May 2026." */
export function reviewInWords(dates: PriorityDates, today: IsoDate): string {
  const { reviewOn, reviewedOn, endedOn, endedAs } = dates
  if (endedOn) return `${PRIORITY_END_NAMES[endedAs ?? 'dropped']}, ${shortDate(endedOn)}.`
  const looked = reviewedOn ? `Looked at on ${shortDate(reviewedOn)}. ` : ''
  if (!reviewOn) return `${looked}No day is set to look at it again.`
  return isReviewDue(dates, today)
    ? `${looked}Its review has been due since ${shortDate(reviewOn)}.`
    : `${looked}To be looked at on ${shortDate(reviewOn)}.`
}

type Action = { status: 'planned' | 'done' | 'dropped'; dueOn: IsoDate }

/** "2 of 3 actions are done, one is late." Null when there are none. Dropped ones are not counted. */
export function actionsInWords(actions: readonly Action[], today: IsoDate): string | null {
  const kept = actions.filter(({ status }) => status !== 'dropped')
  if (kept.length === 0) return null
  const done = kept.filter(({ status }) => status === 'done').length
  const late = kept.filter(({ status, dueOn }) => status === 'planned' && dueOn < today).length
  const of =
    kept.length === 1
      ? `The one action is ${done === 1 ? 'done' : 'not done yet'}`
      : `${done} of ${kept.length} actions ${done === 1 ? 'is' : 'are'} done`
  return late === 0
    ? `${of}.`
    : `${of}${kept.length === 1 ? ', and late' : `, ${late} ${late === 1 ? 'is' : 'are'} late`}.`
}

type PlanStep = { label: string; because: string; path: string }

type Known = PriorityDates & {
  criteria: { id: string; reached: number | null; reviewOn: IsoDate; statement: string }[]
  activities: number
  contributed: number
}

/** The one thing to do next for a priority, and where under its own address. Null when it has ended, or nothing is missing. */
export function nextForPriority(priority: Known, today: IsoDate): PlanStep | null {
  const { criteria, activities, contributed, reviewOn, endedOn } = priority
  if (endedOn) return null
  if (criteria.length === 0)
    return {
      label: 'Say by what you will know',
      because: 'Nothing says yet what will be different for pupils.',
      path: '/criteria/new',
    }
  const due = criteria.find((criterion) => isCriterionDue(criterion, today))
  if (due)
    return {
      label: 'Say what it came to',
      because: `“${due.statement}” was to be looked at on ${shortDate(due.reviewOn)}.`,
      path: `/criteria/${due.id}`,
    }
  if (isReviewDue(priority, today))
    return { label: 'Look at it again', because: 'Its review is due.', path: '/review' }
  if (activities === 0)
    return {
      label: 'Choose the activities',
      because: 'No activity with parents and carers works on it yet.',
      path: '/activities',
    }
  if (!reviewOn) return { label: 'Set a day', because: 'No day is set to look at it again.', path: '/edit' }
  if (contributed === 0)
    return {
      label: 'Write down what parents contributed',
      because: 'Nothing that parents and carers said is on record for it.',
      path: '/contributions/new',
    }
  return null
}
