import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { inSchool, type Tx } from '../platform/database'
import { toIso } from '../platform/dates'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { isCarryOverSaid } from './carry-over'
import { notTakenUp } from './editions'
import { areasOf, type ShippedFramework, scaleOf } from './framework'
import { canJudge } from './policy'

/** More editions than a school takes up and writes in ten years. */
const MOST_FRAMEWORKS = 200

const ROW = {
  id: true,
  key: true,
  edition: true,
  name: true,
  status: true,
  isChecked: true,
  checkedOn: true,
  _count: { select: { criteria: true, judgements: true } },
} satisfies Prisma.FrameworkSelect

/** Every edition the school has, and what the application brings besides. Null for whoever does not lead the school. */
export async function listFrameworks(viewer: Viewer) {
  if (!canJudge(viewer)) return null
  const found = await inSchool(viewer, (tx) =>
    tx.framework.findMany({
      where: { schoolId: viewer.schoolId },
      relationLoadStrategy: 'join',
      orderBy: [{ name: 'asc' }, { createdAt: 'desc' }, { id: 'desc' }],
      take: MOST_FRAMEWORKS,
      select: ROW,
    }),
  )
  const brought = notTakenUp(found)
  const rows = found.map(({ _count, checkedOn, ...row }) => ({
    ...row,
    checkedOn: toIso(checkedOn),
    statements: _count.criteria,
    judgements: _count.judgements,
    newer: row.status === 'in_use' ? editionOf(brought, row.key) : null,
  }))
  const inUse = rows.filter(({ status }) => status === 'in_use')
  return {
    inUse,
    drafts: rows.filter(({ status }) => status === 'draft'),
    gone: rows.filter(({ status }) => status === 'replaced' || status === 'put_away'),
    /** Newer editions of what is in use are no choice by themselves: they stand with it. */
    toTakeUp: brought.filter(({ key }) => !inUse.some((row) => row.key === key)),
  }
}

const editionOf = (brought: readonly ShippedFramework[], key: string) =>
  brought.find((one) => one.key === key)?.edition ?? null

export type FrameworkRow = NonNullable<Awaited<ReturnType<typeof listFrameworks>>>['inUse'][number]

const WHOLE = {
  id: true,
  version: true,
  key: true,
  edition: true,
  name: true,
  source: true,
  sourceUrl: true,
  checkedOn: true,
  isChecked: true,
  note: true,
  shippedAs: true,
  rule: true,
  scale: true,
  areas: true,
  status: true,
  replacesId: true,
  addedByName: true,
  createdAt: true,
  criteria: {
    orderBy: { position: 'asc' },
    select: {
      id: true,
      areaKey: true,
      key: true,
      grade: true,
      words: true,
      source: true,
      isQuoted: true,
      carriesOnId: true,
      themes: { orderBy: { theme: 'asc' }, select: { theme: true } },
    },
  },
} satisfies Prisma.FrameworkSelect

/** One edition, whole, with what rests on it and its other editions, in a page's transaction; null when it is not the viewer's. */
export async function readFramework(tx: Tx, viewer: Viewer, id: string) {
  if (!isRecordId(id) || !canJudge(viewer)) return null
  const { schoolId } = viewer
  const found = await tx.framework.findFirst({
    where: { schoolId, id },
    relationLoadStrategy: 'join',
    select: WHOLE,
  })
  if (!found) return null
  const editions = await tx.framework.findMany({
    where: { schoolId, key: found.key },
    relationLoadStrategy: 'join',
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      edition: true,
      status: true,
      _count: { select: { judgements: { where: { status: { not: 'draft' } } } } },
    },
  })
  const underWay = await tx.judgement.count({ where: { schoolId, frameworkId: id, status: 'draft' } })
  const { criteria, checkedOn, scale, areas, ...row } = found
  return {
    ...row,
    checkedOn: toIso(checkedOn),
    scale: scaleOf({ scale }),
    areas: areasOf({ areas }),
    statements: criteria.map(({ themes, ...one }) => ({ ...one, themes: themes.map(({ theme }) => theme) })),
    editions: editions.map(({ _count, ...one }) => ({ ...one, judgements: _count.judgements })),
    /** Judgements by this edition that are agreed, and those being made. */
    agreed: editions.find((one) => one.id === id)?._count.judgements ?? 0,
    underWay,
    /** It took the place of another, and nobody has said yet which statements carry on. */
    isCarryOverOpen:
      found.status === 'in_use' && found.replacesId !== null && !(await isCarryOverSaid(tx, viewer, id)),
    /** The edition the application brings in place of this one; null when there is none, or this is not in use. */
    newer:
      row.status === 'in_use'
        ? (notTakenUp(editions.map((one) => ({ ...one, key: row.key }))).find((one) => one.key === row.key) ??
          null)
        : null,
  }
}

/** As `readFramework`, in a transaction of its own. */
export const getFramework = (viewer: Viewer, id: string): Promise<FrameworkPage | null> =>
  inSchool(viewer, (tx) => readFramework(tx, viewer, id))

/** One that is being written, whole; null for every other. */
export async function getDraft(viewer: Viewer, id: string): Promise<FrameworkPage | null> {
  const found = await getFramework(viewer, id)
  return found?.status === 'draft' ? found : null
}

export type FrameworkPage = NonNullable<Awaited<ReturnType<typeof readFramework>>>
export type FrameworkStatement = FrameworkPage['statements'][number]
