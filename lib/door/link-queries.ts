import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { now } from '../platform/clock'
import { inSchool } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { canAskParents } from '../skills/policy'

/** More than a school makes in a year; older ones have long expired. */
const MOST_SHOWN = 100

/** One open link, or all families' links that were made together. */
export type LinkRow = {
  /** Of the link, or of one of them. */
  id: string
  kind: 'open' | 'family'
  label: string
  /** Of the family, where it is one family's only. */
  reference: string | null
  campaignId: string | null
  campaign: string | null
  madeByName: string
  createdAt: Date
  expiresAt: Date
  links: number
  working: number
  opened: number
  answers: number
  firstOpenedAt: Date | null
}

/**
 * Links to the parents' door and how they are used, the newest first: each open one, and families' own as they were made
 * together. Null for who may not ask parents.
 */
export async function listDoorLinks(
  viewer: Viewer,
  { campaign }: { campaign: string | null },
): Promise<LinkRow[] | null> {
  if (!canAskParents(viewer)) return null
  const at = now().toISOString()
  const ofCampaign = campaign ? Prisma.sql`AND l."campaignId" = ${campaign}::uuid` : Prisma.empty
  return inSchool(
    viewer,
    (tx) => tx.$queryRaw<LinkRow[]>`
      SELECT l.*, c."title" AS "campaign", f."reference" FROM (
        SELECT min(l."id"::text) AS "id", l."schoolId", l."kind"::text AS "kind", l."label", l."campaignId", l."madeByName", l."createdAt",
          max(l."expiresAt") AS "expiresAt", count(*)::int AS "links",
          count(*) FILTER (WHERE l."withdrawnAt" IS NULL AND l."expiresAt" > ${at}::timestamptz)::int AS "working",
          count(l."firstOpenedAt")::int AS "opened", sum(l."answers")::int AS "answers", min(l."firstOpenedAt") AS "firstOpenedAt",
          CASE WHEN count(*) = 1 THEN min(l."familyId"::text)::uuid END AS "familyId"
        FROM "DoorLink" l WHERE l."schoolId" = ${viewer.schoolId}::uuid ${ofCampaign}
        GROUP BY l."schoolId", l."kind", l."label", l."campaignId", l."madeById", l."madeByName", l."createdAt",
          CASE WHEN l."kind" = 'open' THEN l."id" END
        ORDER BY l."createdAt" DESC, 1 LIMIT ${MOST_SHOWN}) l
      LEFT JOIN "Family" f ON f."schoolId" = l."schoolId" AND f."id" = l."familyId"
      LEFT JOIN "SkillsCampaign" c ON c."schoolId" = l."schoolId" AND c."id" = l."campaignId"
      ORDER BY l."createdAt" DESC, l."id"`,
  )
}
