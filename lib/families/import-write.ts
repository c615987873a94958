import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { sameText } from '../intake/table'
import { inBatches } from '../jobs/work'
import { type Happening, recordHappenings } from '../platform/audit'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { RuleBroken } from '../platform/errors'
import { newId } from '../platform/new-id'
import type { Viewer } from '../platform/viewer'
import { type Change, type ChangedFamily, type ChangedPupil, type ImportPlan, RETURN } from './import-plan'

/** How many records an import touched. */
export type Written = {
  addedFamilies: number
  addedPupils: number
  changedFamilies: number
  changedPupils: number
  leftFamilies: number
  leftPupils: number
}

export const CHANGED =
  'The register was changed while you looked at this page. Nothing has been written. Open the page again to see what accepting would do now.'

export type Writing = {
  draft: { id: string; fileName: string }
  leavers: boolean
  /** Is told how many records are ready, and may end it by throwing. */
  progress?: (done: number) => Promise<void>
}

/** How many records a plan writes. */
export function countRecords(plan: ImportPlan, leavers: boolean): number {
  const { addFamilies, changeFamilies, addPupils, changePupils, missing } = plan
  const written = addFamilies.length + changeFamilies.length + addPupils.length + changePupils.length
  return written + (leavers ? missing.length : 0)
}

/**
 * Writes a plan with a statement for each two thousand records.
 *
 * @throws RuleBroken when a record it rests on was changed in the meantime
 */
export async function writeImport(
  tx: Tx,
  viewer: Viewer,
  plan: ImportPlan,
  { draft, leavers, progress = async () => {} }: Writing,
): Promise<Written> {
  const { schoolId } = viewer
  let done = 0
  const each = async <T>(list: T[], write: (batch: T[]) => Promise<void>) => {
    for (const batch of inBatches(list)) {
      await write(batch)
      done += batch.length
      await progress(done)
    }
  }
  const families = plan.addFamilies.map((family) => ({ id: newId(), schoolId, createdAt: now(), ...family }))
  await each(families, (batch) => addFamilies(tx, batch))
  await each(plan.changeFamilies, (batch) => changeFamilies(tx, viewer, batch))

  const idOf = await familyIds(tx, viewer, plan, families)
  const pupils = plan.addPupils.map((pupil) => ({
    id: newId(),
    schoolId,
    createdAt: now(),
    familyId: idOf(pupil.family),
    ...pupil,
  }))
  await each(pupils, (batch) => addPupils(tx, batch))
  await each(plan.changePupils, (batch) => changePupils(tx, viewer, batch, idOf))

  const left = leavers ? await noteLeavers(tx, viewer, plan) : { families: [], pupils: [] }
  const written: Written = {
    addedFamilies: families.length,
    addedPupils: pupils.length,
    changedFamilies: plan.changeFamilies.length,
    changedPupils: plan.changePupils.length,
    leftFamilies: left.families.length,
    leftPupils: left.pupils.length,
  }
  const happenings: Happening[] = [
    {
      kind: 'families.imported',
      recordType: 'import',
      recordId: draft.id,
      detail: { file: draft.fileName, ...written },
    },
    ...families.map((family) => happened('family', 'added', family)),
    ...pupils.map((pupil) => happened('pupil', 'added', pupil, { family: pupil.family })),
    ...plan.changeFamilies.flatMap((family) => changed('family', family)),
    ...plan.changePupils.flatMap((pupil) => changed('pupil', pupil)),
    ...left.families.map((family) => happened('family', 'left', family)),
    ...left.pupils.map((pupil) => happened('pupil', 'left', pupil)),
  ]
  for (const batch of inBatches(happenings)) {
    await recordHappenings(tx, viewer, batch)
    await progress(done)
  }
  return written
}

type Named = { id: string; reference: string }
type IdOf = (family: string | null) => string | null

/** @throws RuleBroken when somebody added one of the references since the plan was made */
async function addFamilies(tx: Tx, families: Named[]) {
  const count = await tx.$executeRaw`
    INSERT INTO "Family" ("schoolId", "id", "reference", "languages", "createdAt")
    SELECT "schoolId", "id", "reference", "languages", "createdAt"
    FROM jsonb_populate_recordset(NULL::"Family", ${JSON.stringify(families)}::jsonb)
    ON CONFLICT DO NOTHING`
  if (count !== families.length) throw new RuleBroken('form', CHANGED)
}

async function addPupils(tx: Tx, pupils: Named[]) {
  const count = await tx.$executeRaw`
    INSERT INTO "Pupil" ("schoolId", "id", "reference", "familyId", "yearGroup", "className", "groups", "createdAt")
    SELECT "schoolId", "id", "reference", "familyId", "yearGroup", "className", "groups", "createdAt"
    FROM jsonb_populate_recordset(NULL::"Pupil", ${JSON.stringify(pupils)}::jsonb)
    ON CONFLICT DO NOTHING`
  if (count !== pupils.length) throw new RuleBroken('form', CHANGED)
}

async function changeFamilies(tx: Tx, viewer: Viewer, changeFamilies: ChangedFamily[]) {
  const rows = JSON.stringify(
    changeFamilies.map(({ id, version, languages }) => ({ id, version, languages })),
  )
  const count = await tx.$executeRaw`
    UPDATE "Family" f SET "languages" = d."languages", "leftAt" = NULL, "version" = f."version" + 1
    FROM jsonb_to_recordset(${rows}::jsonb) AS d("id" uuid, "version" int, "languages" text[])
    WHERE f."schoolId" = ${viewer.schoolId}::uuid AND f."id" = d."id" AND f."version" = d."version"`
  if (count !== changeFamilies.length) throw new RuleBroken('form', CHANGED)
}

async function changePupils(tx: Tx, viewer: Viewer, changePupils: ChangedPupil[], idOf: IdOf) {
  const rows = JSON.stringify(
    changePupils.map(({ id, version, family, yearGroup, className, groups }) => ({
      id,
      version,
      familyId: idOf(family),
      yearGroup,
      className,
      groups,
    })),
  )
  const count = await tx.$executeRaw`
    UPDATE "Pupil" p SET "familyId" = d."familyId", "yearGroup" = d."yearGroup", "className" = d."className",
      "groups" = d."groups", "leftAt" = NULL, "version" = p."version" + 1
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS d("id" uuid, "version" int, "familyId" uuid, "yearGroup" text, "className" text, "groups" text[])
    WHERE p."schoolId" = ${viewer.schoolId}::uuid AND p."id" = d."id" AND p."version" = d."version"`
  if (count !== changePupils.length) throw new RuleBroken('form', CHANGED)
}

/** The ids of the families that pupils are put into: those just added, and those the register had. */
async function familyIds(tx: Tx, viewer: Viewer, plan: ImportPlan, added: Named[]): Promise<IdOf> {
  const wanted = [...plan.addPupils, ...plan.changePupils].flatMap(({ family }) => (family ? [family] : []))
  const known = await tx.$queryRaw<Named[]>`
    SELECT "id", "reference" FROM "Family"
    WHERE "schoolId" = ${viewer.schoolId}::uuid AND "reference" = ANY (${[...new Set(wanted)]}::text[])`
  const ids = new Map([...known, ...added].map(({ id, reference }) => [sameText(reference), id]))
  return (family) => {
    if (family === null) return null
    const id = ids.get(sameText(family))
    if (!id) throw new RuleBroken('form', CHANGED)
    return id
  }
}

/** Notes pupils who are not in the list as having left, and every family whose last pupil went with them. */
async function noteLeavers(tx: Tx, viewer: Viewer, plan: ImportPlan) {
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

function happened(
  recordType: 'family' | 'pupil',
  what: string,
  { id, reference }: Named,
  detail: Prisma.InputJsonObject = {},
): Happening {
  return { kind: `${recordType}.${what}`, recordType, recordId: id, detail: { reference, ...detail } }
}

/** Coming back and being changed are two entries of the history, as when a person does them by hand. */
function changed(recordType: 'family' | 'pupil', record: Named & { changes: Change[] }): Happening[] {
  const changes = record.changes.filter(({ field }) => field !== RETURN)
  const before = Object.fromEntries(changes.map(({ field, from }) => [field, from]))
  const after = Object.fromEntries(changes.map(({ field, to }) => [field, to]))
  return [
    ...(changes.length < record.changes.length ? [happened(recordType, 'came_back', record)] : []),
    ...(changes.length > 0 ? [happened(recordType, 'changed', record, { before, after })] : []),
  ]
}
