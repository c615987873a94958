import { nameInHistory } from '../evidence/happenings'
import { shortDate } from '../platform/dates'
import type { JudgementInHand } from './in-hand'
import type { RecordFacts } from './record-facts'

/**
 * A judgement in hand with its records under names that may stay for good. What is agreed is never changed, but a parent may
 * take an idea back, and a quotation may have to be forgotten: neither's words are kept with it.
 */
export function withNamesForGood(judgement: JudgementInHand): JudgementInHand {
  const statements = judgement.statements.map((one) => ({ ...one, records: one.records.map(named) }))
  return { ...judgement, statements }
}

function named(record: RecordFacts): RecordFacts {
  const { kind, evidenceKind, title, on } = record
  const name =
    kind === 'idea'
      ? 'An idea from a parent or carer'
      : evidenceKind
        ? nameInHistory({ kind: evidenceKind, title })
        : title
  if (name === title) return record
  const dated = on ? `${name}, ${shortDate(on)}` : name
  return { ...record, title: dated, says: dated }
}
