import 'server-only'
import { visibleTo } from '@/lib/concerns/policy'
import { inSchool, type Tx } from '@/lib/platform/database'
import { isRecordId } from '@/lib/platform/record-id'
import { isLeader } from '@/lib/platform/roles'
import type { Viewer } from '@/lib/platform/viewer'
import { casesOf } from './cases'
import type { Known } from './masking'
import { registerOf } from './register'
import type { Section } from './sections'
import { toldBy } from './told'

/** Those who answer for the school to a family that asks what is held about it. */
export const mayAnswerRequests = isLeader

type Held = {
  family: { id: string; reference: string }
  sections: Section[]
  known: Omit<Known, 'isStaffMasked' | 'further'>
}

/**
 * Everything held about a family and its pupils that this viewer may see. A case they may not know of is not in it, and
 * nothing tells that there is one. Null when it is not theirs to hand over.
 */
export async function heldAbout(viewer: Viewer, id: string): Promise<Held | null> {
  if (!mayAnswerRequests(viewer) || !isRecordId(id)) return null
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const family = await tx.family.findFirst({
      where: { schoolId, id },
      select: {
        id: true,
        reference: true,
        languages: true,
        createdAt: true,
        leftAt: true,
        pupils: { orderBy: { reference: 'asc' } },
      },
      relationLoadStrategy: 'join',
    })
    if (!family) return null
    const pupilIds = family.pupils.map((pupil) => pupil.id)
    const cases = await casesOf(tx, {
      AND: [
        visibleTo(viewer, [viewer.membershipId]),
        { OR: [{ familyId: id }, { pupilId: { in: pupilIds } }] },
      ],
    })
    const sections = [
      ...(await registerOf(tx, viewer, family)),
      ...(await toldBy(tx, { schoolId, familyId: id })),
      ...cases.sections,
    ]
    return {
      family: { id, reference: family.reference },
      sections: sections.filter(({ rows }) => rows.length > 0),
      known: { ...(await readKnown(tx, viewer, { id, pupilIds })), ownCases: new Set(cases.references) },
    }
  })
}

type KnownRow = { staff: string[]; families: string[]; pupils: string[]; noNames: string[] }

/** Who else there is in the school, in one statement. */
async function readKnown(tx: Tx, { schoolId }: Viewer, own: { id: string; pupilIds: string[] }) {
  const [row] = await tx.$queryRaw<[KnownRow]>`
    SELECT
      coalesce((SELECT array_agg(p."name") FROM "Membership" m JOIN "Person" p ON p."id" = m."personId"
        WHERE m."schoolId" = s."id"), '{}') AS "staff",
      coalesce((SELECT array_agg(lower(f."reference")) FROM "Family" f
        WHERE f."schoolId" = s."id" AND f."id" <> ${own.id}::uuid), '{}') AS "families",
      coalesce((SELECT array_agg(lower(u."reference")) FROM "Pupil" u
        WHERE u."schoolId" = s."id" AND u."id" <> ALL (${own.pupilIds}::uuid[])), '{}') AS "pupils",
      s."classNames" || s."yearGroups" || coalesce((SELECT array_agg(k.keyword) FROM "CaseCategory" c, unnest(c."keywords") AS k(keyword)
        WHERE c."schoolId" = s."id"), '{}') AS "noNames"
    FROM "School" s WHERE s."id" = ${schoolId}::uuid`
  return { ...row, families: new Set(row.families), pupils: new Set(row.pupils) }
}
