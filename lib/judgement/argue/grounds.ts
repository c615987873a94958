import type { Met } from '@/prisma/generated/enums'
import type { IsoDate } from '../../platform/dates'
import { ANSWERS } from '../as-judged'
import type { Grade } from '../framework'
import type { RecordFacts } from '../record-facts'
import type { Theme } from '../themes'

/** All that the rules look at: nothing in them reads a clock or a database. */
export type Grounds = {
  on: IsoDate
  /** "survey-2011": what an edition is called whichever it is. */
  frameworkKey: string
  areaKey: string
  /** Best first. */
  scale: readonly Grade[]
  /** The grade decided, or else the one the answers propose; null where there is none. */
  grade: string | null
  /** The judgement in the school's own words. */
  words: string | null
  /** The grade of the framework's other areas, as last decided: by their keys. */
  beside: Readonly<Record<string, string | null>>
  statements: readonly StatementGrounds[]
  /** The year groups the school has. */
  schoolYearGroups: readonly string[]
  /** For each activity, each group it is for. */
  reach: readonly GroupReach[]
  /** Priorities of the plan that the activities work on. */
  priorities: readonly PlannedPriority[]
}

export type StatementGrounds = {
  key: string
  themes: readonly Theme[]
  answer: Met | null
  own: string | null
  /** How many records were chosen, also those that are gone. */
  chosen: number
  records: readonly RecordFacts[]
}

export type GroupReach = {
  activityId: string
  group: string
  name: string
  /** Families of the group that the activity is for. */
  families: number
  /** Whether one of them, or of the group as counted, is on record as having come. */
  hasCome: boolean
  /** Too few families to name the group where others than staff may read it. */
  isSmall: boolean
}

export type PlannedPriority = {
  title: string
  reviewOn: IsoDate | null
  isOver: boolean
  activityIds: readonly string[]
}

/** A statement the school says is so, or nearly: only these can be doubted for what they rest on. */
export type Claimed = StatementGrounds & { answer: 'met' | 'nearly' }

export const claimed = ({ statements }: Grounds): Claimed[] =>
  statements.filter((one): one is Claimed => one.answer === 'met' || one.answer === 'nearly')

/** "“Met”" */
export const quoted = ({ answer }: Claimed): string => `“${ANSWERS[answer]}”`

/** Records of several statements, each once. */
export const once = (records: readonly RecordFacts[]): RecordFacts[] => [
  ...new Map(records.map((one) => [`${one.kind} ${one.id}`, one])).values(),
]

export const named = (records: readonly RecordFacts[]) =>
  records.map(({ kind, id, title }) => ({ kind, id, title }))

/** The place of a grade, 0 the best; null where there is none. */
export function placeOf({ scale }: Grounds, grade: string | null | undefined): number | null {
  const at = scale.findIndex(({ key }) => key === grade)
  return at < 0 ? null : at
}

/** "1 record", "3 records" */
export const recordsInWords = (count: number): string => `${count} ${count === 1 ? 'record' : 'records'}`

/** "“A”, “B” and “C”", or the first three and how many more. */
export function listed(titles: readonly string[]): string {
  const unique = [...new Set(titles)].map((title) => `“${title}”`)
  const shown = unique.length > 4 ? [...unique.slice(0, 3), `${unique.length - 3} more`] : unique
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}
