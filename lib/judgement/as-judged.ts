import type { JudgedKind, Met } from '@/prisma/generated/enums'
import type { IsoDate } from '../platform/dates'
import type { Grade } from './framework'

/**
 * An agreed judgement as it stood on its day. Pages, packs and comparisons read only this of it: never the framework, the
 * answers or the records as they are now. Fields are added, never changed, because what was agreed stays as it is.
 */
export type AsJudged = {
  framework: { key: string; edition: string; name: string; source: string }
  area: { key: string; name: string; about: string }
  scale: Grade[]
  academicYear: number
  term: number
  grade: Grade | null
  /** What the rule proposed, with its reason in words; null where it proposes nothing. */
  proposed: { grade: Grade | null; because: string } | null
  differsWhy: string | null
  words: string | null
  statements: JudgedStatement[]
  doubts: JudgedDoubt[]
  agreedByName: string
  agreedOn: IsoDate
}

export type JudgedStatement = {
  key: string
  words: string
  grade: Grade | null
  source: string | null
  isQuoted: boolean
  /** Null where it was not answered. */
  answer: Met | null
  own: string | null
  records: JudgedRecordAsItStood[]
}

export type JudgedRecordAsItStood = {
  kind: JudgedKind
  id: string
  title: string
  /** "Pupils changed", or null where it has no place on the ladder. */
  stepLabel: string | null
  rung: number | null
  on: IsoDate | null
  /** In days, on the day it was agreed. */
  ageDays: number | null
  says: string
}

/** One thing that spoke against it, and what was answered. */
export type JudgedDoubt = {
  rule: string
  about: string
  /** The doubt in words, with the records it rests on. */
  words: string
  /** Where the rule comes from. */
  source: string
  records: { kind: JudgedKind; id: string; title: string }[]
  reply: { words: string; byName: string; on: IsoDate } | null
}

export const ANSWERS: Record<Met, string> = {
  met: 'Met',
  nearly: 'Nearly',
  not_yet: 'Not yet',
  no_evidence: 'No evidence',
}

/** What stands in `Judgement.asJudged`, which only `agreeJudgement` writes. */
export const readAsJudged = (text: string): AsJudged => JSON.parse(text) as AsJudged
