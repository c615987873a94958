import type { Subject } from '@/lib/plan/subjects'
import type { PriorityEnd } from '@/prisma/generated/enums'
import type { Day } from './calendar'

/** One thing a school wants to be better in a year: by what it will be known, and what becomes of it. Days are of that year. */
export type PriorityStory = {
  key: string
  year: 'last' | 'now'
  on: Day
  by: string
  owner: string
  title: string
  subject: Subject
  why: string
  review: Day
  criteria: {
    about?: 'pupils' | 'parents'
    statement: string
    /** Its key in the shipped library, or the name of the school's own. */
    measure: string
    baseline: number
    target: number
    review: Day
    came?: { on: Day; by: string; to: number }
  }[]
  /** Keys of the activities that work on it, once they are all on record. */
  works?: { on: Day; by: string; activities: string[] }
  /** Keys of the cases that its actions came from. */
  actions?: { on: Day; by: string; from: string[] }
  contributed?: {
    on: Day
    by: string
    /** What they said, or the key of the idea that it was. */
    words?: string
    idea?: string
    became?: string
  }[]
  looked?: { on: Day; by: string; words: string; next: Day }
  ended?: { on: Day; by: string; as: PriorityEnd; why: string }
}
