import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../platform/database'
import { NotAllowed, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { canKeepFamilies } from './policy'

/** @throws NotAllowed for governors and trust leaders. */
export function onlyThoseWhoKeepFamilies(viewer: Viewer): void {
  if (!canKeepFamilies(viewer)) throw new NotAllowed()
}

/** @throws RuleBroken when another family has this reference, however it is spaced or capitalised. */
export async function familyReferenceIsFree(tx: Tx, viewer: Viewer, reference: string, self?: string) {
  const rows = await tx.$queryRaw<{ left: boolean }[]>`
    SELECT "leftAt" IS NOT NULL AS "left" FROM "Family"
    WHERE "schoolId" = ${viewer.schoolId}::uuid AND lower("reference") = lower(${reference})
      AND "id" IS DISTINCT FROM ${self ?? null}::uuid`
  if (rows[0]) throw new RuleBroken('reference', taken('family', reference, rows[0].left))
}

/** @throws RuleBroken when another pupil has this reference, however it is spaced or capitalised. */
export async function pupilReferenceIsFree(tx: Tx, viewer: Viewer, reference: string, self?: string) {
  const rows = await tx.$queryRaw<{ left: boolean }[]>`
    SELECT "leftAt" IS NOT NULL AS "left" FROM "Pupil"
    WHERE "schoolId" = ${viewer.schoolId}::uuid AND lower("reference") = lower(${reference})
      AND "id" IS DISTINCT FROM ${self ?? null}::uuid`
  if (rows[0]) throw new RuleBroken('reference', taken('pupil', reference, rows[0].left))
}

/** Two people who add the same reference in the same moment: the second hears what the first's record would have said. */
export async function orTaken<T>(kind: 'family' | 'pupil', reference: string, work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw new RuleBroken('reference', taken(kind, reference, false))
    throw error
  })
}

function taken(kind: 'family' | 'pupil', reference: string, left: boolean): string {
  return left
    ? `A ${kind} that has left had the reference “${reference}”. Find it under “have left” and say that it has come back, or use another reference.`
    : `Another ${kind} has the reference “${reference}”. Use another one.`
}

/** @throws RuleBroken unless the school teaches this year group and has these groups. */
export async function schoolHas(
  tx: Tx,
  viewer: Viewer,
  pupil: { yearGroup: string | null; groups: string[] },
): Promise<void> {
  const school = await tx.school.findUniqueOrThrow({
    where: { id: viewer.schoolId },
    select: { yearGroups: true, groups: { select: { key: true } } },
    relationLoadStrategy: 'join',
  })
  if (pupil.yearGroup && !school.yearGroups.includes(pupil.yearGroup))
    throw new RuleBroken('yearGroup', 'Choose one of the school’s year groups.')
  if (!pupil.groups.every((key) => school.groups.some((group) => group.key === key)))
    throw new RuleBroken('groups', 'Choose from the school’s groups.')
}
