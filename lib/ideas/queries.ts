import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { inSchool, type Tx } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { chosenIdeas, type IdeaFilter, isOpenWhere } from './filters'
import { datesOf } from './idea-in-hand'
import { canDecideIdeas, canSeeIdeas } from './policy'

export const IDEAS_A_PAGE = 50
/** The most a file holds. */
const MOST_IN_A_FILE = 5000

const ROW = {
  id: true,
  words: true,
  locale: true,
  inEnglish: true,
  givenBy: true,
  saidOn: true,
  status: true,
  decidedOn: true,
  resultOn: true,
  toldOn: true,
  family: { select: { id: true, reference: true } },
  meeting: { select: { id: true, heldOn: true, forum: { select: { id: true, name: true } } } },
} satisfies Prisma.IdeaSelect

type RowRead = Prisma.IdeaGetPayload<{ select: typeof ROW }>
export type IdeaRow = ReturnType<typeof rowOf>

const rowOf = (row: RowRead) => ({ ...row, ...datesOf(row) })

/** What waits comes first, the longest wait before the others; then what was decided last. */
const ORDER = [
  { status: 'asc' },
  { saidOn: 'asc' },
  { id: 'asc' },
] satisfies Prisma.IdeaOrderByWithRelationInput[]

type AskedIdeas = { filter: IdeaFilter | null; words: string }

/** The school's ideas that this viewer may know of, a page at a time; null for whoever does not work in the school. */
export async function listIdeas(
  viewer: Viewer,
  { filter, words, page }: AskedIdeas & { page: number },
): Promise<{ rows: IdeaRow[]; total: number; open: number } | null> {
  if (!canSeeIdeas(viewer)) return null
  const { schoolId } = viewer
  const where = { schoolId, ...chosenIdeas(filter, words) }
  return inSchool(viewer, async (tx) => {
    const rows = await tx.idea.findMany({
      where,
      relationLoadStrategy: 'join',
      orderBy: ORDER,
      skip: (page - 1) * IDEAS_A_PAGE,
      take: IDEAS_A_PAGE,
      select: ROW,
    })
    const total = await tx.idea.count({ where })
    return {
      rows: rows.map(rowOf),
      total,
      open: await tx.idea.count({ where: { schoolId, ...isOpenWhere } }),
    }
  })
}

/** As `listIdeas`, all of them, for a file. */
export async function ideasAsRead(viewer: Viewer, { filter, words }: AskedIdeas): Promise<IdeaRow[] | null> {
  if (!canSeeIdeas(viewer)) return null
  return inSchool(viewer, async (tx) => {
    const rows = await tx.idea.findMany({
      where: { schoolId: viewer.schoolId, ...chosenIdeas(filter, words) },
      relationLoadStrategy: 'join',
      orderBy: ORDER,
      take: MOST_IN_A_FILE,
      select: ROW,
    })
    return rows.map(rowOf)
  })
}

const PAGE = {
  ...ROW,
  version: true,
  decidedByName: true,
  why: true,
  result: true,
  toldHow: true,
  tokenHash: true,
  expiresAt: true,
  enteredByName: true,
  caseId: true,
  activity: { select: { id: true, title: true } },
  improvement: { select: { id: true, title: true } },
} satisfies Prisma.IdeaSelect

export type IdeaPage = ReturnType<typeof pageOf>

const pageOf = (row: Prisma.IdeaGetPayload<{ select: typeof PAGE }>) => ({ ...row, ...datesOf(row) })

/** One idea, whole, in a page's transaction; null when it is not this viewer's to know of. */
export async function readIdea(tx: Tx, viewer: Viewer, id: string): Promise<IdeaPage | null> {
  if (!isRecordId(id) || !canSeeIdeas(viewer)) return null
  const found = await tx.idea.findFirst({
    where: { schoolId: viewer.schoolId, id },
    relationLoadStrategy: 'join',
    select: PAGE,
  })
  return found && pageOf(found)
}

/** One idea, whole; null when it is not this viewer's to know of. */
export const getIdea = (viewer: Viewer, id: string): Promise<IdeaPage | null> =>
  inSchool(viewer, (tx) => readIdea(tx, viewer, id))

type Choice = { id: string; title: string }
type ToDecide = { idea: IdeaPage; activities: Choice[]; improvements: Choice[] }

/** More than a school has under way at once. */
const MOST_CHOICES = 100

/**
 * One idea, with what it may have become: activities that are not put away, and improvements that were not dropped, newest first.
 * Null when it is not this viewer's to decide.
 */
export async function getIdeaToDecide(viewer: Viewer, id: string): Promise<ToDecide | null> {
  if (!canDecideIdeas(viewer)) return null
  const { schoolId } = viewer
  const take = MOST_CHOICES
  const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }]
  const select = { id: true, title: true }
  return inSchool(viewer, async (tx) => {
    const idea = await readIdea(tx, viewer, id)
    return (
      idea && {
        idea,
        activities: await tx.activity.findMany({
          where: { schoolId, archivedAt: null },
          orderBy,
          take,
          select,
        }),
        improvements: await tx.improvement.findMany({
          where: { schoolId, status: { not: 'dropped' } },
          orderBy,
          take,
          select,
        }),
      }
    )
  })
}

/** The ideas that became this improvement, the first that was said first, of those this viewer may know of. */
export async function getIdeasBehind(
  viewer: Viewer,
  improvementId: string,
): Promise<{ id: string; saidOn: Date }[]> {
  if (!canSeeIdeas(viewer)) return []
  return inSchool(viewer, (tx) =>
    tx.idea.findMany({
      where: { schoolId: viewer.schoolId, improvementId },
      orderBy: [{ saidOn: 'asc' }, { id: 'asc' }],
      select: { id: true, saidOn: true },
    }),
  )
}

type MeetingChoice = { id: string; heldOn: Date; forum: { name: string } }

/** The meeting an idea is about to be written down from; null when none was asked for, or it is not the school's. */
export async function getMeetingOf(viewer: Viewer, id: string | undefined): Promise<MeetingChoice | null> {
  if (!id || !isRecordId(id) || !canSeeIdeas(viewer)) return null
  return inSchool(viewer, (tx) =>
    tx.forumMeeting.findFirst({
      where: { schoolId: viewer.schoolId, id },
      select: { id: true, heldOn: true, forum: { select: { name: true } } },
    }),
  )
}
