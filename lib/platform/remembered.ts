import 'server-only'
import { LRUCache } from 'lru-cache'
import { today } from './clock'
import type { Tx } from './database'
import type { Viewer } from './viewer'

/** Enough for the pages of some hundred schools that look on the same morning; what was not asked for longest goes first. */
const MOST_KEPT = 400

type Kept = { mark: string; value: object }

const kept = new LRUCache<string, Kept>({ max: MOST_KEPT })

/**
 * What was worked out from a school's records, once for each state of them: kept in this process until the school's history
 * goes on by a line or the day ends. The mark of a state is the checksum of the school's chain of history, which every change
 * moves as it is committed; so nothing out of date is ever given, also not by another process. What is read a moment later
 * than the mark is at worst newer than it, and is worked out again with the next mark.
 *
 * Only for what is worked out from records whose every change leaves a line in the history, and that does not depend on
 * the hour. What is given is frozen, for the next page gets the same.
 *
 * @param of what it is, with everything it depends on besides the school's records: "standings 2025/26"
 * @param whose 'everyone' when it is the same whoever looks; 'theirs' when the database or the code shows each person other
 *   records (cases that name them, roles)
 */
export async function remembered<T extends object>(
  tx: Tx,
  viewer: Viewer,
  of: string,
  whose: 'everyone' | 'theirs',
  workOut: () => Promise<T>,
): Promise<T> {
  const head = await tx.historyHead.findUnique({
    where: { schoolId: viewer.schoolId },
    select: { checksum: true },
  })
  if (!head) return workOut()
  const who = whose === 'everyone' ? '' : `${viewer.personId} ${viewer.role} ${viewer.duties.join(' ')}`
  const key = [viewer.schoolId, who, of].join('\n')
  const mark = `${Buffer.from(head.checksum).toString('base64')} ${today()}`
  const before = kept.get(key)
  if (before?.mark === mark) return before.value as T
  const value = await workOut()
  kept.set(key, { mark, value: frozen(value) })
  return value
}

/** Frozen through and through, as far as there are plain objects and lists. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}
