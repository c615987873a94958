import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { GivenBy } from '@/prisma/generated/enums'
import { inOrder } from '../families/register-sql'
import type { Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import type { AskedFamily } from './return-rate'

/** The pupils `p` of the family `f` that the campaign `c` is about. Empty lists leave nobody out. */
const pupilsAskedFor = Prisma.sql`
  "Pupil" p WHERE p."schoolId" = f."schoolId" AND p."familyId" = f."id" AND p."leftAt" IS NULL
    AND (c."yearGroups" = '{}' OR p."yearGroup" = ANY (c."yearGroups"))
    AND (c."groups" = '{}' OR p."groups" && c."groups")`

/**
 * Whether the campaign `c` asks the family `f`: at the school, with a pupil like those it is about. One that asks everybody
 * asks families whose pupils are not in the register yet, too.
 */
export const isAsked = Prisma.sql`
  f."schoolId" = c."schoolId" AND f."leftAt" IS NULL
  AND ((c."yearGroups" = '{}' AND c."groups" = '{}') OR EXISTS (SELECT FROM ${pupilsAskedFor}))`

/** The answer `a` of the family `f` to the campaign `c`. */
export const itsAnswer = Prisma.sql`
  a."schoolId" = c."schoolId" AND a."campaignId" = c."id" AND a."familyId" = f."id"`

export type FamilyAsked = AskedFamily & {
  id: string
  reference: string
  languages: string[]
  onDay: Date | null
  givenBy: GivenBy | null
}

/** Every family that a campaign asks, in the order of their references, and whether it has answered. One statement. */
export function readFamiliesAsked(tx: Tx, { schoolId }: Viewer, campaignId: string): Promise<FamilyAsked[]> {
  return tx.$queryRaw<FamilyAsked[]>`
    SELECT f."id", f."reference", f."languages", a."id" IS NOT NULL AS "answered", a."onDay", a."givenBy",
      ARRAY(SELECT DISTINCT p."yearGroup" FROM ${pupilsAskedFor} AND p."yearGroup" IS NOT NULL ORDER BY 1) AS "yearGroups",
      ARRAY(SELECT DISTINCT unnest(p."groups") FROM ${pupilsAskedFor} ORDER BY 1) AS "groups"
    FROM "SkillsCampaign" c JOIN "Family" f ON ${isAsked} LEFT JOIN "CampaignAnswer" a ON ${itsAnswer}
    WHERE c."schoolId" = ${schoolId}::uuid AND c."id" = ${campaignId}::uuid
    ORDER BY ${inOrder(Prisma.sql`f."reference"`)}`
}
