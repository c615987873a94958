import { setImmediate as aTurn } from 'node:timers/promises'
import type { Tx } from '../platform/database'

/** What long work is given to say how far it is and that it is done. */
export type AtWork = {
  /** Says how many records are ready. Throws when the work is to end here, so that what was written is undone. */
  progress: (done: number) => Promise<void>
  /** Ends the job in words, as the last thing in the transaction that did it. */
  finish: (tx: Tx, words: string) => Promise<void>
}

/** The longest a transaction of long work may take, in milliseconds: ten minutes. */
export const LONG_TRANSACTION = { timeout: 10 * 60_000 }

/** The records written with one statement: enough to be quick, and few enough that a long file needs no more memory. */
const A_BATCH = 1000

/** A list in parts. */
export function* inBatches<T>(list: T[], size = A_BATCH): Generator<T[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size)
}

/**
 * Writes a list in batches, one after another. While the database is at work on one, the next is made ready, so that the
 * two take about as long as the slower of them.
 *
 * @param ready makes of a batch what is sent; at once, without waiting for anything
 * @param written is told how many have been written, and may end it by throwing
 */
export async function writeInTurn<T, Ready>(
  list: T[],
  ready: (batch: T[]) => Ready,
  write: (ready: Ready) => Promise<unknown>,
  written: (many: number) => Promise<void> = async () => {},
): Promise<void> {
  let before: Promise<void> | undefined
  for (const batch of inBatches(list)) {
    const next = ready(batch)
    await before
    before = write(next).then(() => written(batch.length))
    // It is waited for above or below; until then it may fail without anybody listening.
    before.catch(() => {})
    // A turn for the statement to leave, and for whoever else is served.
    await aTurn()
  }
  await before
}
