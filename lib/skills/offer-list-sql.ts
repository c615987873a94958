import { Prisma } from '@/prisma/generated/client'
import type { GivenBy, HowFar, VolunteerState } from '@/prisma/generated/enums'
import type { IsoDate } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import type { OfferFilters } from './offer-filters'
import { rankedOffers } from './search-sql'

/** One offer as the list reads it. */
export type OfferRow = {
  id: string
  name: string
  familyReference: string | null
  childClass: string | null
  givenBy: GivenBy
  locale: string
  /** The first of what they wrote. */
  ownWords: string | null
  skills: string[]
  howFar: HowFar | null
  days: string[]
  ages: string[]
  speaks: string[]
  sentOn: IsoDate
  answeredOn: IsoDate | null
  toldWaitingOn: IsoDate | null
  consentUntil: IsoDate
  /** There are words that nobody has matched to skills. */
  isToMatch: boolean
  state: VolunteerState | null
  riskAssessedOn: IsoDate | null
  checkedOn: IsoDate | null
  expiresOn: IsoDate | null
}

/** How many offers match, how many of them the school has not answered, and how many have words to match. */
export type OfferCounts = { total: number; waiting: number; toMatch: number }

/** That an offer `o` may still be taken up: as `standingOffers`, in a statement by hand. Few families have left: the rest are not read. */
const STANDS = (on: IsoDate) => Prisma.sql`o."consentUntil" >= ${on}::date AND NOT EXISTS (
  SELECT FROM "Family" f WHERE f."schoolId" = o."schoolId" AND f."id" = o."familyId" AND f."leftAt" IS NOT NULL)`

const TO_MATCH = Prisma.sql`(o."ownWords" IS NOT NULL AND o."reviewedAt" IS NULL)`

type Shown = { on: IsoDate; size: number; excerpt: number }

/**
 * A page of the offers that match, those that came last first; of those that wait for an answer the ones that have waited
 * longest. One walk down an index: what all of them come to is counted apart (`offerCounts`).
 *
 * @param shown.excerpt how many letters of their words
 */
export function offerRows(
  { schoolId }: Viewer,
  filters: OfferFilters,
  { on, size, excerpt }: Shown,
): Prisma.Sql {
  const school = Prisma.sql`${schoolId}::uuid`
  const order = filters.show ? Prisma.sql`"sentOn", "id"` : Prisma.sql`"sentOn" DESC, "id" DESC`
  return Prisma.sql`
    WITH shown AS MATERIALIZED (
      SELECT o."id", o."sentOn" FROM "Offer" o WHERE o."schoolId" = ${school} AND ${matches(filters, on)}
      ORDER BY ${order} LIMIT ${size} OFFSET ${(filters.page - 1) * size})
    SELECT ${columns(school, excerpt)} FROM ${shownIn(school, order)} ORDER BY h.place`
}

/** What all offers come to that match, as `OfferCounts`. */
export function offerCounts({ schoolId }: Viewer, filters: OfferFilters, on: IsoDate): Prisma.Sql {
  return Prisma.sql`
    SELECT count(*)::int AS "total", (count(*) FILTER (WHERE o."answeredOn" IS NULL))::int AS "waiting",
      (count(*) FILTER (WHERE ${TO_MATCH}))::int AS "toMatch"
    FROM "Offer" o WHERE o."schoolId" = ${schoolId}::uuid AND ${matches(filters, on)}`
}

/** As `offerRows`, of those that match what was typed, the best first; each with `OfferCounts` of all that match. */
export function foundRows(
  viewer: Viewer,
  typed: string,
  filters: OfferFilters,
  { on, size, excerpt }: Shown,
): Prisma.Sql {
  const school = Prisma.sql`${viewer.schoolId}::uuid`
  const order = Prisma.sql`"covered" DESC, "score" DESC, "sentOn" DESC, "id" DESC`
  // One walk down an index for each that matches, whatever the planner expects of how many there are.
  return Prisma.sql`
    WITH ${rankedOffers(viewer, typed)}, hit AS MATERIALIZED (
      SELECT o."id", o."sentOn", o."answeredOn" IS NULL AS waits, ${TO_MATCH} AS to_match, r."covered", r."score"
      FROM ranked r CROSS JOIN LATERAL (
        SELECT o.* FROM "Offer" o WHERE o."schoolId" = ${school} AND o."id" = r."offerId" OFFSET 0) AS o
      WHERE ${matches(filters, on)}),
    counted AS MATERIALIZED (
      SELECT count(*)::int AS "total", (count(*) FILTER (WHERE waits))::int AS "waiting", (count(*) FILTER (WHERE to_match))::int AS "toMatch" FROM hit),
    shown AS MATERIALIZED (SELECT * FROM hit ORDER BY ${order} LIMIT ${size} OFFSET ${(filters.page - 1) * size})
    SELECT ${columns(school, excerpt)}, c.* FROM counted c CROSS JOIN ${shownIn(school, order)} ORDER BY h.place`
}

const columns = (school: Prisma.Sql, excerpt: number) => Prisma.sql`
  o."id", o."name", f."reference" AS "familyReference", o."childClass", o."givenBy"::text, o."locale",
  left(o."ownWords", ${excerpt}) AS "ownWords",
  ARRAY(SELECT k."name" FROM "OfferSkill" s JOIN "Skill" k ON k."schoolId" = s."schoolId" AND k."id" = s."skillId"
    WHERE s."schoolId" = ${school} AND s."offerId" = o."id" ORDER BY k."position", k."name") AS "skills",
  o."howFar"::text, o."days", o."ages", o."speaks", o."sentOn"::text, o."answeredOn"::text, o."toldWaitingOn"::text,
  o."consentUntil"::text, ${TO_MATCH} AS "isToMatch",
  v."state"::text, v."riskAssessedOn"::text, v."checkedOn"::text, v."expiresOn"::text`

/** Those of `shown`, in their order, with their families and checks. */
const shownIn = (school: Prisma.Sql, order: Prisma.Sql) => Prisma.sql`
  (SELECT *, row_number() OVER (ORDER BY ${order}) AS place FROM shown) h
  JOIN "Offer" o ON o."schoolId" = ${school} AND o."id" = h."id"
  LEFT JOIN "Family" f ON f."schoolId" = o."schoolId" AND f."id" = o."familyId"
  LEFT JOIN "Volunteer" v ON v."schoolId" = o."schoolId" AND v."offerId" = o."id"`

function matches({ skill, speaks, day, howFar, show }: OfferFilters, on: IsoDate): Prisma.Sql {
  const conditions = [
    STANDS(on),
    skill &&
      Prisma.sql`EXISTS (SELECT FROM "OfferSkill" s WHERE s."schoolId" = o."schoolId" AND s."offerId" = o."id" AND s."skillId" = ${skill}::uuid)`,
    speaks && Prisma.sql`${speaks} = ANY (o."speaks")`,
    day && Prisma.sql`${day} = ANY (o."days")`,
    howFar && Prisma.sql`o."howFar" = ${howFar}::"HowFar"`,
    show === 'waiting' && Prisma.sql`o."answeredOn" IS NULL`,
    show === 'words' && TO_MATCH,
  ]
  return Prisma.join(
    conditions.filter((condition) => condition instanceof Prisma.Sql),
    ' AND ',
  )
}
