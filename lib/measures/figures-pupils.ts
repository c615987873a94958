import 'server-only'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
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

/** The school's pupils with these references, by each reference as it was given. Letter case does not matter. */
export async function findPupils(
  tx: Tx,
  { schoolId }: Viewer,
  references: string[],
): Promise<Map<string, KnownPupil>> {
  if (references.length === 0) return new Map()
  const rows = await tx.$queryRaw<(KnownPupil & { given: string })[]>`
    SELECT DISTINCT ON (r."given") r."given", p."id", p."reference"
    FROM jsonb_array_elements_text(${JSON.stringify(references)}::jsonb) r("given")
    JOIN "Pupil" p ON lower(p."reference") = lower(r."given") AND p."schoolId" = ${schoolId}::uuid
    ORDER BY r."given", p."reference" = r."given" DESC, p."leftAt" NULLS FIRST`
  return new Map(rows.map(({ given, id, reference }) => [given, { id, reference }]))
}

const AT_ONCE = 1000

/** Adds pupils by their references, in one statement, each with its own line in the history. Gives them by reference. */
export async function addPupilsWithFigures(
  tx: Tx,
  viewer: Viewer,
  pupils: NewPupilByFigure[],
): Promise<Map<string, KnownPupil>> {
  if (pupils.length === 0) return new Map()
  const { schoolId, personId, personName } = viewer
  const at = now()
  const made = await tx.$queryRaw<KnownPupil[]>`
    INSERT INTO "Pupil" ("schoolId", "id", "reference", "familyId", "yearGroup", "className", "groups", "createdAt")
    SELECT ${schoolId}::uuid, gen_random_uuid(), n."reference", n."familyId", n."yearGroup", n."className",
      coalesce(ARRAY(SELECT jsonb_array_elements_text(n."groups")), '{}'), ${at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(pupils)}::jsonb)
      AS n("reference" text, "familyId" uuid, "yearGroup" text, "className" text, "groups" jsonb)
    ON CONFLICT ("schoolId", "reference") DO NOTHING
    RETURNING "id", "reference"`
  for (let from = 0; from < made.length; from += AT_ONCE) {
    await tx.auditEntry.createMany({
      data: made.slice(from, from + AT_ONCE).map(({ id, reference }) => ({
        schoolId,
        at,
        personId,
        personName,
        kind: 'pupil.added',
        recordType: 'pupil',
        recordId: id,
        detail: { reference },
      })),
    })
  }
  // Somebody else may have added one of them a moment ago: then it is theirs that is meant.
  return findPupils(
    tx,
    viewer,
    pupils.map(({ reference }) => reference),
  )
}
