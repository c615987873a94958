import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { today } from '../platform/clock'
import { inSchool, type Tx } from '../platform/database'
import { academicYearOf, addDays, toDate, toIso } from '../platform/dates'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { aYearBefore, isOld } from './evidence'
import { visibleTo } from './policy'

const item = {
  id: true,
  kind: true,
  title: true,
  source: true,
  datedOn: true,
  consent: true,
  consentUntil: true,
  visibility: true,
  fileName: true,
  url: true,
  quotation: true,
  figure: true,
  withdrawnAt: true,
  replacedById: true,
  file: { select: { bytes: true, contentType: true } },
} as const satisfies Prisma.EvidenceSelect

type ItemRow = Prisma.EvidenceGetPayload<{ select: typeof item }>

/** One piece of evidence as lists show it. Dates are ISO. */
export type EvidenceItem = Omit<ItemRow, 'datedOn' | 'consentUntil'> & {
  datedOn: string
  consentUntil: string | null
  isOld: boolean
}

export function asItem<Row extends ItemRow>(row: Row, on: string) {
  const datedOn = toIso(row.datedOn)
  return { ...row, datedOn, consentUntil: toIso(row.consentUntil), isOld: isOld(datedOn, on) }
}

/** What `listEvidenceFor` reads of each piece: for a page that reads an activity with everything on it in one statement. */
export const evidenceItem = item

/**
 * The evidence in use that supports an activity, newest first, as far as this person may see it. An activity of
 * another school, or none, has none. With `outcomeIds`: the outcomes it is narrowed to; empty means the activity as a whole.
 */
export async function listEvidenceFor(
  viewer: Viewer,
  activityId: string,
): Promise<(EvidenceItem & { outcomeIds: string[] })[]> {
  if (!isRecordId(activityId)) return []
  const on = today()
  const { schoolId } = viewer
  const rows = await inSchool(viewer, (tx) =>
    tx.evidence.findMany({
      where: {
        AND: [visibleTo(viewer, on), { links: { some: { schoolId, activityId } } }],
        withdrawnAt: null,
        replacedById: null,
      },
      orderBy: [{ datedOn: 'desc' }, { id: 'desc' }],
      select: { ...item, links: { where: { schoolId, activityId }, select: { outcomeId: true } } },
      relationLoadStrategy: 'join',
    }),
  )
  return rows.map(({ links, ...row }) => ({
    ...asItem(row, on),
    outcomeIds: links.flatMap((link) => link.outcomeId ?? []),
  }))
}

/** Evidence is called back before it is a year old, so that there is time to find something newer. */
const NOTICE_DAYS = 30
const MOST_AGEING = 50

export type AgeingEvidence = {
  id: string
  title: string
  /** ISO date */
  datedOn: string
  /** False while it is still within its year, with less than 30 days of it left. */
  isOld: boolean
  activities: { id: string; title: string }[]
}

/**
 * Evidence more than a year old, or about to be, that an activity in use relies on: one that is planned or running, or of
 * this academic year or the one before, and not archived. Oldest first.
 */
export function listAgeingEvidence(viewer: Viewer): Promise<AgeingEvidence[]> {
  return inSchool(viewer, (tx) => readAgeingEvidence(tx, viewer))
}

/** As `listAgeingEvidence`, within a page's transaction. */
export async function readAgeingEvidence(
  tx: Tx,
  viewer: Viewer,
  most = MOST_AGEING,
): Promise<AgeingEvidence[]> {
  const on = today()
  const { schoolId } = viewer
  const inUse: Prisma.ActivityWhereInput = {
    archivedAt: null,
    OR: [{ status: { in: ['planned', 'running'] } }, { academicYear: { gte: academicYearOf(on) - 1 } }],
  }
  const rows = await tx.evidence.findMany({
    where: {
      AND: [visibleTo(viewer, on), { links: { some: { schoolId, activity: inUse } } }],
      withdrawnAt: null,
      replacedById: null,
      datedOn: { lt: toDate(addDays(aYearBefore(on), NOTICE_DAYS)) },
    },
    orderBy: [{ datedOn: 'asc' }, { id: 'asc' }],
    take: most,
    select: {
      id: true,
      title: true,
      datedOn: true,
      links: {
        where: { schoolId, activity: inUse },
        distinct: ['activityId'],
        select: { activity: { select: { id: true, title: true } } },
      },
    },
    relationLoadStrategy: 'join',
  })
  return rows.map(({ links, datedOn, ...row }) => ({
    ...row,
    datedOn: toIso(datedOn),
    isOld: isOld(toIso(datedOn), on),
    activities: links.map((link) => link.activity),
  }))
}
