import { Prisma } from '@/prisma/generated/client'
import type { CaseChannel, CaseFinding, CaseKind, CaseStatus } from '@/prisma/generated/enums'
import type { IsoDate } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { KINDS } from './case'
import { type CaseFilters, isOfOngoing } from './list-filters'
import { mayDirectCase } from './policy'
import { visibleCases } from './visible-sql'
import { casesWithWords } from './words-sql'

/** One case as the list reads it. Names of people, categories and clocks are known to `ListChoices`. */
export type CaseRow = {
  id: string
  reference: string
  kind: CaseKind
  status: CaseStatus
  /** The first of what they said. */
  words: string
  channel: CaseChannel
  categoryId: string
  yearGroup: string | null
  receivedOn: IsoDate
  dueOn: IsoDate | null
  /** What is due then: to say that it has come, or to answer. */
  due: 'acknowledge' | 'answer'
  pausedOn: IsoDate | null
  endedOn: IsoDate | null
  finding: CaseFinding | null
  handlerId: string | null
  procedureId: string | null
  stage: number
}

/** Longer lists are not counted to their end: nobody pages through them, and counting would read them whole. */
export const MOST_COUNTED = 1000

/** How much of their words a list shows. */
const EXCERPT = 160

/**
 * A page of the cases that match and a viewer may see, with how many there are, up to one more than `MOST_COUNTED`. What is
 * still to be dealt with stands by when it is due, for those who direct behind what nobody has yet; everything else
 * by the day it was received, the latest first. One statement by hand that goes through the cases once, in their order and
 * no further than it must, by their ids alone; what is said of each, and what is due, is read for the page's rows.
 *
 * @param excerpt how many letters of their words
 */
export function caseRows(
  viewer: Viewer,
  filters: CaseFilters,
  { on, size, excerpt = EXCERPT }: { on: IsoDate; size: number; excerpt?: number },
): Prisma.Sql {
  const school = Prisma.sql`${viewer.schoolId}::uuid`
  const before = (filters.page - 1) * size
  const order = orderOf(viewer, filters)
  const worded = filters.q ? Prisma.sql`${casesWithWords(viewer, filters.q)},` : Prisma.empty
  return Prisma.sql`
    WITH ${worded} hit AS MATERIALIZED (
      SELECT c."id" FROM "Case" c WHERE ${matches(viewer, filters, on)}
      ORDER BY ${order} LIMIT ${asWritten(mostRead(before + size))}
    )
    SELECT (SELECT count(*)::int FROM hit) AS "total", coalesce((
      SELECT json_agg(json_build_object('id', c."id", 'reference', c."reference", 'kind', c."kind", 'status', c."status",
        'words', left(c."words", ${excerpt}), 'yearGroup', c."yearGroup", 'channel', c."channel", 'categoryId', c."categoryId",
        'receivedOn', c."receivedOn", 'dueOn', c."dueOn", 'pausedOn', c."pausedOn", 'endedOn', c."endedOn", 'finding', c."finding",
        'handlerId', c."handlerId", 'procedureId', c."procedureId", 'stage', c."stage", 'due',
        CASE WHEN t."acknowledgeBy" IS NOT NULL AND t."acknowledgedOn" IS NULL THEN 'acknowledge' ELSE 'answer' END) ORDER BY ${order})
      FROM (SELECT "id" FROM hit LIMIT ${asWritten(size)} OFFSET ${before}) h
      JOIN "Case" c ON c."schoolId" = ${school} AND c."id" = h."id"
      LEFT JOIN "CaseStage" t ON t."schoolId" = ${school} AND t."caseId" = c."id" AND t."number" = c."stage"
    ), '[]') AS "cases"`
}

/** In thousands, so that all pages of a list but very late ones are one statement to the database, which is planned once. */
const mostRead = (wanted: number) => Math.ceil(Math.max(wanted, 1) / MOST_COUNTED) * MOST_COUNTED + 1

/** A whole number in the words of a statement, so that the one plan that is kept of it knows how few rows are wanted. */
const asWritten = (count: number) => Prisma.raw(String(Math.trunc(count)))

function orderOf(viewer: Viewer, filters: CaseFilters): Prisma.Sql {
  if (!isOfOngoing(filters)) return Prisma.sql`c."receivedOn" DESC, c."id" DESC`
  const nobodyFirst = mayDirectCase(viewer) ? Prisma.sql`c."handlerId" IS NOT NULL,` : Prisma.empty
  return Prisma.sql`${nobodyFirst} c."dueOn" NULLS LAST, c."receivedOn", c."id"`
}

/**
 * That a case has not ended. Row security lets a condition use an index only when it can leak nothing, and comparing enums
 * is not known to: so what has no end is what the index knows, and the status is compared for the few that remain.
 */
export const ONGOING = Prisma.sql`c."endedOn" IS NULL AND c."status" IN ('open', 'paused')`

/** In the words of the statement: the index over complaints alone is of use to a plan that knows that it is of them. */
const KIND_AS_WRITTEN = Object.fromEntries(KINDS.map((kind) => [kind, Prisma.raw(`'${kind}'`)])) as Record<
  CaseKind,
  Prisma.Sql
>

function matches(viewer: Viewer, filters: CaseFilters, on: IsoDate): Prisma.Sql {
  const { q, status, kind, category, yearGroup, channel, stage, handler, from, to, late } = filters
  const conditions = [
    visibleCases(viewer, on),
    isOfOngoing(filters) && ONGOING,
    status !== null && status !== 'all' && Prisma.sql`c."status" = ${status}::"CaseStatus"`,
    late && Prisma.sql`c."status" = 'open' AND c."dueOn" < ${on}::date`,
    kind && Prisma.sql`c."kind" = ${KIND_AS_WRITTEN[kind]}`,
    category &&
      Prisma.sql`c."categoryId" = (SELECT g."id" FROM "CaseCategory" g WHERE g."schoolId" = ${viewer.schoolId}::uuid AND g."key" = ${category})`,
    yearGroup && Prisma.sql`c."yearGroup" = ${yearGroup}`,
    channel && Prisma.sql`c."channel" = ${channel}::"CaseChannel"`,
    stage !== null && Prisma.sql`c."procedureId" IS NOT NULL AND c."stage" = ${stage}`,
    handler === 'none' && Prisma.sql`c."handlerId" IS NULL`,
    handler && handler !== 'none' && Prisma.sql`c."handlerId" = ${handler}::uuid`,
    from && Prisma.sql`c."receivedOn" >= ${from}::date`,
    to && Prisma.sql`c."receivedOn" <= ${to}::date`,
    q && Prisma.sql`c."id" IN (SELECT "caseId" FROM worded)`,
  ]
  return Prisma.join(
    conditions.filter((condition) => condition instanceof Prisma.Sql),
    ' AND ',
  )
}
