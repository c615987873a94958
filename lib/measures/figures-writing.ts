import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import type { IsoDate } from '../platform/dates'
import { newId } from '../platform/new-id'
import type { Viewer } from '../platform/viewer'
import type { Cell, FigureCounts, Wave } from './figures'

/** A figure as it was and as it is to be. Undefined is not there; null is a pupil known to have none. */
export type FigureChange = {
  pupilId: string
  reference: string
  wave: Wave
  was: Cell
  is: Cell
  takenOn: IsoDate | null
}

/** Changes as they are sent: those that are there afterwards and those that are not, as JSON; null where there are none. */
type FiguresReady = { kept: string | null; gone: string | null }

export function figuresReady(changes: FigureChange[]): FiguresReady {
  const kept = changes.filter(({ is }) => is !== undefined)
  const gone = changes.filter(({ is }) => is === undefined)
  const rows = kept.map(({ pupilId, wave, is, takenOn }) => ({
    id: newId(),
    pupilId,
    wave,
    value: is,
    takenOn,
  }))
  return {
    kept: kept.length > 0 ? JSON.stringify(rows) : null,
    gone: gone.length > 0 ? JSON.stringify(gone.map(({ pupilId, wave }) => ({ pupilId, wave }))) : null,
  }
}

/** Writes changes of one outcome's figures: one statement for those that are there afterwards, one for those that are not. */
export async function writeFigures(
  tx: Tx,
  { schoolId }: Viewer,
  outcomeId: string,
  { kept, gone }: FiguresReady,
): Promise<void> {
  if (kept) {
    await tx.$executeRaw`
      INSERT INTO "Figure" ("schoolId", "id", "outcomeId", "pupilId", "wave", "value", "takenOn", "createdAt")
      SELECT ${schoolId}::uuid, "id", ${outcomeId}::uuid, "pupilId", "wave", "value", "takenOn", ${now().toISOString()}::timestamptz
      FROM jsonb_to_recordset(${kept}::jsonb)
        AS r("id" uuid, "pupilId" uuid, "wave" "Wave", "value" float8, "takenOn" date)
      ON CONFLICT ("schoolId", "outcomeId", "pupilId", "wave")
        DO UPDATE SET "value" = excluded."value", "takenOn" = excluded."takenOn"`
  }
  if (gone) {
    await tx.$executeRaw`
      DELETE FROM "Figure" f
      USING jsonb_to_recordset(${gone}::jsonb) AS n("pupilId" uuid, "wave" text)
      WHERE f."schoolId" = ${schoolId}::uuid AND f."outcomeId" = ${outcomeId}::uuid
        AND f."pupilId" = n."pupilId" AND f."wave" = n."wave"::"Wave"`
  }
}

export function countChanges(changes: Pick<FigureChange, 'was' | 'is'>[]): FigureCounts {
  const counts = { added: 0, changed: 0, removed: 0, absent: 0 }
  for (const { was, is } of changes) {
    if (was === is) continue
    if (is === undefined) counts.removed++
    else if (is === null) counts.absent++
    else if (typeof was === 'number') counts.changed++
    else counts.added++
  }
  return counts
}

/** The most changes the history names one by one; of more it keeps how many there were. */
const MOST_NAMED = 500

/** For the history: which pupil's which figure, from what to what. Only corrections need their old value. */
export function changesForHistory(changes: FigureChange[]): Prisma.InputJsonArray {
  return changes.slice(0, MOST_NAMED).map(({ reference, wave, was, is }) => ({
    pupil: reference,
    wave,
    ...(was !== undefined && { was }),
    ...(is !== undefined && { is }),
  }))
}
