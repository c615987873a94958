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
  const rows = await tx.$queryRaw<Row[]>`
    SELECT p."id", p."reference", f."wave"::text AS "wave", f."value", f."takenOn"
    FROM "Pupil" p
    LEFT JOIN "Figure" f ON f."schoolId" = p."schoolId" AND f."pupilId" = p."id" AND f."outcomeId" = ${outcomeId}::uuid
    WHERE p."schoolId" = ${schoolId}::uuid AND p."id" = ANY (${pupilIds}::uuid[])`
  const now = new Map<string, PupilNow>()
  for (const { id, reference, wave, value, takenOn } of rows) {
    const pupil = now.get(id) ?? { reference }
    if (wave) pupil[wave] = { value, takenOn: toIso(takenOn) }
    now.set(id, pupil)
  }
  return now
}

type Row = { id: string; reference: string; wave: Wave | null; value: number | null; takenOn: Date | null }
