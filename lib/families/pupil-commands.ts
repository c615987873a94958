import 'server-only'
import { recordHappening, staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now } from '../platform/clock'
import { NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { familyCalled } from './family-called'
import { onlyThoseWhoKeepFamilies, orTaken, pupilReferenceIsFree, schoolHas } from './register-rules'
import type { NewPupil, PupilChange, Standing } from './schema'

/** Adds a pupil to a family; gives the pupil's id. */
export async function addPupil(viewer: Viewer, input: NewPupil): Promise<string> {
  const { familyId, reference, yearGroup, className, groups } = input
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const family = await tx.family.findFirst({
      where: { schoolId, id: familyId },
      select: { reference: true, leftAt: true },
    })
    if (!family) throw new NotFound()
    onlyThoseWhoKeepFamilies(viewer)
    if (family.leftAt)
      throw new RuleBroken(
        'form',
        `The family ${family.reference} has left. Say first that it has come back.`,
      )
    await schoolHas(tx, viewer, { yearGroup, groups })
    await pupilReferenceIsFree(tx, viewer, reference)
    const { id } = await orTaken(
      'pupil',
      reference,
      tx.pupil.create({
        data: { schoolId, reference, familyId, yearGroup, className, groups, createdAt: now() },
        select: { id: true },
      }),
    )
    await recordHappening(tx, viewer, {
      kind: 'pupil.added',
      recordType: 'pupil',
      recordId: id,
      detail: { reference, family: family.reference },
    })
    return id
  })
}

/** Changes a pupil's reference, family, year group, class or groups. */
export async function changePupil(viewer: Viewer, input: PupilChange): Promise<string> {
  const { id, version, reference, yearGroup, className, groups } = input
  return changeInSchool(viewer, async (tx) => {
    const where = { schoolId: viewer.schoolId, id }
    const before = await tx.pupil.findFirst({
      where,
      select: {
        reference: true,
        yearGroup: true,
        className: true,
        groups: true,
        family: { select: { reference: true } },
      },
      relationLoadStrategy: 'join',
    })
    if (!before) throw new NotFound()
    onlyThoseWhoKeepFamilies(viewer)
    // A year group or group the school has given up may stay with those who carry it.
    await schoolHas(tx, viewer, {
      yearGroup: yearGroup === before.yearGroup ? null : yearGroup,
      groups: groups.filter((key) => !before.groups.includes(key)),
    })
    await pupilReferenceIsFree(tx, viewer, reference, id)
    const family = await familyCalled(tx, viewer, input.familyReference)
    const { count } = await orTaken(
      'pupil',
      reference,
      tx.pupil.updateMany({
        where: { ...where, version },
        data: {
          reference,
          yearGroup,
          className,
          groups,
          familyId: family?.id ?? null,
          version: { increment: 1 },
        },
      }),
    )
    if (count === 0) throw await staleEdit(tx, viewer, id)
    await recordHappening(tx, viewer, {
      kind: 'pupil.changed',
      recordType: 'pupil',
      recordId: id,
      detail: {
        reference,
        before: { ...before, family: before.family?.reference ?? null },
        after: { reference, yearGroup, className, groups, family: family?.reference ?? null },
      },
    })
    return id
  })
}

/** The pupil has left: out of lists and new tick lists, while the figures stay. */
export async function pupilLeft(viewer: Viewer, standing: Standing): Promise<string> {
  return setStanding(viewer, standing, 'left')
}

export async function pupilCameBack(viewer: Viewer, standing: Standing): Promise<string> {
  return setStanding(viewer, standing, 'came_back')
}

async function setStanding(
  viewer: Viewer,
  { id, version }: Standing,
  to: 'left' | 'came_back',
): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const pupil = await tx.pupil.findFirst({
      where: { schoolId, id },
      select: { reference: true, family: { select: { reference: true, leftAt: true } } },
      relationLoadStrategy: 'join',
    })
    if (!pupil) throw new NotFound()
    onlyThoseWhoKeepFamilies(viewer)
    if (to === 'came_back' && pupil.family?.leftAt)
      throw new RuleBroken(
        'form',
        `The family ${pupil.family.reference} has left too. Say there that it has come back.`,
      )
    const { count } = await tx.pupil.updateMany({
      where: { schoolId, id, version, leftAt: to === 'left' ? null : { not: null } },
      data: { leftAt: to === 'left' ? now() : null, version: { increment: 1 } },
    })
    if (count === 0) throw await staleEdit(tx, viewer, id)
    await recordHappening(tx, viewer, {
      kind: `pupil.${to}`,
      recordType: 'pupil',
      recordId: id,
      detail: { reference: pupil.reference },
    })
    return id
  })
}
