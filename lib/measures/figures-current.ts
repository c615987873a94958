import 'server-only'
import type { Tx } from '../platform/database'
import { type IsoDate, toIso } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import type { Wave } from './figures'

/** A figure that is there. A null value is a pupil known to have none. */
export type StandingFigure = { value: number | null; takenOn: IsoDate | null }

/** A pupil with the figures one outcome has of them. */
export type PupilNow = { reference: string } & { [wave in Wave]?: StandingFigure }

/** These pupils' figures for an outcome as they are now, by pupil. One who is not the school's is not among them. */
export async function readFiguresNow(
  tx: Tx,
  { schoolId }: Viewer,
  outcomeId: string,
  pupilIds: string[],
): Promise<Map<string, PupilNow>> {
  if (pupilIds.length === 0) return new Map()
  // Apart, not joined: right after an import the database's guess at the number of rows makes joining slow.
  const pupils = await tx.$queryRaw<{ id: string; reference: string }[]>`
    SELECT "id", "reference" FROM "Pupil"
    WHERE "schoolId" = ${schoolId}::uuid AND "id" = ANY (${pupilIds}::uuid[])`
  const figures = await tx.$queryRaw<FigureRow[]>`
    SELECT "pupilId", "wave"::text AS "wave", "value", "takenOn" FROM "Figure"
    WHERE "schoolId" = ${schoolId}::uuid AND "outcomeId" = ${outcomeId}::uuid AND "pupilId" = ANY (${pupilIds}::uuid[])`
  const now = new Map(pupils.map(({ id, reference }): [string, PupilNow] => [id, { reference }]))
  for (const { pupilId, wave, value, takenOn } of figures) {
    const pupil = now.get(pupilId)
    if (pupil) pupil[wave] = { value, takenOn: toIso(takenOn) }
  }
  return now
}

type FigureRow = { pupilId: string; wave: Wave; value: number | null; takenOn: Date | null }
