import type { Met } from '@/prisma/generated/enums'
import type { Day } from './calendar'

/** What a school judges by, what it decided, and what it is still writing. */
export type JudgementStory = {
  takesUp: { year: 'last' | 'now'; on: Day; by: string; shippedAs: string }[]
  judged: JudgedStory[]
}

export type JudgedStory = {
  year: 'last' | 'now'
  on: Day
  by: string
  /** The edition as it is shipped, and its area. */
  shippedAs: string
  area: string
  statements: StatementStory[]
  /** Missing while it is a draft. */
  agreed?: { on: Day; by: string; grade: string | null; differsWhy?: string; words: string }
}

export type StatementStory = {
  /** Its key in the edition. */
  statement: string
  answer: Met
  own?: string
  /** Keys of activities and ideas, and of cases that an action came from. */
  activities?: string[]
  ideas?: string[]
  actionsFrom?: string[]
}
