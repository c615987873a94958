import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { sameText } from '../intake/table'
import { writeInTurn } from '../jobs/work'
import { type Happening, recordHappenings } from '../platform/audit'
import type { Tx } from '../platform/database'
import { newId } from '../platform/new-id'
import type { Viewer } from '../platform/viewer'
import { type Change, type ImportPlan, RETURN } from './import-plan'
import * as statements from './import-statements'

/** How many records an import touched. */
export type Written = {
  addedFamilies: number
  addedPupils: number
  changedFamilies: number
  changedPupils: number
  leftFamilies: number
  leftPupils: number
  /** Families whose preferences were kept. */
  preferences: number
}

type Writing = {
  draft: { id: string; fileName: string }
  leavers: boolean
  /** Is told how many records are ready, and may end it by throwing. */
  progress?: (done: number) => Promise<void>
}

/** How many records a plan writes. */
export function countRecords(plan: ImportPlan, leavers: boolean): number {
  const { addFamilies, changeFamilies, addPupils, changePupils, keepPreferences, missing } = plan
  const families = addFamilies.length + changeFamilies.length + keepPreferences.length
  const written = families + addPupils.length + changePupils.length
  return written + (leavers ? missing.length : 0)
}

/**
 * Writes a plan: for each thousand records a statement, and one for what the history says of them.
 *
 * @throws RuleBroken when a record it rests on was changed in the meantime
 */
export async function writeImport(
  tx: Tx,
  viewer: Viewer,
  plan: ImportPlan,
  { draft, leavers, progress = async () => {} }: Writing,
): Promise<Written> {
  let done = 0
  const each = <T>(
    list: T[],
    ready: (batch: T[]) => Ready,
    write: (tx: Tx, viewer: Viewer, count: number, rows: string) => Promise<void>,
  ) =>
    writeInTurn(
      list,
      ready,
      async ({ count, rows, happenings }) => {
        await write(tx, viewer, count, rows)
        await recordHappenings(tx, viewer, happenings)
      },
      async (many) => {
        done += many
        await progress(done)
      },
    )
  const added = new Map<string, string>()
  await each(plan.addFamilies, (batch) => familiesToAdd(batch, added), statements.addFamilies)
  await each(plan.changeFamilies, familiesToChange, statements.changeFamilies)
  const idOf = await statements.familyIds(tx, viewer, plan, added)
  await each(plan.addPupils, (batch) => pupilsToAdd(batch, idOf), statements.addPupils)
  await each(plan.changePupils, (batch) => pupilsToChange(batch, idOf), statements.changePupils)
  await each(plan.keepPreferences, (batch) => preferencesToKeep(batch, idOf), statements.keepPreferences)
  // After the others: a family whose last pupil is not in the list may have been given another.
  const left = leavers ? await statements.noteLeavers(tx, viewer, plan) : { families: [], pupils: [] }
  const written: Written = {
    addedFamilies: plan.addFamilies.length,
    addedPupils: plan.addPupils.length,
    changedFamilies: plan.changeFamilies.length,
    changedPupils: plan.changePupils.length,
    leftFamilies: left.families.length,
    leftPupils: left.pupils.length,
    preferences: plan.keepPreferences.length,
  }
  await writeInTurn(
    [
      ...left.families.map((family) => happened('family', 'left', family)),
      ...left.pupils.map((pupil) => happened('pupil', 'left', pupil)),
      importedFrom(draft, written),
    ],
    (batch) => batch,
    (batch) => recordHappenings(tx, viewer, batch),
  )
  return written
}

type Named = { id: string; reference: string }
/** Records as they are sent, and what the history says of them. */
type Ready = { count: number; rows: string; happenings: Happening[] }

/** @param added is given the id of each, by its reference */
function familiesToAdd(batch: ImportPlan['addFamilies'], added: Map<string, string>): Ready {
  const families = batch.map((family) => ({ id: newId(), ...family }))
  for (const { id, reference } of families) added.set(sameText(reference), id)
  return readyOf(
    families,
    families.map((family) => happened('family', 'added', family)),
  )
}

function familiesToChange(batch: ImportPlan['changeFamilies']): Ready {
  return readyOf(
    batch.map(({ id, version, languages }) => ({ id, version, languages })),
    batch.flatMap((family) => changed('family', family)),
  )
}

function pupilsToAdd(batch: ImportPlan['addPupils'], idOf: statements.IdOf): Ready {
  const pupils = batch.map((pupil) => ({ id: newId(), familyId: idOf(pupil.family), ...pupil }))
  return readyOf(
    pupils,
    pupils.map((pupil) => happened('pupil', 'added', pupil, { family: pupil.family })),
  )
}

function pupilsToChange(batch: ImportPlan['changePupils'], idOf: statements.IdOf): Ready {
  return readyOf(
    batch.map(({ id, version, family, yearGroup, className, groups }) => ({
      id,
      version,
      familyId: idOf(family),
      yearGroup,
      className,
      groups,
    })),
    batch.flatMap((pupil) => changed('pupil', pupil)),
  )
}

function preferencesToKeep(batch: ImportPlan['keepPreferences'], idOf: statements.IdOf): Ready {
  const kept = batch.map(({ reference, changes: _, ...preference }) => ({
    familyId: idOf(reference),
    ...preference,
  }))
  return readyOf(
    kept,
    kept.map(({ familyId }) => ({
      kind: 'preference.kept',
      recordType: 'family',
      recordId: familyId ?? '',
      detail: { givenBy: 'list' },
    })),
  )
}

function readyOf(records: object[], happenings: Happening[]): Ready {
  return { count: records.length, rows: JSON.stringify(records), happenings }
}

function importedFrom({ id, fileName }: Writing['draft'], written: Written): Happening {
  return {
    kind: 'families.imported',
    recordType: 'import',
    recordId: id,
    detail: { file: fileName, ...written },
  }
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
