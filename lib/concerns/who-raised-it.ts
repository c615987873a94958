import 'server-only'
import type { Tx } from '../platform/database'
import { isNearFamilies } from '../platform/roles'
import type { Viewer } from '../platform/viewer'
import { literally } from './any-case'

/** What was typed for "Who raised it?", as far as the register knows it. What it does not know stays as words. */
type WhoRaisedIt = {
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

/**
 * Finds a pupil's or family's reference in what was typed ("Y3-017, Beech class" too), or else a class or year group. For the
 * chair and the clerk, who are not near families, it stays as they say it: a guess would tell them whose class it is.
 */
export async function whoRaisedIt(tx: Tx, viewer: Viewer, typed: string | null): Promise<WhoRaisedIt> {
  if (!typed) return NOBODY
  if (!isNearFamilies(viewer)) return { ...NOBODY, raisedByWho: typed }
  const { schoolId } = viewer
  const begun = typed.split(',')[0]?.trim() ?? typed
  const asTyped = { equals: literally(begun), mode: 'insensitive' } as const
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
  const typedName = begun.toLowerCase()
  const same = (name: string) => [name.toLowerCase(), `${name.toLowerCase()} class`].includes(typedName)
  const yearGroup = school.yearGroups.find((name) => name.toLowerCase() === typedName)
  if (yearGroup) return { ...NOBODY, yearGroup }
  const inClass = await tx.pupil.findFirst({
    where: {
      schoolId,
      leftAt: null,
      OR: [typedName, typedName.replace(/ class$/, '')].map((equals) => ({
        className: { equals: literally(equals), mode: 'insensitive' },
      })),
    },
    // A class of two years would have one or the other.
    orderBy: [{ yearGroup: 'asc' }, { reference: 'asc' }],
    select: { className: true, yearGroup: true },
  })
  const className = inClass?.className ?? school.classNames.find(same) ?? null
  if (!className) return { ...NOBODY, raisedByWho: typed }
  return { ...NOBODY, className, yearGroup: inClass?.yearGroup ?? null }
}
