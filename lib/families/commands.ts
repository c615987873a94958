import 'server-only'
import { recordHappening, staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now } from '../platform/clock'
import { NotFound } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { familyReferenceIsFree, onlyThoseWhoKeepFamilies, orTaken } from './register-rules'
import type { FamilyChange, NewFamily, Standing } from './schema'

/** Adds a family by its reference; gives its id. */
export async function addFamily(viewer: Viewer, input: NewFamily): Promise<string> {
  onlyThoseWhoKeepFamilies(viewer)
  const { reference, languages } = input
  return changeInSchool(viewer, async (tx) => {
    await familyReferenceIsFree(tx, viewer, reference)
    const { id } = await orTaken(
      'family',
      reference,
      tx.family.create({
        data: { schoolId: viewer.schoolId, reference, languages, createdAt: now() },
        select: { id: true },
      }),
    )
    await recordHappening(tx, viewer, {
      kind: 'family.added',
      recordType: 'family',
      recordId: id,
      detail: { reference },
    })
    return id
  })
}

/** Changes a family's reference or languages. */
export async function changeFamily(viewer: Viewer, input: FamilyChange): Promise<string> {
  const { id, version, reference, languages } = input
  return changeInSchool(viewer, async (tx) => {
    const where = { schoolId: viewer.schoolId, id }
    const before = await tx.family.findFirst({ where, select: { reference: true, languages: true } })
    if (!before) throw new NotFound()
    onlyThoseWhoKeepFamilies(viewer)
    await familyReferenceIsFree(tx, viewer, reference, id)
    const { count } = await orTaken(
      'family',
      reference,
      tx.family.updateMany({
        where: { ...where, version },
        data: { reference, languages, version: { increment: 1 } },
      }),
    )
    if (count === 0) throw await staleEdit(tx, viewer, id)
    await recordHappening(tx, viewer, {
      kind: 'family.changed',
      recordType: 'family',
      recordId: id,
      detail: { reference, before, after: { reference, languages } },
    })
    return id
  })
}

/**
 * The family has left, and its pupils with it: out of lists and of new tick lists from now on. What it came to and its
 * pupils' figures stay in the record.
 */
export async function familyLeft(viewer: Viewer, { id, version }: Standing): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const family = await tx.family.findFirst({ where: { schoolId, id }, select: { reference: true } })
    if (!family) throw new NotFound()
    onlyThoseWhoKeepFamilies(viewer)
    const leftAt = now()
    const { count } = await tx.family.updateMany({
      where: { schoolId, id, version, leftAt: null },
      data: { leftAt, version: { increment: 1 } },
    })
    if (count === 0) throw await staleEdit(tx, viewer, id)
    const pupils = await tx.pupil.updateMany({
      where: { schoolId, familyId: id, leftAt: null },
      data: { leftAt, version: { increment: 1 } },
    })
    await recordHappening(tx, viewer, {
      kind: 'family.left',
      recordType: 'family',
      recordId: id,
      detail: { reference: family.reference, pupils: pupils.count },
    })
    return id
  })
}

/** The family is at the school again, with the pupils who left when it did. */
export async function familyCameBack(viewer: Viewer, { id, version }: Standing): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const family = await tx.family.findFirst({
      where: { schoolId, id },
      select: { reference: true, leftAt: true },
    })
    if (!family) throw new NotFound()
    onlyThoseWhoKeepFamilies(viewer)
    const { count } = await tx.family.updateMany({
      where: { schoolId, id, version, leftAt: { not: null } },
      data: { leftAt: null, version: { increment: 1 } },
    })
    if (count === 0) throw await staleEdit(tx, viewer, id)
    const pupils = await tx.pupil.updateMany({
      where: { schoolId, familyId: id, leftAt: family.leftAt },
      data: { leftAt: null, version: { increment: 1 } },
    })
    await recordHappening(tx, viewer, {
      kind: 'family.came_back',
      recordType: 'family',
      recordId: id,
      detail: { reference: family.reference, pupils: pupils.count },
    })
    return id
  })
}
