import 'server-only'
import { isChairOrClerk } from '@/lib/concerns/policy'
import { inSchool, type Tx } from '@/lib/platform/database'
import { addDays, type IsoDate } from '@/lib/platform/dates'
import { isLeader, isRecorder, isTrustLeader } from '@/lib/platform/roles'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { startOfDay } from './days'
import { ABOUT, type About, happeningInWords } from './words'

export const ENTRIES_A_PAGE = 50

export type Chosen = {
  personId?: string | null
  about?: About | null
  activityId?: string | null
  from?: IsoDate | null
  to?: IsoDate | null
}

type HistoryFilters = Chosen & {
  /** From 1. */
  page: number
}

export type Entry = { id: string; at: Date; sentence: string; activity: { id: string; title: string } | null }

/** What stands on nobody's timeline but the leaders'. */
const PERSONAL = ['person', 'membership', 'invitation', 'school', 'question', 'meeting']
export const SHOWN = {
  id: true,
  at: true,
  personName: true,
  kind: true,
  detail: true,
  activityId: true,
} as const
export const NEWEST_FIRST = [
  { at: 'desc' },
  { id: 'desc' },
] satisfies Prisma.AuditEntryOrderByWithRelationInput[]

/**
 * The school's history, newest first, a page at a time, with the people it may be filtered by. For leaders; null for
 * everybody else.
 */
export async function listHistory(viewer: Viewer, filters: HistoryFilters) {
  if (!isLeader(viewer)) return null
  return inSchool(viewer, async (tx) => {
    const people = await tx.membership.findMany({
      where: { schoolId: viewer.schoolId },
      relationLoadStrategy: 'join',
      orderBy: [{ person: { name: 'asc' } }, { id: 'asc' }],
      select: { id: true, person: { select: { id: true, name: true } } },
    })
    const membership = people.find(({ person }) => person.id === filters.personId)
    const where = chosen(viewer, filters, membership?.id)
    const total = await tx.auditEntry.count({ where })
    const entries = await tx.auditEntry.findMany({
      where,
      orderBy: NEWEST_FIRST,
      skip: (filters.page - 1) * ENTRIES_A_PAGE,
      take: ENTRIES_A_PAGE,
      select: SHOWN,
    })
    return {
      entries: await withActivities(tx, viewer, entries),
      total,
      people: people.map(({ person }) => person),
    }
  })
}

/** The part in the school of the person whose entries are asked for. */
export async function subjectOf(tx: Tx, viewer: Viewer, { personId }: Chosen): Promise<string | undefined> {
  if (!personId) return undefined
  const membership = await tx.membership.findFirst({
    where: { schoolId: viewer.schoolId, personId },
    select: { id: true },
  })
  return membership?.id
}

/** What a person did, and what happened to their account and their part in the school. */
export function chosen(
  viewer: Viewer,
  { personId, about, activityId, from, to }: Chosen,
  membershipId?: string,
) {
  const where: Prisma.AuditEntryWhereInput = { schoolId: viewer.schoolId }
  const and: Prisma.AuditEntryWhereInput[] = []
  if (personId) and.push({ OR: [{ personId }, { recordId: { in: [personId, membershipId ?? personId] } }] })
  if (about) and.push({ OR: ABOUT[about].kinds.map((kind) => ({ kind: { startsWith: `${kind}.` } })) })
  where.AND = and
  if (activityId) where.activityId = activityId
  if (from || to) {
    where.at = {
      ...(from && { gte: startOfDay(from) }),
      ...(to && { lt: startOfDay(addDays(to, 1)) }),
    }
  }
  return where
}

export async function withActivities(
  tx: Tx,
  viewer: Viewer,
  entries: Prisma.AuditEntryGetPayload<{ select: typeof SHOWN }>[],
): Promise<Entry[]> {
  const ids = [...new Set(entries.map((entry) => entry.activityId).filter((id) => id !== null))]
  const activities = ids.length
    ? await tx.activity.findMany({
        where: { schoolId: viewer.schoolId, id: { in: ids } },
        select: { id: true, title: true },
      })
    : []
  return entries.map((entry) => ({
    id: entry.id,
    at: entry.at,
    sentence: happeningInWords(entry),
    activity: activities.find((activity) => activity.id === entry.activityId) ?? null,
  }))
}

/** Ids by record type, where what happens to one thing is written down under several: a person and their membership. */
type Records = Record<string, string>

/** What a timeline is of: everything on an activity, one record, or one thing under several types. */
export type TimelineOf =
  | { activityId: string }
  | { recordType: string; recordId: string }
  | { records: Records }

type Happening = { id: string; at: Date; sentence: string }

/**
 * What happened to one record, or to everything on one activity, newest first: a record page's own timeline, in the page's
 * transaction. Trust leaders see an activity's, never a family's or pupil's; governors see none, but the chair and the clerk
 * those of cases, as far as the database shows them.
 */
export async function readHappenings(
  tx: Tx,
  viewer: Viewer,
  of: TimelineOf,
  limit = 20,
): Promise<Happening[]> {
  const isOfActivity = 'activityId' in of
  const types = 'records' in of ? Object.keys(of.records) : isOfActivity ? [] : [of.recordType]
  const isPersonal = types.some((type) => PERSONAL.includes(type))
  // The chair and the clerk are governors, and have the timelines of the cases they take.
  const isOfCase = types.length === 1 && types[0] === 'case' && isChairOrClerk(viewer)
  const may = isRecorder(viewer) || (isTrustLeader(viewer) && isOfActivity) || isOfCase
  if (!may || (isPersonal && !isLeader(viewer))) return []
  const ofRecord: Prisma.AuditEntryWhereInput =
    'records' in of
      ? { OR: Object.entries(of.records).map(([recordType, recordId]) => ({ recordType, recordId })) }
      : of
  const entries = await tx.auditEntry.findMany({
    where: { schoolId: viewer.schoolId, ...ofRecord },
    orderBy: NEWEST_FIRST,
    take: limit,
    select: SHOWN,
  })
  return entries.map((entry) => ({ id: entry.id, at: entry.at, sentence: happeningInWords(entry) }))
}

/**
 * A record and its timeline in one transaction. The record's feature knows nothing of the history, which reads across them
 * all; so its own query is handed in, and asked first: whoever may not see the record gets neither.
 */
export function withTimeline<T extends object>(
  viewer: Viewer,
  read: (tx: Tx) => Promise<T | null>,
  of: TimelineOf | ((record: T) => TimelineOf),
): Promise<{ record: T; history: Happening[] } | null> {
  return inSchool(viewer, async (tx) => {
    const record = await read(tx)
    if (!record) return null
    return { record, history: await readHappenings(tx, viewer, typeof of === 'function' ? of(record) : of) }
  })
}
