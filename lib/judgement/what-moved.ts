import type { JudgedKind, Met } from '@/prisma/generated/enums'
import type { AsJudged, JudgedRecordAsItStood, JudgedStatement } from './as-judged'

/** A record older than this, in days, no longer says how things are. */
const A_YEAR = 365

const PLACES: Record<Met, number> = { met: 3, nearly: 2, not_yet: 1, no_evidence: 0 }

type NamedRecord = { kind: JudgedKind; id: string; title: string }

/** One statement now and the term before. */
export type StatementMove = {
  key: string
  words: string
  now: Met | null
  before: Met | null
  /** 'new' where the earlier edition did not have it, or nobody has said which of its statements it carries on. */
  kind: 'better' | 'worse' | 'same' | 'new'
  added: NamedRecord[]
  gone: NamedRecord[]
  /** In both, and more than a year old only by now. */
  grownOld: NamedRecord[]
}

export type WhatMoved = {
  statements: StatementMove[]
  /** Statements of the judgement before that this one no longer has. */
  leftOut: { words: string; before: Met | null }[]
}

/**
 * What moved from one agreed judgement to the next, statement by statement, from what was kept of each.
 *
 * @param carriedFrom the key of the statement that one of now carries on; null where there is none
 */
export function whatMoved(
  now: AsJudged,
  before: AsJudged,
  carriedFrom: (key: string) => string | null,
): WhatMoved {
  const earlier = (key: string) => before.statements.find((one) => one.key === carriedFrom(key))
  const carried = now.statements.flatMap(({ key }) => carriedFrom(key) ?? [])
  return {
    statements: now.statements.map((one) => moveOf(one, earlier(one.key))),
    leftOut: before.statements
      .filter(({ key }) => !carried.includes(key))
      .map(({ words, answer }) => ({ words, before: answer })),
  }
}

function moveOf(now: JudgedStatement, before: JudgedStatement | undefined): StatementMove {
  const was = (record: JudgedRecordAsItStood) => before?.records.find((one) => isSame(one, record))
  return {
    key: now.key,
    words: now.words,
    now: now.answer,
    before: before?.answer ?? null,
    kind: kindOf(now.answer, before),
    added: before ? now.records.filter((record) => !was(record)).map(named) : [],
    gone: before?.records.filter((one) => !now.records.some((other) => isSame(one, other))).map(named) ?? [],
    grownOld: now.records.filter((record) => isOld(record) && was(record) && !isOld(was(record))).map(named),
  }
}

function kindOf(now: Met | null, before: JudgedStatement | undefined): StatementMove['kind'] {
  if (!before) return 'new'
  const place = (answer: Met | null) => (answer === null ? -1 : PLACES[answer])
  const by = place(now) - place(before.answer)
  return by > 0 ? 'better' : by < 0 ? 'worse' : 'same'
}

const isSame = (a: NamedRecord, b: NamedRecord) => a.kind === b.kind && a.id === b.id
const isOld = (record: JudgedRecordAsItStood | undefined) => (record?.ageDays ?? 0) > A_YEAR
const named = ({ kind, id, title }: NamedRecord): NamedRecord => ({ kind, id, title })

/** "2 statements better, 1 worse, 3 as before" */
export function moveInWords({ statements }: Pick<WhatMoved, 'statements'>): string {
  const count = (kind: StatementMove['kind']) => statements.filter((one) => one.kind === kind).length
  const parts = [
    [count('better'), 'better'],
    [count('worse'), 'worse'],
    [count('same'), 'as before'],
    [count('new'), 'new'],
  ] as const
  const told = parts.filter(([some]) => some > 0)
  const [first] = told
  if (!first) return 'There is no statement to compare.'
  const [some, what] = first
  const rest = told.slice(1).map(([more, word]) => `${more} ${word}`)
  return `${[`${some} ${some === 1 ? 'statement' : 'statements'} ${what}`, ...rest].join(', ')}.`
}
