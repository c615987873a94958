import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { today } from '../platform/clock'
import { inSchool } from '../platform/database'
import { toDate } from '../platform/dates'
import { NotAllowed } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { aYearBefore } from './evidence'
import { type EvidenceFilters, PAGE_SIZE } from './filters'
import { canRecordEvidence, consentStands, visibleTo } from './policy'
import { asItem, evidenceItem } from './queries'

/**
 * A page of the school's evidence, newest first, with what each piece supports, and how many there are in all.
 *
 * @throws NotAllowed for governors and trust leaders, who open single pieces from where they are relied on
 */
export async function listEvidence(viewer: Viewer, filters: EvidenceFilters) {
  if (!canRecordEvidence(viewer)) throw new NotAllowed()
  const on = today()
  const where = { AND: [visibleTo(viewer, on), ...narrowed(viewer, filters, on)] }
  const [rows, total] = await inSchool(viewer, async (tx) => [
    await tx.evidence.findMany({
      where,
      orderBy: [{ datedOn: 'desc' }, { id: 'desc' }],
      skip: (filters.page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      select: {
        ...evidenceItem,
        links: {
          distinct: ['activityId'],
          select: { activity: { select: { id: true, title: true } } },
        },
      },
      relationLoadStrategy: 'join',
    }),
    await tx.evidence.count({ where }),
  ])
  const items = rows.map(({ links, ...row }) => ({
    ...asItem(row, on),
    activities: links.map((link) => link.activity),
  }))
  return { items, total }
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
