import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { today } from '../platform/clock'
import { inSchool } from '../platform/database'
import { toDate } from '../platform/dates'
import { NotAllowed } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { supportable } from './choices'
import { aYearBefore } from './evidence'
import { type EvidenceFilters, PAGE_SIZE } from './filters'
import { canRecordEvidence, consentStands, visibleTo } from './policy'
import { asItem, evidenceItem } from './queries'

const listed = {
  ...evidenceItem,
  links: {
    distinct: ['activityId'],
    orderBy: [{ activity: { title: 'asc' } }, { activityId: 'asc' }],
    select: { activity: { select: { id: true, title: true } } },
  },
} as const satisfies Prisma.EvidenceSelect

const newestFirst = [
  { datedOn: 'desc' },
  { id: 'desc' },
] as const satisfies Prisma.EvidenceOrderByWithRelationInput[]

/**
 * A page of the school's evidence, newest first, with what each piece supports, how many there are in all, and the
 * activities to narrow the list to.
 *
 * @throws NotAllowed for governors and trust leaders, who open single pieces from where they are relied on
 */
export async function listEvidence(viewer: Viewer, filters: EvidenceFilters) {
  if (!canRecordEvidence(viewer)) throw new NotAllowed()
  const on = today()
  const where = { AND: [visibleTo(viewer, on), ...narrowed(viewer, filters, on)] }
  const { rows, total, activities } = await inSchool(viewer, async (tx) => ({
    rows: await tx.evidence.findMany({
      where,
      orderBy: newestFirst,
      skip: (filters.page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      select: listed,
      relationLoadStrategy: 'join',
    }),
    total: await tx.evidence.count({ where }),
    activities: await supportable(tx, viewer, filters.activity ? [filters.activity] : []),
  }))
  return { items: rows.map((row) => withActivities(row, on)), total, activities }
}

const MOST_EXPORTED = 20_000

/** The whole list as it is filtered, for a file. @throws NotAllowed as `listEvidence` */
export async function exportEvidence(viewer: Viewer, filters: EvidenceFilters) {
  if (!canRecordEvidence(viewer)) throw new NotAllowed()
  const on = today()
  const rows = await inSchool(viewer, (tx) =>
    tx.evidence.findMany({
      where: { AND: [visibleTo(viewer, on), ...narrowed(viewer, filters, on)] },
      orderBy: newestFirst,
      take: MOST_EXPORTED,
      select: listed,
      relationLoadStrategy: 'join',
    }),
  )
  return rows.map((row) => withActivities(row, on))
}

export type ListedEvidence = ReturnType<typeof withActivities>

function withActivities({ links, ...row }: Prisma.EvidenceGetPayload<{ select: typeof listed }>, on: string) {
  return { ...asItem(row, on), activities: links.map((link) => link.activity) }
}

function narrowed(
  { schoolId }: Viewer,
  { kind, activity, age, consent, state }: EvidenceFilters,
  on: string,
): Prisma.EvidenceWhereInput[] {
  const yearAgo = toDate(aYearBefore(on))
  const missing: Prisma.EvidenceWhereInput = {
    OR: [{ consent: { in: ['withdrawn', 'not_asked'] } }, { consentUntil: { lt: toDate(on) } }],
  }
  const all: (Prisma.EvidenceWhereInput | null)[] = [
    state === 'replaced' ? { replacedById: { not: null } } : { replacedById: null },
    state === 'withdrawn' ? { withdrawnAt: { not: null } } : { withdrawnAt: null },
    kind && { kind },
    activity ? { links: { some: { schoolId, activityId: activity } } } : null,
    age && { datedOn: age === 'old' ? { lt: yearAgo } : { gte: yearAgo } },
    consent && (consent === 'missing' ? missing : consentStands(on)),
  ]
  return all.filter((one) => one !== null)
}
