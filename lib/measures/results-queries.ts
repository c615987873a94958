import 'server-only'
import type { Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import type { OutcomeAddress } from './figures-outcome'
import { outcomeOfFigures } from './figures-queries'
import type { OutcomeResult } from './outcome-result'

/** A result as it was worked out, and kept. */
export type KeptResult = {
  id: string
  /** The method's name, as in the impact method: "paired_change". */
  method: string
  rulesVersion: string
  /** SHA-256 of everything it rests on, in hexadecimal. */
  inputHash: string
  at: Date
  /** When another took its place, or its figures were taken away; null while it stands. */
  replacedAt: Date | null
  output: OutcomeResult
}

/** Results shown at once: one is kept for every change of a figure. */
export const MOST_RESULTS = 50

/**
 * An outcome with its results, the newest first, within a page's transaction. Null when it is not this viewer's to see
 * pupil by pupil: what a result says to everybody else is the claim.
 */
export async function readResults(tx: Tx, viewer: Viewer, address: OutcomeAddress) {
  const outcome = await outcomeOfFigures(tx, viewer, address)
  if (!outcome) return null
  const kept = await tx.result.findMany({
    where: { schoolId: viewer.schoolId, outcomeId: outcome.id },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: MOST_RESULTS,
    select: {
      id: true,
      method: true,
      rulesVersion: true,
      inputHash: true,
      at: true,
      replacedAt: true,
      output: true,
    },
  })
  // Written by the command that keeps results, and by nothing else.
  const results = kept.map((one) => ({ ...one, output: one.output as unknown as OutcomeResult }))
  return { outcome, results: results satisfies KeptResult[] }
}
