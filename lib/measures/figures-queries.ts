import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { OUTCOME_FACTS } from '../activities/queries'
import { inOrder } from '../families/register-sql'
import { inSchool, type Tx } from '../platform/database'
import type { IsoDate } from '../platform/dates'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { PAGE, type Wave } from './figures'
import type { StandingFigure } from './figures-current'
import type { OutcomeAddress } from './figures-outcome'
import { canSeeFigures } from './figures-policy'
import type { FiguresFilters } from './figures-schema'

/** One pupil in the table of an outcome's figures. */
export type FigureLine = {
  pupilId: string
  reference: string
  yearGroup: string | null
  className: string | null
  left: boolean
  before: StandingFigure | null
  after: StandingFigure | null
}

/** The days a wave's figures were taken on: the first, the last, and whether some have none. */
export type WaveDays = { first: IsoDate | null; last: IsoDate | null; undated: boolean; figures: number }

/** What the page may offer: classes and year groups to lay out, and references to choose from as one types. */
export type FigureChoices = { yearGroups: string[]; classes: string[]; references: string[] }

/** More than this are not offered as one types; they are found all the same when typed in full. */
const MOST_OFFERED = 400

/** An outcome with one page of its figures. Null when it is not this viewer's to see pupil by pupil, or not there. */
export async function getFigures(viewer: Viewer, address: OutcomeAddress, filters: FiguresFilters) {
  return inSchool(viewer, async (tx) => {
    const outcome = await outcomeOfFigures(tx, viewer, address)
    if (!outcome) return null
    if (outcome.about !== 'pupils' || !outcome.measure) return { outcome, table: null }
    const lines = await readLines(tx, viewer, outcome.id, filters)
    return { outcome, table: { ...lines, ...(await readAside(tx, viewer, outcome)) } }
  })
}

/**
 * The outcome that figures are of, with its activity and what its figures say. Null when it is not this viewer's to see
 * pupil by pupil.
 */
export async function outcomeOfFigures(tx: Tx, viewer: Viewer, { activityId, outcomeId }: OutcomeAddress) {
  if (!canSeeFigures(viewer) || !isRecordId(activityId) || !isRecordId(outcomeId)) return null
  return tx.outcome.findFirst({
    where: { schoolId: viewer.schoolId, id: outcomeId, activityId },
    select: OUTCOME,
    relationLoadStrategy: 'join',
  })
}

const OUTCOME = {
  ...OUTCOME_FACTS,
  measureId: true,
  measure: {
    select: { ...OUTCOME_FACTS.measure.select, id: true, minimum: true, maximum: true, decimals: true },
  },
  activity: {
    select: {
      id: true,
      title: true,
      archivedAt: true,
      yearGroups: true,
      school: { select: { hideBelow: true, yearGroups: true, classNames: true } },
    },
  },
} satisfies Prisma.OutcomeSelect

export type OutcomeOfFigures = NonNullable<Awaited<ReturnType<typeof outcomeOfFigures>>>

async function readLines(tx: Tx, { schoolId }: Viewer, outcomeId: string, { lay, page }: FiguresFilters) {
  const figure = (wave: 'before' | 'after') => Prisma.sql`(
    SELECT json_build_object('value', f."value", 'takenOn', f."takenOn") FROM "Figure" f
    WHERE f."schoolId" = p."schoolId" AND f."pupilId" = p."id" AND f."outcomeId" = ${outcomeId}::uuid
      AND f."wave" = ${wave}::"Wave")`
  const laidOut = lay
    ? Prisma.sql`UNION SELECT p."id" FROM "Pupil" p WHERE p."schoolId" = ${schoolId}::uuid AND p."leftAt" IS NULL
        AND (p."yearGroup" = ${lay} OR lower(p."className") = lower(${lay}))`
    : Prisma.empty
  // The pupils as a list, not a join: right after an import the database's guess at their number makes a join slow.
  const rows = await tx.$queryRaw<(FigureLine & { total: number })[]>`
    SELECT p."id" AS "pupilId", p."reference", p."yearGroup", p."className", p."leftAt" IS NOT NULL AS "left",
      ${figure('before')} AS "before", ${figure('after')} AS "after", p."total"
    FROM (
      SELECT p.*, count(*) OVER ()::int AS "total" FROM "Pupil" p
      WHERE p."schoolId" = ${schoolId}::uuid AND p."id" = ANY (ARRAY(
        SELECT f."pupilId" FROM "Figure" f
        WHERE f."schoolId" = ${schoolId}::uuid AND f."outcomeId" = ${outcomeId}::uuid ${laidOut}))
      ORDER BY ${inOrder(Prisma.sql`p."reference"`)} LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}) p
    ORDER BY ${inOrder(Prisma.sql`p."reference"`)}`
  return { lines: rows, total: rows[0]?.total ?? 0 }
}

/** What stands beside the table. Of the references, those of the years the activity is for come first. */
async function readAside(tx: Tx, { schoolId }: Viewer, { id, activity }: OutcomeOfFigures) {
  const school = Prisma.sql`${schoolId}::uuid`
  const rows = await tx.$queryRaw<[{ references: string[]; classes: string[]; days: DaysRow[] }]>`
    SELECT
      ARRAY(SELECT p."reference" FROM "Pupil" p WHERE p."schoolId" = ${school} AND p."leftAt" IS NULL
        ORDER BY coalesce(p."yearGroup" = ANY (${activity.yearGroups}::text[]), false) DESC,
          ${inOrder(Prisma.sql`p."reference"`)}
        LIMIT ${MOST_OFFERED}) AS "references",
      ARRAY(SELECT DISTINCT p."className" FROM "Pupil" p
        WHERE p."schoolId" = ${school} AND p."leftAt" IS NULL AND p."className" IS NOT NULL
        ORDER BY p."className") AS "classes",
      coalesce((SELECT json_agg(d) FROM (
        SELECT "wave"::text AS "wave", min("takenOn") AS "first", max("takenOn") AS "last",
          count(*) > count("takenOn") AS "undated", count(*)::int AS "figures"
        FROM "Figure" WHERE "schoolId" = ${school} AND "outcomeId" = ${id}::uuid GROUP BY "wave") d), '[]'::json) AS "days"`
  const { references, classes, days } = rows[0]
  const choices: FigureChoices = { yearGroups: activity.school.yearGroups, classes, references }
  const daysOf = (wave: Wave): WaveDays => days.find((row) => row.wave === wave) ?? NO_DAYS
  return { choices, days: { before: daysOf('before'), after: daysOf('after') } }
}

type DaysRow = WaveDays & { wave: Wave }

const NO_DAYS: WaveDays = { first: null, last: null, undated: false, figures: 0 }
