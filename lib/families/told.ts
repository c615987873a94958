import 'server-only'
import { inSchool } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { canSeeFamilies } from './policy'

type Told = { offers: number; ideas: number; preferences: number; seats: number }

/** How much a family has told the school: what goes with it when it is removed. Null when it is not this viewer's. */
export async function getTold(viewer: Viewer, familyId: string): Promise<Told | null> {
  if (!canSeeFamilies(viewer) || !isRecordId(familyId)) return null
  const { schoolId } = viewer
  const [told] = await inSchool(
    viewer,
    (tx) => tx.$queryRaw<Told[]>`
      SELECT
        (SELECT count(*)::int FROM "Offer" o WHERE o."schoolId" = f."schoolId" AND o."familyId" = f."id") AS "offers",
        (SELECT count(*)::int FROM "Idea" i WHERE i."schoolId" = f."schoolId" AND i."familyId" = f."id") AS "ideas",
        (SELECT count(*)::int FROM "FamilyPreference" p WHERE p."schoolId" = f."schoolId" AND p."familyId" = f."id") AS "preferences",
        (SELECT count(*)::int FROM "ForumMember" m WHERE m."schoolId" = f."schoolId" AND m."familyId" = f."id") AS "seats"
      FROM "Family" f WHERE f."schoolId" = ${schoolId}::uuid AND f."id" = ${familyId}::uuid`,
  )
  return told ?? null
}
