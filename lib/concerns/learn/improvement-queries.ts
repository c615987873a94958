import 'server-only'
import type { ImprovementStatus, Prisma } from '@/prisma/generated/client'
import { today } from '../../platform/clock'
import { inSchool, type Tx } from '../../platform/database'
import { type IsoDate, toDate, toIso } from '../../platform/dates'
import { isRecordId } from '../../platform/record-id'
import type { Viewer } from '../../platform/viewer'
import { readCalendar } from '../../school-days/queries'
import { standingInFor } from '../in-hand'
import { isChairOrClerk, visibleTo } from '../policy'
import { type BeforeAndSince, beforeAndSince } from './came-back'
import { listOwners, type Owner } from './owners'
import { mayDirectImprovements, mayOwnImprovements } from './policy'

export const IMPROVEMENTS_A_PAGE = 50

const ROW = {
  id: true,
  title: true,
  status: true,
  dueOn: true,
  doneOn: true,
  checkOn: true,
  checkedOn: true,
  cameBack: true,
  ownerId: true,
  owner: { select: { person: { select: { name: true } } } },
  category: { select: { name: true } },
} satisfies Prisma.ImprovementSelect

type ImprovementRow = ReturnType<typeof rowOf>

export type ImprovementFilters = { status: ImprovementStatus | 'to_check' | null; page: number }

/**
 * Improvements, what is due first; leaders see the school's, everybody else those that are theirs, the chair and the clerk
 * those of their cases too. Two statements. Null for whoever has no part in concerns.
 */
export async function listImprovements(
  viewer: Viewer,
  { status, page }: ImprovementFilters,
): Promise<{ rows: ImprovementRow[]; total: number } | null> {
  if (!mayOwnImprovements(viewer)) return null
  return inSchool(viewer, async (tx) => {
    const where = { AND: [await theirs(tx, viewer), chosen(status)] }
    const rows = await tx.improvement.findMany({
      where,
      relationLoadStrategy: 'join',
      orderBy: [{ status: 'asc' }, { dueOn: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * IMPROVEMENTS_A_PAGE,
      take: IMPROVEMENTS_A_PAGE,
      select: ROW,
    })
    return { rows: rows.map(rowOf), total: await tx.improvement.count({ where }) }
  })
}

/** The most a file holds. */
const MOST_IN_A_FILE = 5000

/** As `listImprovements`, all of them, for a file. */
export async function improvementsAsRead(
  viewer: Viewer,
  status: ImprovementFilters['status'],
): Promise<ImprovementRow[] | null> {
  if (!mayOwnImprovements(viewer)) return null
  return inSchool(viewer, async (tx) => {
    const rows = await tx.improvement.findMany({
      where: { AND: [await theirs(tx, viewer), chosen(status)] },
      relationLoadStrategy: 'join',
      orderBy: [{ status: 'asc' }, { dueOn: 'asc' }, { id: 'asc' }],
      take: MOST_IN_A_FILE,
      select: ROW,
    })
    return rows.map(rowOf)
  })
}

function chosen(status: ImprovementFilters['status']): Prisma.ImprovementWhereInput {
  if (status === 'to_check') return { status: 'done', cameBack: null, checkOn: { lte: toDate(today()) } }
  return status ? { status } : {}
}

async function theirs(tx: Tx, viewer: Viewer): Promise<Prisma.ImprovementWhereInput> {
  const { schoolId, membershipId } = viewer
  if (mayDirectImprovements(viewer)) return { schoolId }
  if (!isChairOrClerk(viewer)) return { schoolId, ownerId: membershipId }
  const cases = await tx.case.findMany({
    where: visibleTo(viewer, await standingInFor(tx, viewer)),
    select: { id: true },
  })
  return { schoolId, OR: [{ ownerId: membershipId }, { caseId: { in: cases.map(({ id }) => id) } }] }
}

type RowRead = Prisma.ImprovementGetPayload<{ select: typeof ROW }>

function rowOf({ owner, category, dueOn, doneOn, checkOn, checkedOn, ...row }: RowRead) {
  return {
    ...row,
    owner: owner.person.name,
    category: category?.name ?? null,
    dueOn: toIso(dueOn),
    doneOn: toIso(doneOn),
    checkOn: toIso(checkOn),
    checkedOn: toIso(checkedOn),
  }
}

const PAGE = {
  ...ROW,
  version: true,
  because: true,
  droppedWhy: true,
  checkWords: true,
  caseId: true,
  categoryId: true,
  createdByName: true,
  lessons: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true, words: true } },
} satisfies Prisma.ImprovementSelect

export type ImprovementPage = ReturnType<typeof rowOf> & {
  version: number
  because: string | null
  droppedWhy: string | null
  checkWords: string | null
  createdByName: string
  lessons: { id: string; words: string }[]
  /** The case it comes from, for whoever may open it. */
  from: { id: string; reference: string } | null
  isTheirs: boolean
  /** May change and drop it, and say whether the matter came back. */
  directs: boolean
  owners: Owner[]
  /** How often the same kind of thing was raised before and since; null before it was done, or without a category. */
  counted: (BeforeAndSince & { countBefore: number; countSince: number }) | null
}

/** One improvement, whole, in a page's transaction; null when it is not this viewer's to know of. */
export async function readImprovement(tx: Tx, viewer: Viewer, id: string): Promise<ImprovementPage | null> {
  if (!isRecordId(id) || !mayOwnImprovements(viewer)) return null
  const found = await tx.improvement.findFirst({
    where: { AND: [await theirs(tx, viewer), { id }] },
    relationLoadStrategy: 'join',
    select: PAGE,
  })
  if (!found) return null
  const { version, because, droppedWhy, checkWords, caseId, categoryId, createdByName, lessons } = found
  const isTheirs = found.ownerId === viewer.membershipId
  const from = caseId
    ? await tx.case.findFirst({
        where: { AND: [visibleTo(viewer, await standingInFor(tx, viewer)), { id: caseId }] },
        select: { id: true, reference: true },
      })
    : null
  const directs = mayDirectImprovements(viewer) || (from !== null && isChairOrClerk(viewer))
  const row = rowOf(found)
  return {
    ...row,
    version,
    because,
    droppedWhy,
    checkWords,
    createdByName,
    lessons: from ? lessons : [],
    from,
    isTheirs,
    directs,
    owners: directs ? await listOwners(tx, viewer) : [],
    counted:
      mayDirectImprovements(viewer) && row.doneOn && categoryId
        ? await countSince(tx, viewer, { categoryId, doneOn: row.doneOn })
        : null,
  }
}

async function countSince(
  tx: Tx,
  viewer: Viewer,
  { categoryId, doneOn }: { categoryId: string; doneOn: IsoDate },
): Promise<ImprovementPage['counted']> {
  const days = beforeAndSince(doneOn, today(), await readCalendar(tx, viewer))
  if (!days) return null
  const [counts] = await tx.$queryRaw<{ before: number; since: number }[]>`
    SELECT (count(*) FILTER (WHERE "receivedOn" <= ${days.before.to}::date))::int AS "before",
      (count(*) FILTER (WHERE "receivedOn" > ${days.before.to}::date))::int AS "since"
    FROM "Case" WHERE "schoolId" = ${viewer.schoolId}::uuid AND "categoryId" = ${categoryId}::uuid
      AND "kind" IN ('concern', 'complaint') AND "receivedOn" BETWEEN ${days.before.from}::date AND ${days.since.to}::date`
  return { ...days, countBefore: counts?.before ?? 0, countSince: counts?.since ?? 0 }
}

type PlanChoices = {
  owners: Owner[]
  categories: { id: string; name: string }[]
  lesson: {
    id: string
    words: string
    caseId: string
    reference: string
    category: string
    categoryId: string
  } | null
}

/** What the form for a new improvement offers; null for whoever may not plan one. */
export async function getPlanChoices(viewer: Viewer, lessonId: string | null): Promise<PlanChoices | null> {
  return inSchool(viewer, async (tx) => {
    const lesson = lessonId && isRecordId(lessonId) ? await lessonFor(tx, viewer, lessonId) : null
    if (!mayDirectImprovements(viewer) && !lesson) return null
    const categories = await tx.caseCategory.findMany({
      where: { schoolId: viewer.schoolId, retiredAt: null },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      select: { id: true, name: true },
    })
    return { owners: await listOwners(tx, viewer), categories, lesson }
  })
}

async function lessonFor(tx: Tx, viewer: Viewer, id: string): Promise<PlanChoices['lesson']> {
  const found = await tx.caseLesson.findFirst({
    where: { schoolId: viewer.schoolId, id, case: visibleTo(viewer, await standingInFor(tx, viewer)) },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      words: true,
      caseId: true,
      case: { select: { reference: true, categoryId: true, category: { select: { name: true } } } },
    },
  })
  if (!found) return null
  const { reference, categoryId, category } = found.case
  return {
    id: found.id,
    words: found.words,
    caseId: found.caseId,
    reference,
    categoryId,
    category: category.name,
  }
}
