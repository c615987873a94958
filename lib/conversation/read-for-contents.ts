import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { readReach } from '../families/reach'
import { concernsForGovernors, concernsSelect } from '../impact/concerns-governors'
import { smallestShown as smallestOf } from '../impact/rules'
import { standingOf } from '../impact/standings'
import { type StandingRow, standingRows } from '../impact/standings-sql'
import { readAsJudged } from '../judgement/as-judged'
import type { Tx } from '../platform/database'
import { type IsoDate, toIso } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { readUse } from '../skills/overview'
import type { PackChoice } from './choice'
import type { PackQuotation } from './contents'
import { PACK_EVIDENCE } from './pack-evidence'

/** How many of parents' own words stand in a pack: one to an activity. */
const MOST_QUOTATIONS = 6

/** All that a pack is made of, as it stands now. */
export async function readForContents(tx: Tx, viewer: Viewer, choice: PackChoice, on: IsoDate) {
  const { schoolId } = viewer
  const { academicYear, activities, judgements: judged } = choice
  const school = await tx.school.findUniqueOrThrow({
    where: { id: schoolId },
    relationLoadStrategy: 'join',
    select: { name: true, hideBelow: true, ...concernsSelect(viewer, academicYear) },
  })
  const smallestShown = smallestOf('governors', school.hideBelow)
  const matches = Prisma.sql`(a."academicYear" = ${academicYear} OR a."id" = ANY(${activities}::uuid[]))`
  const rows = await tx.$queryRaw<StandingRow[]>(standingRows(viewer, matches))
  const judgements = await tx.judgement.findMany({
    where: { schoolId, id: { in: judged }, asJudged: { not: null } },
    orderBy: [{ academicYear: 'desc' }, { term: 'desc' }, { id: 'asc' }],
    select: { id: true, status: true, asJudged: true },
  })
  const evidence = await tx.evidence.findMany({
    where: { schoolId, id: { in: [...choice.evidence, ...judgements.flatMap(evidenceNamedIn)] } },
    orderBy: [{ datedOn: 'desc' }, { id: 'asc' }],
    relationLoadStrategy: 'join',
    select: PACK_EVIDENCE,
  })
  return {
    school,
    smallestShown,
    standings: rows.map((row) => standingOf(row, on)),
    judgements,
    evidence,
    quotations: await readQuotations(tx, viewer, activities),
    reach: await readReach(tx, viewer, academicYear),
    concerns: await concernsForGovernors(tx, viewer, academicYear, school),
    use: await readUse(tx, viewer, academicYear),
  }
}

const evidenceNamedIn = ({ asJudged }: { asJudged: string | null }): string[] =>
  asJudged === null
    ? []
    : readAsJudged(asJudged).statements.flatMap(({ records }) =>
        records.filter(({ kind }) => kind === 'evidence').map(({ id }) => id),
      )

/** The latest of each chosen activity, with consent that reaches outside the school. */
async function readQuotations(
  tx: Tx,
  { schoolId }: Viewer,
  activities: readonly string[],
): Promise<PackQuotation[]> {
  const rows = await tx.response.findMany({
    where: {
      schoolId,
      activityId: { in: [...activities] },
      kind: 'quotation',
      consent: { in: ['given', 'anonymous'] },
    },
    distinct: ['activityId'],
    orderBy: [{ saidOn: 'desc' }, { id: 'asc' }],
    take: MOST_QUOTATIONS,
    relationLoadStrategy: 'join',
    select: { id: true, words: true, saidOn: true, activity: { select: { title: true } } },
  })
  return rows.map(({ id, words, saidOn, activity }) => ({
    id,
    words: words ?? '',
    activity: activity.title,
    saidOn: toIso(saidOn),
  }))
}
