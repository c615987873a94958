import type { ActivityKind, EvidenceKind, Met } from '@/prisma/generated/enums'
import type { IntervalPicture } from '../impact/interval-picture'
import type { RecordRef } from '../judgement/record-facts'
import type { IsoDate } from '../platform/dates'

/**
 * What a pack says, word for word and number for number, as it was built: the page to print, the Word file, the PDF, the ZIP's
 * index and the visitor's page are all made of this and of nothing else, so they cannot say different things.
 * It is read outside the staff: sentences are those for governors, small numbers are hidden and not in it at all, nobody who
 * works at the school is named, and nothing is in it that consent does not allow.
 */
export type PackContents = {
  title: string
  schoolName: string
  /** The year the academic year began. */
  academicYear: number
  builtOn: IsoDate
  /** No number of people smaller than this is in it. */
  smallestShown: number
  /** The finding of the year, as the dashboard words it. */
  finding: PackNumberedText
  judgements: PackJudgement[]
  /** Furthest first. */
  claims: PackClaim[]
  tables: PackTable[]
  quotations: PackQuotation[]
  evidence: PackEvidence[]
  /** The figures that stand in the pack, each with the records it counts, in the order of the pages: their footnotes. */
  numbers: PackNumber[]
  leftOut: LeftOut[]
}

/** A sentence whose numbers stand in `numbers` under these keys. */
export type PackNumberedText = { text: string; numbers: string[] }

/** A number, where it comes from, and the records it was counted from. */
export type PackNumber = {
  key: string
  /** "Activities that can show that pupils changed" */
  label: string
  /** Null where it is hidden, and for a sentence's several figures. */
  value: number | null
  /** As printed: "4" or "not shown"; the several figures of a sentence as they stand in it. */
  printed: string
  /** Records: `records` are what was counted. People, or the figures of a sentence: they were counted in `records`. */
  counts: 'records' | 'people' | 'figures'
  /** How it was counted, in a sentence. */
  from: string
  records: PackRecord[]
}

export type PackRecord = RecordRef & { title: string }

export type PackTable = {
  key: 'steps' | 'kinds' | 'reach' | 'concerns' | 'skills'
  title: string
  /** What it counts, and what is hidden. */
  note: string
  /** The first heads the names of the rows. */
  head: string[]
  rows: { name: string; cells: PackCell[] }[]
}

/** What is printed in a cell, and the key of its number; none for a share, which follows from the others. */
export type PackCell = { text: string; number: string | null }

export type PackClaim = {
  activityId: string
  title: string
  kind: ActivityKind | null
  stepLabel: string
  /** The furthest claim about pupils that may be shown; null where there is none. */
  rung: number | null
  /** The governors' sentence. */
  sentence: string
  pictures: PackPicture[]
  numbers: string[]
  /** Labels of the evidence in the pack that supports it. */
  evidence: string[]
}

export type PackPicture = {
  outcomeId: string
  measure: string
  unit: string
  direction: 'higher' | 'lower'
  /** What the line at zero means. */
  zero: 'no change' | 'no difference'
  /** The same in figures: "+7.3 months", "3.6 to 10.9". */
  change: string
  range: string
  picture: IntervalPicture
}

/** An agreed judgement as it stood, without what spoke against it and what the records said to the school's own staff. */
export type PackJudgement = {
  id: string
  framework: { name: string; edition: string; source: string }
  area: { name: string; about: string }
  academicYear: number
  term: number
  grade: string | null
  /** Why the grade is not the one that the answers propose. */
  differsWhy: string | null
  words: string | null
  statements: PackStatement[]
  agreedOn: IsoDate
  /** A later one has taken its place. */
  isSuperseded: boolean
}

export type PackStatement = {
  words: string
  source: string | null
  isQuoted: boolean
  answer: Met | null
  own: string | null
  /** As they stood on the day it was agreed. */
  records: (PackRecord & { stepLabel: string | null; on: IsoDate | null })[]
}

/** A parent's own words to an activity, with their consent. */
export type PackQuotation = { id: string; words: string; activity: string; saidOn: IsoDate }

export type PackEvidence = {
  id: string
  /** "E7": how the pack's pages and the ZIP's index call it. */
  label: string
  title: string
  /** The sentence that is allowed, where the title says more. */
  allowed: string | null
  kind: EvidenceKind
  /** From whom: only where they agreed to be named. */
  source: string | null
  datedOn: IsoDate
  /** The activities it supports. */
  supports: { activityId: string; title: string }[]
  quotation: string | null
  url: string | null
  file: { sha256: string; bytes: number; contentType: string; name: string } | null
}

/** What was chosen and is not in it. `what` says no more than its kind and date: its title may be what must not be read. */
export type LeftOut = { record: RecordRef; what: string; why: string }

/** What stands in `Pack.contents`, which only lib/conversation writes; null until it was built. */
export const readContents = (kept: unknown): PackContents | null => kept as PackContents | null
