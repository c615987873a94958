import 'server-only'
import { sameText } from '../intake/table'
import { now, today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { toDate } from '../platform/dates'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { consentUntil } from '../skills/consent-until'
import type { ImportPlan } from './import-plan'

/**
 * The statements of an import, each for as many records as it is given. Rows come as JSON, and how many there are: fewer
 * written than that means that somebody changed the register in between, and nothing is to be kept.
 */

export const CHANGED =
  'The register was changed while you looked at this page. Nothing has been written. Open the page again to see what accepting would do now.'

type Named = { id: string; reference: string }
export type IdOf = (family: string | null) => string | null

/** @throws RuleBroken when somebody added one of the references since the plan was made */
export async function addFamilies(tx: Tx, { schoolId }: Viewer, count: number, rows: string): Promise<void> {
  const written = await tx.$executeRaw`
    INSERT INTO "Family" ("schoolId", "id", "reference", "languages", "createdAt")
    SELECT ${schoolId}::uuid, "id", "reference", "languages", ${now().toISOString()}::timestamptz
    FROM jsonb_to_recordset(${rows}::jsonb) AS r("id" uuid, "reference" text, "languages" text[])
    ON CONFLICT DO NOTHING`
  if (written !== count) throw new RuleBroken('form', CHANGED)
}

/** @throws RuleBroken when somebody added one of the references since the plan was made */
export async function addPupils(tx: Tx, { schoolId }: Viewer, count: number, rows: string): Promise<void> {
  const written = await tx.$executeRaw`
    INSERT INTO "Pupil" ("schoolId", "id", "reference", "familyId", "yearGroup", "className", "groups", "createdAt")
    SELECT ${schoolId}::uuid, "id", "reference", "familyId", "yearGroup", "className", "groups", ${now().toISOString()}::timestamptz
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS r("id" uuid, "reference" text, "familyId" uuid, "yearGroup" text, "className" text, "groups" text[])
    ON CONFLICT DO NOTHING`
  if (written !== count) throw new RuleBroken('form', CHANGED)
}

/** @throws RuleBroken when somebody changed one of them since the plan was made */
export async function changeFamilies(
  tx: Tx,
  { schoolId }: Viewer,
  count: number,
  rows: string,
): Promise<void> {
  const written = await tx.$executeRaw`
    UPDATE "Family" f SET "languages" = d."languages", "leftAt" = NULL, "version" = f."version" + 1
    FROM jsonb_to_recordset(${rows}::jsonb) AS d("id" uuid, "version" int, "languages" text[])
    WHERE f."schoolId" = ${schoolId}::uuid AND f."id" = d."id" AND f."version" = d."version"`
  if (written !== count) throw new RuleBroken('form', CHANGED)
}

/** @throws RuleBroken when somebody changed one of them since the plan was made */
export async function changePupils(tx: Tx, { schoolId }: Viewer, count: number, rows: string): Promise<void> {
  const written = await tx.$executeRaw`
    UPDATE "Pupil" p SET "familyId" = d."familyId", "yearGroup" = d."yearGroup", "className" = d."className",
      "groups" = d."groups", "leftAt" = NULL, "version" = p."version" + 1
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS d("id" uuid, "version" int, "familyId" uuid, "yearGroup" text, "className" text, "groups" text[])
    WHERE p."schoolId" = ${schoolId}::uuid AND p."id" = d."id" AND p."version" = d."version"`
  if (written !== count) throw new RuleBroken('form', CHANGED)
}

/** @throws RuleBroken when somebody changed one of them since the plan was made */
export async function keepPreferences(
  tx: Tx,
  { schoolId, personName }: Viewer,
  count: number,
  rows: string,
): Promise<void> {
  const on = today()
  const written = await tx.$executeRaw`
    INSERT INTO "FamilyPreference" AS p ("schoolId", "familyId", "version", "channels", "times", "writeIn", "needs", "consentUntil",
      "givenBy", "enteredByName", "givenOn", "changedAt")
    SELECT ${schoolId}::uuid, "familyId", "version" + 1, "channels", "times", "writeIn", "needs", ${toDate(consentUntil(on))}::date,
      'paper', ${personName}, ${toDate(on)}::date, ${now().toISOString()}::timestamptz
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS r("familyId" uuid, "version" int, "channels" text[], "times" text[], "writeIn" text, "needs" text[])
    ON CONFLICT ("schoolId", "familyId") DO UPDATE SET "version" = EXCLUDED."version", "channels" = EXCLUDED."channels",
      "times" = EXCLUDED."times", "writeIn" = EXCLUDED."writeIn", "needs" = EXCLUDED."needs",
      "consentUntil" = EXCLUDED."consentUntil", "givenBy" = EXCLUDED."givenBy", "enteredByName" = EXCLUDED."enteredByName",
      "givenOn" = EXCLUDED."givenOn", "changedAt" = EXCLUDED."changedAt"
    WHERE p."version" = EXCLUDED."version" - 1`
  if (written !== count) throw new RuleBroken('form', CHANGED)
}

/**
 * The ids of the families that pupils are put into: those just added, and those the register had.
 *
 * @param added ids by `sameText` of their reference
 */
export async function familyIds(
  tx: Tx,
  { schoolId }: Viewer,
  { addPupils, changePupils, keepPreferences }: ImportPlan,
  added: Map<string, string>,
): Promise<IdOf> {
  const wanted = new Set<string>()
  for (const { family } of [...addPupils, ...changePupils])
    if (family && !added.has(sameText(family))) wanted.add(family)
  for (const { reference } of keepPreferences) if (!added.has(sameText(reference))) wanted.add(reference)
  const known = await tx.$queryRaw<Named[]>`
    SELECT "id", "reference" FROM "Family"
    WHERE "schoolId" = ${schoolId}::uuid AND "reference" = ANY (${[...wanted]}::text[])`
  const ids = new Map(known.map(({ id, reference }) => [sameText(reference), id]))
  return (family) => {
    if (family === null) return null
    const key = sameText(family)
    const id = added.get(key) ?? ids.get(key)
    if (!id) throw new RuleBroken('form', CHANGED)
    return id
  }
}

/** Notes pupils who are not in the list as having left, and every family whose last pupil went with them. */
export async function noteLeavers(tx: Tx, viewer: Viewer, plan: ImportPlan) {
  const ids = plan.missing.map(({ id }) => id)
  const leftAt = now()
  const { count } = await tx.pupil.updateMany({
    where: { schoolId: viewer.schoolId, id: { in: ids }, leftAt: null },
    data: { leftAt, version: { increment: 1 } },
  })
  if (count !== ids.length) throw new RuleBroken('form', CHANGED)
  const families = await tx.$queryRaw<Named[]>`
    UPDATE "Family" f SET "leftAt" = ${leftAt}, "version" = f."version" + 1
    WHERE f."schoolId" = ${viewer.schoolId}::uuid AND f."leftAt" IS NULL
      AND EXISTS (SELECT FROM "Pupil" p
        WHERE p."schoolId" = f."schoolId" AND p."familyId" = f."id" AND p."id" = ANY (${ids}::uuid[]))
      AND NOT EXISTS (SELECT FROM "Pupil" p
        WHERE p."schoolId" = f."schoolId" AND p."familyId" = f."id" AND p."leftAt" IS NULL)
    RETURNING f."id", f."reference"`
  return { families, pupils: plan.missing }
}
