import type { OutcomeInput } from '@/lib/activities/outcome-commands'
import type { ConsentChoice } from '@/lib/evidence/evidence'
import type { About } from '@/lib/governance/figure'
import type { NewMeasure } from '@/lib/measures/schema'
import type { NewSchool } from '@/lib/schools/make-school'
import type {
  ActivityKind,
  CameBack,
  CaseChannel,
  CaseFinding,
  CaseKind,
  Consent,
  Decision,
  Duty,
  Role,
} from '@/prisma/generated/enums'
import type { Day } from './calendar'
import type { JudgementStory } from './judgement-story'
import type { PriorityStory } from './plan-story'
import type { SkillsStory } from './skills-story'

/** What a story is written in. Days are of the academic year the activity belongs to: see calendar.ts. */

export type SchoolStory = {
  school: Omit<NewSchool, 'id' | 'isDemonstration'>
  classes: string[]
  people: PersonStory[]
  register: RegisterStory
  measures: NewMeasure[]
  activities: ActivityStory[]
  /** Its term dates are brought in, and the INSET days of each year typed: the first day, and this one. */
  termDates?: { inset: Day }
  governors?: { meetings: MeetingStory[]; questions: QuestionStory[] }
  concerns?: CaseStory[]
  skills?: SkillsStory
  judgement?: JudgementStory
  plan?: PriorityStory[]
  /** Who does what besides, from the first day. */
  duties?: Record<string, Duty[]>
}

/** What somebody said, who wrote it down, and what was done about it, step by step. */
export type CaseStory = {
  year: 'last' | 'now'
  key: string
  on: Day
  by: string
  kind?: CaseKind
  channel: CaseChannel
  /** A class, where it is known. */
  who?: string
  language?: string
  words: string
  wish?: string
  /** Keys of people it is about. */
  named?: string[]
  steps: CaseStep[]
}

export type CaseStep = { on: Day; by: string } & (
  | { do: 'acknowledge' | 'contact'; words: string }
  | { do: 'answer'; finding?: CaseFinding; words: string }
  | { do: 'meeting'; words: string; point: string }
  | { do: 'escalate'; why: string }
  | { do: 'resolve'; finding?: CaseFinding; action: string; apology: boolean }
  | { do: 'lesson'; words: string }
  /** What comes of the lesson; days are of the same year. */
  | { do: 'improve'; title: string; owner: string; due: Day; check: Day }
  | { do: 'improved' }
  | { do: 'look'; cameBack: CameBack; words: string }
  | { do: 'say'; said: string; did: string }
)

export type MeetingStory = { year: 'last' | 'now'; name: string; on: Day }

/** What a governor asks beside a figure of their page, and what a leader answers. */
export type QuestionStory = {
  year: 'last' | 'now'
  about: Exclude<About, 'claim'>
  row?: string
  on: Day
  words: string
  answer?: { on: Day; by: string; words: string; minute?: string }
}

/** `key` is how the story calls them. The first is the head, who invites the others. */
export type PersonStory = { key: string; name: string; email: string; role: Role; job: string }

export type RegisterStory = {
  /** The class of each year group, youngest first. */
  classOf: Record<string, string>
  pupilsInAYear: number
  /** Families of the pupils now at the school, for groups that are told by families. */
  travellers: number
  /** The share of families in each, between 0 and 1. */
  languages: Record<string, number>
  pupilPremium: number
  /** The week of this year in which somebody notices that Traveller families are not asked, by year. */
  noticed: { year: 'last' | 'now'; week: number }
}

export type ActivityStory = {
  key: string
  year: 'last' | 'now'
  title: string
  /** Who writes in its record, and who decides about it. */
  by: string
  lead: string
  /** The activity of last year it is done again from. */
  again?: string
  need: string
  noted: Day
  yearGroups: string[]
  groups?: string[]
  mustNotMiss?: string
  kind: {
    learningAtHome: boolean
    takePartInSchool: boolean
    changesTheSchool: boolean
    kind: ActivityKind
    reason?: string
  }
  happens: string
  starts: Day
  ends: Day
  outcomes: OutcomeStory[]
  planned?: Day
  started?: Day
  finished?: Day
  stopped?: { on: Day; why: string }
  decided?: { on: Day; decision: Decision; note: string }
  /** Only so many of the pupils it is for take part, of those who are in `chosenFrom` when that is given. */
  chosen?: { pupils: number; from?: string }
  /** How it is found out, where somebody plans more than before and after. */
  plan?: PlanStory
  sessions?: SessionsStory[]
  said?: SaidStory[]
  evidence?: EvidenceStory[]
}

export type OutcomeStory = Omit<OutcomeInput, 'measureId' | 'reviewOn' | 'about' | 'comparedHow'> & {
  about?: 'pupils' | 'parents'
  /** Its key in the shipped library, or the name of the school's own. */
  measure: string
  review: Day
  figures?: FiguresStory
}

/** The six questions, answered, and the design that is chosen, for its first outcome. */
export type PlanStory = {
  on: Day
  /** A lottery, or those who come beside the others. */
  design: 'randomised' | 'comparison'
  /** When it is drawn, or said who takes part. */
  groups: Day
  /** Of a comparison: how many take part. */
  takePart?: number
  /** What those gain who wait or do not take part, and how many of them are lost. */
  others: { gain: number; lost?: number }
  /** The activity of which this is another group. */
  repeats?: string
}

/** Invented: drawn so that the figures' own mean, spread and mean change are those given here, but for rounding. */
export type FiguresStory = {
  before: Day
  /** None while the second figures are still to come. */
  after?: Day
  pupils?: number
  mean: number
  spread: number
  gain: number
  gainSpread: number
  /** How many of them have no second figure. */
  lost?: number
}

export type SessionsStory = {
  on: Day[]
  startsAt: string
  place: string | null
  isOnline?: boolean
  isEvening?: boolean
  hasCreche?: boolean
  languages?: string[]
  note?: string
  /** How readily families come to this, where 1 is to an open door at the end of the school day. */
  draw: number
  /** Somebody from school goes to see the families. */
  isVisit?: boolean
  /** So many come, and each time the same. */
  regulars?: number
  /** Heads counted at the door in place of families ticked, one for each day. */
  heads?: { invited: number | null; came: number }[]
  /** Nobody records the latest one in time. */
  isLate?: boolean
}

type SaidAt = { on: Day; by?: string }
export type SaidStory = SaidAt &
  (
    | { words: string; source: string; consent: Exclude<Consent, 'withdrawn'>; withdrawn?: Day }
    | { question: string; scale: number; low: string; high: string; answers: string }
    | { atHome: string; done: number; of: 'all' | null }
  )

export type EvidenceStory = {
  on: Day
  by?: string
  /** When it is from, where that is not the day it is added; "before" is the June before the story begins. */
  dated?: Day | 'before'
  source: string
  consent?: ConsentChoice
  consentUntil?: Day
  visibility?: 'leaders' | 'staff' | 'governors'
  /** Other activities it supports too. */
  also?: string[]
  withdrawn?: { on: Day; why: string }
} & (
  | { link: string; title: string }
  | { quotation: string }
  | { file: string; title: string; content: () => Buffer }
  | { figureOf: number }
)
