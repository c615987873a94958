import 'server-only'
import { sameText } from '../intake/table'
import { recordHappenings } from '../platform/audit'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { newId } from '../platform/new-id'
import type { Viewer } from '../platform/viewer'

export type KnownPupil = { id: string; reference: string }

/** A pupil who comes into the school's record with a figure. */
export type NewPupilByFigure = {
  reference: string
  yearGroup?: string | null
  className?: string | null
  groups?: string[]
  familyId?: string | null
}

/** The school's pupils with these references, by each reference as it was given. Case and spaces do not matter. */
export async function findPupils(
  tx: Tx,
  { schoolId }: Viewer,
  references: string[],
): Promise<Map<string, KnownPupil>> {
  if (references.length === 0) return new Map()
  // All of them, and matched here: matched in the database it would rest on how it guesses the number of rows.
  const pupils = await tx.$queryRaw<KnownPupil[]>`
    SELECT "id", "reference" FROM "Pupil" WHERE "schoolId" = ${schoolId}::uuid ORDER BY "leftAt" NULLS LAST, "id" DESC`
  const known = new Map(pupils.map((pupil) => [sameText(pupil.reference), pupil]))
  return new Map(
    references.flatMap((given) => {
      const pupil = known.get(sameText(given))
      return pupil ? [[given, pupil]] : []
    }),
  )
}

/** Pupils to add as they are sent. */
export type PupilsReady = { references: string[]; rows: string }

export function pupilsReady(pupils: NewPupilByFigure[]): PupilsReady {
  return {
    references: pupils.map(({ reference }) => reference),
    rows: JSON.stringify(pupils.map((pupil) => ({ id: newId(), groups: [], ...pupil }))),
  }
}

/** Adds pupils by their references, in one statement, each with its own line in the history. Gives them by reference. */
export async function addPupilsWithFigures(
  tx: Tx,
  viewer: Viewer,
  { references, rows }: PupilsReady,
): Promise<Map<string, KnownPupil>> {
  if (references.length === 0) return new Map()
  const made = await tx.$queryRaw<KnownPupil[]>`
    INSERT INTO "Pupil" ("schoolId", "id", "reference", "familyId", "yearGroup", "className", "groups", "createdAt")
    SELECT ${viewer.schoolId}::uuid, "id", "reference", "familyId", "yearGroup", "className", "groups", ${now().toISOString()}::timestamptz
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS r("id" uuid, "reference" text, "familyId" uuid, "yearGroup" text, "className" text, "groups" text[])
    ON CONFLICT ("schoolId", "reference") DO NOTHING
    RETURNING "id", "reference"`
  await recordHappenings(
    tx,
    viewer,
    made.map(({ id, reference }) => ({
      kind: 'pupil.added',
      recordType: 'pupil',
      recordId: id,
      detail: { reference },
    })),
  )
  if (made.length === references.length) return new Map(made.map((pupil) => [pupil.reference, pupil]))
  // Somebody else has added one of them a moment ago: then it is theirs that is meant.
  return findPupils(tx, viewer, references)
}
