import 'server-only'
import type { Tx } from '../platform/database'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { holdCalendar, refuseMany } from './commands'
import { whyNoRoom } from './overlap'
import type { Days } from './span'

/**
 * Whether days that were removed may come back into the calendar, by the rules by which they could be added today. Holds it
 * until the end of the transaction.
 *
 * @param rows of `CalendarSpan`, as they were taken out
 * @throws NotAllowed; RuleBroken when the days are taken by now
 */
export async function roomInCalendar(
  tx: Tx,
  viewer: Viewer,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const { spans } = await holdCalendar(tx, viewer)
  refuseMany(spans.length + rows.length)
  for (const row of rows) {
    const why = whyNoRoom(row as Days, spans)
    if (why) throw new RuleBroken('form', why)
  }
}
