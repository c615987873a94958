import 'server-only'
import { BIN_DAYS, type BinKind } from '../platform/bin'
import { now } from '../platform/clock'
import { inSchool } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { canSeeBin, visibleInBin } from './policy'

export type InBin = {
  id: string
  kind: BinKind
  title: string
  removedAt: Date
  removedByName: string
  /** When it goes for good. */
  goesAt: Date
}

const A_DAY = 86_400_000
/** More than anybody removes by hand in a month. */
const MOST = 500

/** The day before which what was removed is due to go. */
export function dueBefore(): Date {
  return new Date(now().getTime() - BIN_DAYS * A_DAY)
}

/** What this person may put back, the latest first. */
export async function listBin(viewer: Viewer): Promise<InBin[]> {
  if (!canSeeBin(viewer)) return []
  const rows = await inSchool(viewer, (tx) =>
    tx.binEntry.findMany({
      where: { ...visibleInBin(viewer), removedAt: { gte: dueBefore() } },
      orderBy: [{ removedAt: 'desc' }, { id: 'desc' }],
      select: { id: true, kind: true, title: true, removedAt: true, removedByName: true },
      take: MOST,
    }),
  )
  return rows.map((row) => ({
    ...row,
    kind: row.kind as BinKind,
    goesAt: new Date(row.removedAt.getTime() + BIN_DAYS * A_DAY),
  }))
}
