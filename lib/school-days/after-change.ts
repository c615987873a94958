import 'server-only'
import type { Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'

/**
 * Moves what one feature has due to where the changed calendar puts it; gives how many open deadlines moved. It is said to
 * the viewer, so what they may not know of is moved and not counted.
 */
type AfterCalendarChange = (tx: Tx, viewer: Viewer) => Promise<number>

/**
 * What is done again when a school's calendar changes, in the order given and in the transaction that changes it. A feature
 * that counts in school days puts its own here.
 */
export const AFTER_CALENDAR_CHANGE: AfterCalendarChange[] = []

/** Called by every command that changes the calendar, after its write. @returns how many open deadlines moved */
export async function movedByCalendar(tx: Tx, viewer: Viewer): Promise<number> {
  let moved = 0
  // One after the other: they share a transaction, and so a connection.
  for (const move of AFTER_CALENDAR_CHANGE) moved += await move(tx, viewer)
  return moved
}
