import 'server-only'
import { RuleBroken } from './errors'
import { refusedByTrigger } from './refused-by-trigger'

/** What the database refuses with when the words of a framework in use, or an agreed judgement, would change (see its triggers). */
const KEPT = 'AL002'

/**
 * The sentence for what the database refused because it stays as it was; null for any other error. Commands say so themselves
 * and beforehand; this is for whoever agreed or put something in use in that very moment.
 */
export function asKept(error: unknown): RuleBroken | null {
  if (refusedByTrigger(error)?.code !== KEPT) return null
  return new RuleBroken(
    'form',
    'This was agreed or put in use in the meantime, and stays as it is from then on. Nothing was changed. A later judgement, or another edition, takes its place.',
  )
}
