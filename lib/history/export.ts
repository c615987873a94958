import 'server-only'
import { isoDateIn } from '@/lib/platform/clock'
import type { CsvTable, Row } from '@/lib/platform/csv'
import { inSchool } from '@/lib/platform/database'
import { clockTime } from '@/lib/platform/dates'
import { isLeader } from '@/lib/platform/roles'
import type { Viewer } from '@/lib/platform/viewer'
import { type Chosen, chosen, NEWEST_FIRST, SHOWN, subjectOf, withActivities } from './queries'
import { aboutOf } from './words'

const ENTRIES_AT_ONCE = 1_000

/**
 * The school's history as it is filtered, newest first, for a spreadsheet; null for everybody but leaders. Read a thousand
 * entries at a time, each from where the last ended, so that neither its length nor what is recorded meanwhile matters.
 */
export function exportHistory(viewer: Viewer, filters: Chosen): CsvTable | null {
  if (!isLeader(viewer)) return null
  return {
    columns: ['Date', 'Time', 'Who', 'What happened', 'About', 'Activity'],
    rows: historyRows(viewer, filters),
  }
}

async function* historyRows(viewer: Viewer, filters: Chosen): AsyncGenerator<Row> {
  let last: { at: Date; id: string } | undefined
  do {
    const { entries, activities } = await inSchool(viewer, async (tx) => {
      const entries = await tx.auditEntry.findMany({
        where: {
          AND: [
            chosen(viewer, filters, await subjectOf(tx, viewer, filters)),
            last ? { OR: [{ at: { lt: last.at } }, { at: last.at, id: { lt: last.id } }] } : {},
          ],
        },
        orderBy: NEWEST_FIRST,
        take: ENTRIES_AT_ONCE,
        select: SHOWN,
      })
      return { entries, activities: await withActivities(tx, viewer, entries) }
    })
    for (const [i, entry] of entries.entries()) {
      const shown = activities[i]
      yield [
        isoDateIn(entry.at),
        clockTime(entry.at),
        entry.personName,
        shown?.sentence,
        aboutOf(entry.kind),
        shown?.activity?.title,
      ]
    }
    last = entries.length === ENTRIES_AT_ONCE ? entries.at(-1) : undefined
  } while (last)
}
