import 'server-only'
import { LRUCache } from 'lru-cache'
import { today } from './clock'
import { seesMoreCases, type Tx } from './database'
import type { Viewer } from './viewer'

/** Enough for the pages of some hundred schools that look on the same morning; what was not asked for longest goes first. */
const MOST_KEPT = 400

type Kept = { mark: string; value: object }

const kept = new LRUCache<string, Kept>({ max: MOST_KEPT })

/** The mark of what is being worked out in a transaction: what that asks for beside it needs no mark of its own. */
const marks = new WeakMap<Tx, string>()

/**
 * What was worked out from a school's records, once for each state of them: kept in this process until the school's history
 * goes on by a line or the day ends. The mark of a state is the checksum of the school's chain of history, which every change
 * moves as it is committed; so nothing out of date is ever given, also not by another process. What is read a moment later
 * than the mark is at worst newer than it, and is worked out again with the next mark.
 *
 * Only for what is worked out from records whose every change leaves a line in the history, and that does not depend on
 * the hour. What is given is frozen, for the next page gets the same. One may be worked out from others. Nothing is remembered in
 * a transaction that has written something, for what it sees is nobody else's yet, and none while it has more cases open than
 * its person may see.
 *
 * @param of what it is, with everything it depends on besides the school's records: "standings 2025/26"
 * @param whose 'everyone' when it is the same whoever looks; 'theirs' when the database or the code shows each person other
 *   records (cases that name them, roles)
 */
export async function remembered<T extends object | null>(
  tx: Tx,
  viewer: Viewer,
  of: string,
  whose: 'everyone' | 'theirs',
  workOut: () => Promise<T>,
): Promise<T> {
  if (seesMoreCases(tx)) return workOut()
  const within = marks.get(tx)
  const mark = within ?? (await readMark(tx, viewer))
  if (mark === null) return workOut()
  const who = whose === 'everyone' ? '' : `${viewer.personId} ${viewer.role} ${viewer.duties.join(' ')}`
  const key = [viewer.schoolId, who, of].join('\n')
  const before = kept.get(key)
  if (before?.mark === mark) return before.value as T
  if (within === undefined) marks.set(tx, mark)
  try {
    const value = await workOut()
    // What is not there is asked for by guessing, and not worth a place.
    if (value !== null) kept.set(key, { mark, value: frozen(value) })
    return value
  } finally {
    if (within === undefined) marks.delete(tx)
  }
}

/** The state of the school's records, today; null in a transaction that has written, and for a school without a chain. */
async function readMark(tx: Tx, { schoolId }: Viewer): Promise<string | null> {
  const [head] = await tx.$queryRaw<{ checksum: string }[]>`
    SELECT encode("checksum", 'base64') AS "checksum" FROM "HistoryHead"
    WHERE "schoolId" = ${schoolId}::uuid AND pg_current_xact_id_if_assigned() IS NULL`
  return head ? `${head.checksum} ${today()}` : null
}

/** Frozen through and through, as far as there are plain objects and lists. What is put into words when it is read stays so. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const key of Object.keys(value)) {
    const part = Object.getOwnPropertyDescriptor(value, key)?.value
    if (typeof part === 'object') frozen(part)
  }
  return Object.freeze(value)
}
