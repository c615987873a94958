import { Prisma } from '@/prisma/generated/client'
import type { Viewer } from '../platform/viewer'
import { activitiesWith, TALLY_COLUMNS } from './activity-sql'
import type { FactsOfStep } from './ladder'
import type { ListFilters } from './list-filters'

/** One activity as the list reads it: what is shown, and what its step depends on. */
export type ListRow = {
  id: string
  title: string
  kind: 'engagement' | 'involvement' | 'information' | 'consultation' | null
  status: FactsOfStep['status']
  decision: string | null
  sessionsHeld: number
  datesToRecord: Date[]
  listSessions: number
  familiesInvited: number
  familiesCame: number
  familiesCameUninvited: number
  countSessions: number
  headsInvited: number | null
  headsCame: number
  quotations: number
  answered: number
  answersUp: number
  answersDown: number
  atHomeDone: number
  atHomeOf: number
  pooled: FactsOfStep['pooled']
  outcomes: ListedOutcome[]
}

type ListedOutcome = FactsOfStep['outcomes'][number] & {
  measureId: string | null
  measureName: string | null
}

/**
 * The activities that match everything but the step, which no column holds, by title. One statement by hand, because
 * the list is opened more than any page and three times a bare page is what it may take: of each result it brings the
 * few figures the rules look at, in the shape they look at them.
 *
 * @param academicYear null for all years
 */
export function listRows(viewer: Viewer, filters: ListFilters, academicYear: number | null): Prisma.Sql {
  return Prisma.sql`
    SELECT a."id", a."title", a."kind"::text, a."status"::text, a."decision"::text, ${TALLY_COLUMNS},
      coalesce(o."list", '[]') AS "outcomes"
    FROM ${activitiesWith(LISTED_OUTCOME)}
    WHERE a."schoolId" = ${viewer.schoolId}::uuid AND ${matches(filters, academicYear)}
    ORDER BY a."title", a."id"`
}

const LISTED_OUTCOME = Prisma.sql`
  json_build_object('about', o."about", 'baseline', o."baseline", 'target', o."target", 'reviewOn', o."reviewOn",
    'smallestWorthwhile', o."worthwhile", 'measureId', o."measureId", 'measureName', m."name",
    'measure', json_build_object('direction', coalesce(m."direction", 'higher'),
      'type', coalesce(m."type", 'single_item'), 'reliability', m."reliability"),
    'result', CASE WHEN r."output" IS NOT NULL THEN json_build_object(
      'onlySecond', r."output" -> 'onlySecond', 'sameScale', r."output" -> 'sameScale',
      'evaluated', CASE WHEN r."output" #> '{evaluated,claim}' IS NOT NULL THEN json_build_object(
        'state', r."output" #> '{evaluated,state}', 'claim', json_build_object(
          'rung', r."output" #> '{evaluated,claim,rung}', 'ceiling', r."output" #> '{evaluated,claim,ceiling}',
          'verdict', r."output" #> '{evaluated,claim,verdict}', 'limits', '[]'::json)) END,
      'change', json_build_object('status', r."output" #> '{change,status}', 'n', r."output" #> '{change,n}',
        'nBaseline', r."output" #> '{change,nBaseline}', 'ciLow', r."output" #> '{change,ciLow}',
        'ciHigh', r."output" #> '{change,ciHigh}')) END)`

function matches(filters: ListFilters, academicYear: number | null): Prisma.Sql {
  const { status, kind, yearGroup, group, measure, archived, text } = filters
  const conditions = [
    archived ? Prisma.sql`a."archivedAt" IS NOT NULL` : Prisma.sql`a."archivedAt" IS NULL`,
    academicYear !== null && Prisma.sql`a."academicYear" = ${academicYear}`,
    status && Prisma.sql`a."status"::text = ${status}`,
    kind && (kind === 'none' ? Prisma.sql`a."kind" IS NULL` : Prisma.sql`a."kind"::text = ${kind}`),
    // Naming no year group means the whole school, and so this one too.
    yearGroup && Prisma.sql`(a."yearGroups" = '{}' OR ${yearGroup} = ANY (a."yearGroups"))`,
    group && Prisma.sql`${group} = ANY (a."groups")`,
    measure &&
      Prisma.sql`EXISTS (SELECT FROM "Outcome" w WHERE w."schoolId" = a."schoolId" AND w."activityId" = a."id"
        AND w."measureId" = ${measure}::uuid)`,
    text &&
      Prisma.sql`strpos(lower(concat_ws(' ', a."title", a."need", a."description")), lower(${text})) > 0`,
  ]
  return Prisma.join(
    conditions.filter((condition) => condition instanceof Prisma.Sql),
    ' AND ',
  )
}

export type ListChoices = {
  yearGroups: string[]
  groups: { key: string; name: string }[]
  hasAny: boolean
}

/** What a list may be filtered by, and whether the school has any activity at all. One row. */
export function listChoices({ schoolId }: Viewer): Prisma.Sql {
  const school = Prisma.sql`${schoolId}::uuid`
  return Prisma.sql`
    SELECT s."yearGroups",
      coalesce((SELECT json_agg(json_build_object('key', g."key", 'name', g."name") ORDER BY g."position")
        FROM "PupilGroup" g WHERE g."schoolId" = ${school}), '[]') AS "groups",
      EXISTS (SELECT FROM "Activity" a WHERE a."schoolId" = ${school}) AS "hasAny"
    FROM "School" s WHERE s."id" = ${school}`
}
