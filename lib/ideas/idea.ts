import type { IdeaStatus } from '@/prisma/generated/enums'
import { daysBetween, type IsoDate, longDate, shortDate } from '../platform/dates'

export const IDEA_STATUSES = [
  'new',
  'considering',
  'taken_forward',
  'not_taken',
  'done',
] as const satisfies readonly IdeaStatus[]

export const IDEA_STATUS_NAMES: Record<IdeaStatus, string> = {
  new: 'Not decided yet',
  considering: 'Being considered',
  taken_forward: 'Taken forward',
  not_taken: 'Not taken forward',
  done: 'Done',
}

/** What can be decided about an idea. That it is done follows from its result. */
export const DECISIONS = [
  'considering',
  'taken_forward',
  'not_taken',
] as const satisfies readonly IdeaStatus[]

export type IdeaFacts = {
  status: IdeaStatus
  saidOn: IsoDate
  decidedOn: IsoDate | null
  resultOn: IsoDate | null
  toldOn: IsoDate | null
}

/** Whether a decision is still to come: the parent waits. */
export const isOpen = ({ status }: Pick<IdeaFacts, 'status'>) => status === 'new' || status === 'considering'

/** Whether there is something to tell that the parent has not been told. */
export const isUntold = ({ status, toldOn }: Pick<IdeaFacts, 'status' | 'toldOn'>) =>
  !isOpen({ status }) && toldOn === null

/** Where an idea stands, and since when, in a sentence. */
export function whereIdeaStands(facts: IdeaFacts, today: IsoDate): string {
  const { status, saidOn, decidedOn, resultOn } = facts
  const told = isUntold(facts) ? ' Nobody has told the parent yet.' : ''
  switch (status) {
    case 'new':
      return `Nobody has decided yet: it waits ${forHowLong(saidOn, today)}.`
    case 'considering':
      return `It is being considered, and the parent waits ${forHowLong(saidOn, today)}.`
    case 'taken_forward':
      return `It is taken forward since ${longDate(decidedOn ?? saidOn)}.${told}`
    case 'not_taken':
      return `It was decided on ${longDate(decidedOn ?? saidOn)} not to take it forward.${told}`
    case 'done':
      return `It is done; what came of it was put down on ${longDate(resultOn ?? saidOn)}.${told}`
  }
}

/** The same for a line of a list: "Not decided yet, 12 days". */
export function ideaInShort(facts: IdeaFacts, today: IsoDate): string {
  const { status, saidOn, decidedOn, resultOn } = facts
  const name = IDEA_STATUS_NAMES[status]
  if (isOpen(facts)) return `${name}, ${howLong(saidOn, today)}`
  return `${name}, ${shortDate(resultOn ?? decidedOn ?? saidOn)}`
}

/** "since today", "1 day", "12 days" */
function howLong(from: IsoDate, today: IsoDate): string {
  const days = daysBetween(from, today)
  if (days <= 0) return 'since today'
  return days === 1 ? '1 day' : `${days} days`
}

const forHowLong = (from: IsoDate, today: IsoDate) =>
  from < today ? `for ${howLong(from, today)}, since ${longDate(from)}` : 'since today'
