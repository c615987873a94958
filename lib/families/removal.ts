import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { countAgain, holdActivitiesOf } from '../activities/count-again'
import { recordHappening } from '../platform/audit'
import {
  type Loosened,
  leaveTombstones,
  letRestOfFamilyGo,
  putInBin,
  type Taken,
  takeRows,
} from '../platform/bin'
import { changeInSchool } from '../platform/change'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { onlyThoseWhoKeepFamilies } from './register-rules'
import type { Removal } from './schema'
import { takeAlong } from './taken-along'

type Removed = {
  kind: 'family' | 'pupil'
  id: string
  reference: string
  pupils?: number
  loosened?: Loosened[]
}

/**
 * Removes a family, with its pupils, where it came, its pupils' figures and all that it offered or said: into the bin, or at its own wish at once and
 * for good. What the activities show is worked out again without it. The person types its reference.
 */
export async function removeFamily(viewer: Viewer, { id, ...input }: Removal): Promise<null> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const family = await tx.family.findFirst({ where: { schoolId, id }, select: { reference: true } })
    if (!family) throw new NotFound()
    onlyThoseWhoKeepFamilies(viewer)
    isTyped(input.typed, family.reference)
    await holdActivitiesOf(tx, viewer, { familyId: id })
    const isTheirs = Prisma.sql`"familyId" = ${id}::uuid`
    const along = await takeAlong(tx, viewer, id)
    const taken = [
      ...along.taken,
      await takeRows(
        tx,
        viewer,
        'Figure',
        Prisma.sql`"pupilId" IN (SELECT p."id" FROM "Pupil" p WHERE p."schoolId" = t."schoolId" AND p.${isTheirs})`,
      ),
      await takeRows(
        tx,
        viewer,
        'EvaluationMember',
        Prisma.sql`"pupilId" IN (SELECT p."id" FROM "Pupil" p WHERE p."schoolId" = t."schoolId" AND p.${isTheirs})`,
      ),
      await takeRows(tx, viewer, 'Attendance', isTheirs),
      await takeRows(tx, viewer, 'Pupil', isTheirs),
      await takeRows(tx, viewer, 'Family', Prisma.sql`"id" = ${id}::uuid`),
    ]
    const pupils = taken.find(({ table }) => table === 'Pupil')?.rows.length ?? 0
    const { loosened } = along
    await putAway(
      tx,
      viewer,
      { kind: 'family', id, reference: family.reference, pupils, loosened },
      taken,
      input,
    )
    return null
  })
}

/** Removes a pupil with their figures, as `removeFamily` does. Gives the family's id. */
export async function removePupil(viewer: Viewer, { id, ...input }: Removal): Promise<string | null> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const pupil = await tx.pupil.findFirst({
      where: { schoolId, id },
      select: { reference: true, familyId: true },
    })
    if (!pupil) throw new NotFound()
    onlyThoseWhoKeepFamilies(viewer)
    isTyped(input.typed, pupil.reference)
    const taken = [
      await takeRows(tx, viewer, 'Figure', Prisma.sql`"pupilId" = ${id}::uuid`),
      await takeRows(tx, viewer, 'EvaluationMember', Prisma.sql`"pupilId" = ${id}::uuid`),
      await takeRows(tx, viewer, 'Pupil', Prisma.sql`"id" = ${id}::uuid`),
    ]
    await putAway(tx, viewer, { kind: 'pupil', id, reference: pupil.reference }, taken, input)
    return pupil.familyId
  })
}

function isTyped(typed: string, reference: string) {
  if (typed.toLowerCase() !== reference.toLowerCase())
    throw new RuleBroken('typed', `Type ${reference} to remove it.`)
}

/** The history says that there was one, and never again which. */
async function putAway(
  tx: Tx,
  viewer: Viewer,
  { kind, id, reference, pupils, loosened }: Removed,
  taken: Taken[],
  { isForGood = false }: { isForGood?: boolean },
) {
  await countAgain(tx, viewer, taken)
  if (isForGood) {
    const gone = { kind, recordId: id, activityId: null, removedAt: now(), removedByName: viewer.personName }
    if (kind === 'family') await letRestOfFamilyGo(tx, viewer.schoolId, viewer, id)
    return leaveTombstones(tx, viewer.schoolId, viewer, [gone])
  }
  await putInBin(tx, viewer, { kind, recordId: id, title: `the ${kind} ${reference}`, taken, loosened })
  await recordHappening(tx, viewer, {
    kind: `${kind}.removed`,
    recordType: kind,
    recordId: id,
    detail: pupils === undefined ? {} : { pupils },
  })
}
