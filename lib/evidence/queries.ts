import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { today } from '../platform/clock'
import { inSchool, type Tx } from '../platform/database'
import { academicYearOf, addDays, type IsoDate, toDate, toIso } from '../platform/dates'
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
      select: {
        ...item,
        links: { where: { schoolId, activityId }, orderBy: { id: 'asc' }, select: { outcomeId: true } },
      },
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
export const MOST_AGEING = 50

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
 * this academic year or the one before, and not archived; as far as this person may see it.
 */
export function ageingEvidence(viewer: Viewer) {
  const on = today()
  return {
    AND: [visibleTo(viewer, on), { links: { some: { schoolId: viewer.schoolId, activity: inUse(on) } } }],
    withdrawnAt: null,
    replacedById: null,
    datedOn: { lt: toDate(addDays(aYearBefore(on), NOTICE_DAYS)) },
  } satisfies Prisma.EvidenceWhereInput
}

const inUse = (on: IsoDate) =>
  ({
    archivedAt: null,
    OR: [{ status: { in: ['planned', 'running'] } }, { academicYear: { gte: academicYearOf(on) - 1 } }],
  }) satisfies Prisma.ActivityWhereInput

/** What is read of it, oldest first: for a page that reads it with something else in one statement. */
export function ageingToRead(viewer: Viewer, most = MOST_AGEING) {
  const { schoolId } = viewer
  return {
    where: ageingEvidence(viewer),
    orderBy: [{ datedOn: 'asc' }, { id: 'asc' }],
    take: most,
    select: {
      id: true,
      title: true,
      datedOn: true,
      links: {
        where: { schoolId, activity: inUse(today()) },
        distinct: ['activityId'],
        orderBy: [{ activity: { title: 'asc' } }, { activityId: 'asc' }],
        select: { activity: { select: { id: true, title: true } } },
      },
    },
  } satisfies Prisma.EvidenceFindManyArgs
}

type AgeingRow = Prisma.EvidenceGetPayload<ReturnType<typeof ageingToRead>>

export function asAgeing({ links, datedOn, ...row }: AgeingRow): AgeingEvidence {
  return {
    ...row,
    datedOn: toIso(datedOn),
    isOld: isOld(toIso(datedOn), today()),
    activities: links.map((link) => link.activity),
  }
}

/** Ageing evidence, oldest first, within a page's transaction. */
export async function readAgeingEvidence(tx: Tx, viewer: Viewer): Promise<AgeingEvidence[]> {
  const rows = await tx.evidence.findMany({ ...ageingToRead(viewer), relationLoadStrategy: 'join' })
  return rows.map(asAgeing)
}
