import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { inSchool, type Tx } from '../../platform/database'
import { type IsoDate, toIso } from '../../platform/dates'
import { isRecordId } from '../../platform/record-id'
import type { Viewer } from '../../platform/viewer'
import type { Recognisable } from '../recognisable'
import { lookAtText } from './look-at-text'
import { mayKeepYouSaid } from './policy'

export const YOU_SAID_A_PAGE = 50

const ROW = {
  id: true,
  said: true,
  did: true,
  saidOn: true,
  publishedOn: true,
  categoryId: true,
  category: { select: { name: true } },
} satisfies Prisma.YouSaidSelect

type YouSaidRow = ReturnType<typeof rowOf>

type RowRead = Prisma.YouSaidGetPayload<{ select: typeof ROW }>

function rowOf({ saidOn, publishedOn, category, ...row }: RowRead) {
  return { ...row, category: category?.name ?? null, saidOn: toIso(saidOn), publishedOn: toIso(publishedOn) }
}

const DRAFTS_FIRST = [
  { publishedOn: { sort: 'desc', nulls: 'first' } },
  { saidOn: 'desc' },
  { id: 'desc' },
] satisfies Prisma.YouSaidOrderByWithRelationInput[]

/** All of them, drafts first, a page at a time; null for whoever does not lead the school. */
export async function listYouSaid(viewer: Viewer, page: number) {
  if (!mayKeepYouSaid(viewer)) return null
  return inSchool(viewer, async (tx) => {
    const where = { schoolId: viewer.schoolId }
    const rows = await tx.youSaid.findMany({
      where,
      relationLoadStrategy: 'join',
      orderBy: DRAFTS_FIRST,
      skip: (page - 1) * YOU_SAID_A_PAGE,
      take: YOU_SAID_A_PAGE,
      select: ROW,
    })
    return { rows: rows.map(rowOf), total: await tx.youSaid.count({ where }) }
  })
}

/** The most that is put on one sheet. */
const MOST_PRINTED = 12

/** Those that are published, for print; with how many families are behind each where that may be said. */
export async function listPublished(viewer: Viewer) {
  if (!mayKeepYouSaid(viewer)) return null
  return inSchool(viewer, async (tx) => {
    const rows = await tx.youSaid.findMany({
      where: { schoolId: viewer.schoolId, publishedOn: { not: null } },
      relationLoadStrategy: 'join',
      orderBy: [{ publishedOn: 'desc' }, { id: 'desc' }],
      take: MOST_PRINTED,
      select: ROW,
    })
    const families = await familiesBehind(tx, viewer, rows)
    return rows.map((row) => ({ ...rowOf(row), families: families.get(row.id) ?? 0 }))
  })
}

export type YouSaidPage = YouSaidRow & {
  version: number
  byName: string
  /** By what somebody might be recognised. Empty for one that is published. */
  noticed: Recognisable[]
  families: number
  improvement: { id: string; title: string } | null
}

/** One of them, whole, in a page's transaction; null when it is not this viewer's to know of. */
export async function readYouSaid(tx: Tx, viewer: Viewer, id: string): Promise<YouSaidPage | null> {
  if (!isRecordId(id) || !mayKeepYouSaid(viewer)) return null
  const found = await tx.youSaid.findFirst({
    where: { schoolId: viewer.schoolId, id },
    relationLoadStrategy: 'join',
    select: { ...ROW, version: true, byName: true, improvement: { select: { id: true, title: true } } },
  })
  if (!found) return null
  const { version, byName, improvement, ...row } = found
  const families = await familiesBehind(tx, viewer, [row])
  return {
    ...rowOf(row),
    version,
    byName,
    improvement,
    families: families.get(id) ?? 0,
    noticed: row.publishedOn ? [] : await lookAtText(tx, viewer, row),
  }
}

/** How many families raised the same kind of thing in the twelve months before it was said, in one statement. */
export async function familiesBehind(
  tx: Tx,
  { schoolId }: Viewer,
  rows: readonly { id: string; categoryId: string | null; saidOn: Date }[],
): Promise<Map<string, number>> {
  const asked = rows.filter(({ categoryId }) => categoryId)
  if (asked.length === 0) return new Map()
  const json = JSON.stringify(
    asked.map(({ id, categoryId, saidOn }) => ({ id, categoryId, on: toIso(saidOn) })),
  )
  const counts = await tx.$queryRaw<{ id: string; families: number }[]>`
    SELECT r."id", count(DISTINCT c."familyId")::int AS "families"
    FROM jsonb_to_recordset(${json}::jsonb) AS r("id" uuid, "categoryId" uuid, "on" date)
    JOIN "Case" c ON c."schoolId" = ${schoolId}::uuid AND c."categoryId" = r."categoryId"
      AND c."receivedOn" BETWEEN r."on" - 366 AND r."on"
    GROUP BY 1`
  return new Map(counts.map(({ id, families }) => [id, families]))
}

/** What a new one begins with: what is being done, and the parent's own words where it comes from a case. */
type YouSaidBeginning = {
  improvement: { id: string; title: string } | null
  said: string | null
  did: string | null
  saidOn: IsoDate | null
  categoryId: string | null
  categories: { id: string; name: string }[]
}

/** Null for whoever does not lead the school. */
export async function getYouSaidBeginning(
  viewer: Viewer,
  improvementId: string | null,
): Promise<YouSaidBeginning | null> {
  if (!mayKeepYouSaid(viewer)) return null
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const improvement =
      improvementId && isRecordId(improvementId)
        ? await tx.improvement.findFirst({
            where: { schoolId, id: improvementId },
            select: { id: true, title: true, caseId: true, categoryId: true },
          })
        : null
    const from = improvement?.caseId
      ? await tx.case.findFirst({
          where: { schoolId, id: improvement.caseId },
          select: { words: true, receivedOn: true },
        })
      : null
    const categories = await tx.caseCategory.findMany({
      where: { schoolId, retiredAt: null },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      select: { id: true, name: true },
    })
    return {
      improvement: improvement && { id: improvement.id, title: improvement.title },
      said: from?.words.slice(0, 2000) ?? null,
      did: improvement?.title ?? null,
      saidOn: from ? toIso(from.receivedOn) : null,
      categoryId: improvement?.categoryId ?? null,
      categories,
    }
  })
}
