import 'server-only'
import type { Tx } from '../platform/database'
import type { AsJudged } from './as-judged'
import type { RecordRef } from './record-facts'

/**
 * The ids of what began with cases that the person in hand may not know of. An improvement or an idea of such a case may stand
 * in a judgement that others agreed: it is left out of what this person reads, and stays in what was kept. One statement.
 */
export async function readHiddenIds(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT hidden_cases() AS "id"`
  return new Set(rows.map(({ id }) => id))
}

/** An agreed judgement as somebody reads it from whom these are hidden. */
export function asSeen(judged: AsJudged, hidden: ReadonlySet<string>): AsJudged {
  if (hidden.size === 0) return judged
  const seen = <T extends RecordRef>(records: T[]) => records.filter(({ id }) => !hidden.has(id))
  return {
    ...judged,
    statements: judged.statements.map((one) => ({ ...one, records: seen(one.records) })),
    doubts: judged.doubts.map((one) => ({ ...one, records: seen(one.records) })),
  }
}
