import { Prisma } from '@/prisma/generated/client'
import type { ActivityKind, Decision } from '@/prisma/generated/enums'
import type { Viewer } from '../platform/viewer'
import type { ActivityRow, OutcomeRow } from './activity-facts'
import { activitiesWith, TALLY_COLUMNS } from './activity-sql'

/** One activity as an activity's place on the ladder is worked out from, and what is shown beside it. */
export type StandingRow = Omit<ActivityRow, 'outcomes'> & {
  id: string
  title: string
  kind: ActivityKind | null
  academicYear: number
  ownerId: string | null
  archivedAt: Date | null
  description: string | null
  decision: Decision | null
  startsOn: Date | null
  lastSessionOn: Date | null
  yearGroups: string[]
  groups: string[]
  /** The school's own threshold for governors. */
  hideBelow: number
  /** Days come as text inside JSON. */
  outcomes: (Omit<OutcomeRow, 'reviewOn'> & { reviewOn: string | null; measureId: string | null })[]
}

/**
 * The activities that match, by title, each with its outcomes and the result that stands. One statement by hand: the
 * impact pages and Today are built on it, and putting nested rows together again cost as much as the pages themselves.
 *
 * @param matches a condition on "Activity" a; the school is said here
 */
export function standingRows(viewer: Viewer, matches: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT a."id", a."title", a."kind"::text, a."status"::text, a."academicYear", a."ownerId", a."archivedAt",
      a."description", a."decision"::text, a."startsOn", a."lastSessionOn", a."yearGroups", a."groups",
      (SELECT s."hideBelow" FROM "School" s WHERE s."id" = ${viewer.schoolId}::uuid), ${TALLY_COLUMNS}, coalesce(o."list", '[]') AS "outcomes"
    FROM ${activitiesWith(OUTCOME)}
    WHERE a."schoolId" = ${viewer.schoolId}::uuid AND ${matches}
    ORDER BY a."title", a."id"`
}

/** A planned design's result is kept with all that its own page shows: of a year's activities nobody reads that. */
const WITHOUT_DETAIL = Prisma.sql`
  CASE WHEN r."output" #> '{evaluated,claim}' IS NULL THEN r."output" ELSE r."output"
    #- '{evaluated,technical}' #- '{evaluated,series}' #- '{evaluated,pairing}' #- '{evaluated,estimators}' END`

const OUTCOME = Prisma.sql`
  json_build_object('id', o."id", 'about', o."about", 'statement', o."statement", 'baseline', o."baseline",
    'target', o."target", 'worthwhile', o."worthwhile", 'reviewOn', o."reviewOn", 'design', o."design",
    'measureId', o."measureId",
    'measure', CASE WHEN m."id" IS NOT NULL THEN json_build_object('name', m."name", 'unit', m."unit",
      'direction', m."direction", 'type', m."type", 'reliability', m."reliability") END,
    'results', CASE WHEN r."output" IS NULL THEN '[]'::json
      ELSE json_build_array(json_build_object('output', ${WITHOUT_DETAIL})) END)`
