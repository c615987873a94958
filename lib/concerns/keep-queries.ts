import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { inSchool, type Tx } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { timeIsOver } from './keep-in-hand'
import { MOST_AT_ONCE } from './keep-schema'
import { holdersOf, mayLetGo, theirsToLetGo, type WhatGoes } from './letting-go'

const KEPT = {
  id: true,
  version: true,
  reference: true,
  kind: true,
  status: true,
  receivedOn: true,
  endedOn: true,
  keepUntil: true,
  heldWhy: true,
  category: { select: { name: true, keepYears: true } },
  _count: {
    select: {
      events: true,
      letters: true,
      files: true,
      links: true,
      ties: true,
      tiedFrom: true,
      lessons: true,
    },
  },
} satisfies Prisma.CaseSelect

type Row = Prisma.CaseGetPayload<{ select: typeof KEPT }>
export type KeptCase = Omit<Row, '_count'> & { goes: WhatGoes }

type KeepReview = { due: KeptCase[]; total: number; held: KeptCase[] }

/**
 * The cases whose time is over, those longest over first, a page at a time; and those somebody holds. Null for whoever lets
 * none go.
 */
export async function reviewKept(viewer: Viewer, page: number): Promise<KeepReview | null> {
  if (!mayLetGo(viewer)) return null
  return inSchool(viewer, async (tx) => {
    const where = { AND: [theirsToLetGo(viewer), timeIsOver()] }
    const due = await readKept(tx, where, { skip: (page - 1) * MOST_AT_ONCE, take: MOST_AT_ONCE })
    const held = await readKept(tx, { AND: [theirsToLetGo(viewer), { heldWhy: { not: null } }] })
    return { due, total: await tx.case.count({ where }), held }
  })
}

async function readKept(tx: Tx, where: Prisma.CaseWhereInput, slice: { skip?: number; take?: number } = {}) {
  const rows = await tx.case.findMany({
    where,
    ...slice,
    relationLoadStrategy: 'join',
    orderBy: [{ keepUntil: 'asc' }, { id: 'asc' }],
    select: KEPT,
  })
  return rows.map(({ _count: { ties, tiedFrom, ...goes }, ...row }): KeptCase => {
    return { ...row, goes: { ...goes, ties: ties + tiedFrom } }
  })
}

export type CaseToKeep = KeptCase & {
  words: string
  /** What came of it and stays: improvement actions, and what was published. */
  improvements: { id: string; title: string }[]
  published: number
  /** Drafts of “you said, we did” that go with it. */
  drafts: number
}

/** One case for the page on which it is let go or held; null when it is not this viewer's to let go. */
export async function getCaseToKeep(viewer: Viewer, id: string): Promise<CaseToKeep | null> {
  if (!mayLetGo(viewer) || !isRecordId(id)) return null
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const [found] = await readKept(tx, { AND: [theirsToLetGo(viewer), { id }] })
    if (!found) return null
    const [more] = await tx.$queryRaw<[Pick<CaseToKeep, 'words' | 'improvements' | 'published' | 'drafts'>]>`
      SELECT c."words",
        coalesce((SELECT json_agg(json_build_object('id', i."id", 'title', i."title") ORDER BY i."createdAt", i."id")
          FROM "Improvement" i WHERE i."schoolId" = c."schoolId" AND i."caseId" = c."id"), '[]') AS "improvements",
        (SELECT count("publishedOn")::int FROM "YouSaid" y WHERE y."schoolId" = c."schoolId" AND y."caseId" = c."id") AS "published",
        (SELECT (count(*) - count("publishedOn"))::int FROM "YouSaid" y WHERE y."schoolId" = c."schoolId" AND y."caseId" = c."id") AS "drafts"
      FROM "Case" c WHERE c."schoolId" = ${schoolId}::uuid AND c."id" = ${id}::uuid`
    return { ...found, ...more }
  })
}

export const GONE_A_PAGE = 50

/** The cases that were let go, the latest first: of those this viewer might have seen. Null for whoever lets none go. */
export async function listGone(viewer: Viewer, page: number, size = GONE_A_PAGE) {
  if (!mayLetGo(viewer)) return null
  return inSchool(viewer, async (tx) => {
    const where = { schoolId: viewer.schoolId, heldBy: { in: holdersOf(viewer) } }
    const gone = await tx.caseTombstone.findMany({
      where,
      orderBy: [{ letGoOn: 'desc' }, { caseId: 'desc' }],
      skip: (page - 1) * size,
      take: size,
    })
    return { gone, total: await tx.caseTombstone.count({ where }) }
  })
}
