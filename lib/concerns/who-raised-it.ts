import 'server-only'
import type { Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'

/** What was typed for "Who raised it?", as far as the register knows it. What it does not know stays as words. */
export type WhoRaisedIt = {
  familyId: string | null
  pupilId: string | null
  yearGroup: string | null
  className: string | null
  raisedByWho: string | null
}

const NOBODY: WhoRaisedIt = {
  familyId: null,
  pupilId: null,
  yearGroup: null,
  className: null,
  raisedByWho: null,
}

/** Finds a pupil's or family's reference in what was typed ("Y3-017, Beech class" too), or else a class or year group. */
export async function whoRaisedIt(tx: Tx, viewer: Viewer, typed: string | null): Promise<WhoRaisedIt> {
  if (!typed) return NOBODY
  const { schoolId } = viewer
  const asTyped = { equals: typed.split(',')[0]?.trim() ?? typed, mode: 'insensitive' } as const
  const pupil = await tx.pupil.findFirst({
    where: { schoolId, reference: asTyped },
    select: { id: true, familyId: true, yearGroup: true, className: true },
  })
  if (pupil) {
    const { id, familyId, yearGroup, className } = pupil
    return { ...NOBODY, pupilId: id, familyId, yearGroup, className }
  }
  const family = await tx.family.findFirst({
    where: { schoolId, reference: asTyped },
    select: { id: true, pupils: { where: { leftAt: null }, select: { yearGroup: true, className: true } } },
  })
  if (family) {
    const only = family.pupils.length === 1 ? family.pupils[0] : null
    return {
      ...NOBODY,
      familyId: family.id,
      yearGroup: only?.yearGroup ?? null,
      className: only?.className ?? null,
    }
  }
  const school = await tx.school.findFirstOrThrow({
    where: { id: schoolId },
    select: { yearGroups: true, classNames: true },
  })
  const same = (name: string) => name.toLowerCase() === asTyped.equals.toLowerCase()
  const className = school.classNames.find((name) => same(name) || same(`${name} class`)) ?? null
  const yearGroup = school.yearGroups.find(same) ?? null
  if (!className && !yearGroup) return { ...NOBODY, raisedByWho: typed }
  if (yearGroup || !className) return { ...NOBODY, yearGroup, className }
  const inClass = await tx.pupil.findFirst({
    where: { schoolId, className, leftAt: null },
    select: { yearGroup: true },
  })
  return { ...NOBODY, className, yearGroup: inClass?.yearGroup ?? null }
}
