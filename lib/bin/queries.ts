import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
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
export const PAGE_SIZE = 50
/** As other lists go into a file. */
const MOST_EXPORTED = 20_000

/** The day before which what was removed is due to go. */
export function dueBefore(): Date {
  return new Date(now().getTime() - BIN_DAYS * A_DAY)
}

const listed = {
  orderBy: [{ removedAt: 'desc' }, { id: 'desc' }],
  select: { id: true, kind: true, title: true, removedAt: true, removedByName: true },
} as const satisfies Prisma.BinEntryFindManyArgs

const visibleNow = (viewer: Viewer) => ({ ...visibleInBin(viewer), removedAt: { gte: dueBefore() } })

/** All that this person may put back, the latest first: for a file. */
export async function listBin(viewer: Viewer): Promise<InBin[]> {
  if (!canSeeBin(viewer)) return []
  const rows = await inSchool(viewer, (tx) =>
    tx.binEntry.findMany({ ...listed, where: visibleNow(viewer), take: MOST_EXPORTED }),
  )
  return rows.map(asInBin)
}

/** A page of what this person may put back, the latest first, and how much there is in all. */
export async function pageOfBin(viewer: Viewer, page: number): Promise<{ entries: InBin[]; total: number }> {
  if (!canSeeBin(viewer)) return { entries: [], total: 0 }
  const where = visibleNow(viewer)
  const { rows, total } = await inSchool(viewer, async (tx) => ({
    rows: await tx.binEntry.findMany({ ...listed, where, skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE }),
    total: await tx.binEntry.count({ where }),
  }))
  return { entries: rows.map(asInBin), total }
}

function asInBin(row: Prisma.BinEntryGetPayload<Pick<typeof listed, 'select'>>): InBin {
  return {
    ...row,
    kind: row.kind as BinKind,
    goesAt: new Date(row.removedAt.getTime() + BIN_DAYS * A_DAY),
  }
}
