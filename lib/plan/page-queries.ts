import 'server-only'
import { inSchool, type Tx } from '../platform/database'
import { type IsoDate, toIso } from '../platform/dates'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { canPlan } from './policy'
import { asShown, PRIORITY, type PriorityShown } from './priority-rows'

export type PriorityPage = PriorityShown & {
  version: number
  why: string | null
  reviewWords: string | null
  ownerId: string
  createdByName: string
  evidence: { id: string; title: string; datedOn: IsoDate }[]
  /** Ideas that became one of its activities or actions. */
  ideas: { id: string; words: string; locale: string; saidOn: IsoDate; isDone: boolean }[]
}

/**
 * One priority, whole, in a page's transaction; null when it is not this school's, or the viewer does not lead it. Four
 * statements at most.
 */
export async function readPriority(tx: Tx, viewer: Viewer, id: string): Promise<PriorityPage | null> {
  if (!isRecordId(id) || !canPlan(viewer)) return null
  const { schoolId } = viewer
  const row = await tx.priority.findFirst({
    where: { schoolId, id },
    relationLoadStrategy: 'join',
    select: {
      ...PRIORITY,
      version: true,
      why: true,
      reviewWords: true,
      ownerId: true,
      createdByName: true,
      evidence: {
        orderBy: [{ evidence: { datedOn: 'desc' } }, { evidenceId: 'desc' }],
        select: { evidence: { select: { id: true, title: true, datedOn: true } } },
      },
    },
  })
  if (!row) return null
  const { evidence, ...rest } = row
  const [shown] = await asShown(tx, viewer, [rest])
  if (!shown) return null
  return {
    ...rest,
    ...shown,
    evidence: evidence.map(({ evidence: piece }) => ({ ...piece, datedOn: toIso(piece.datedOn) })),
    ideas: await ideasBehind(tx, viewer, shown),
  }
}

async function ideasBehind(
  tx: Tx,
  { schoolId }: Viewer,
  { activities, actions, contributions }: PriorityShown,
): Promise<PriorityPage['ideas']> {
  const activityId = { in: activities.map(({ id }) => id) }
  const improvementId = { in: actions.map(({ id }) => id) }
  if (activityId.in.length + improvementId.in.length === 0) return []
  const ideas = await tx.idea.findMany({
    where: {
      schoolId,
      status: { in: ['taken_forward', 'done'] },
      OR: [{ activityId }, { improvementId }],
      id: { notIn: contributions.flatMap(({ ideaId }) => ideaId ?? []) },
    },
    orderBy: [{ saidOn: 'asc' }, { id: 'asc' }],
    select: { id: true, words: true, inEnglish: true, locale: true, saidOn: true, status: true },
  })
  return ideas.map(({ id, words, inEnglish, locale, saidOn, status }) => ({
    id,
    words: inEnglish ?? words,
    locale: inEnglish ? 'en' : locale,
    saidOn: toIso(saidOn),
    isDone: status === 'done',
  }))
}

/** The priorities an activity or an action works on, for its own page; none for whoever does not lead the school. */
export const getPrioritiesOf = (viewer: Viewer, of: OfPriorities): Promise<OfWhich[]> =>
  inSchool(viewer, (tx) => readPrioritiesOf(tx, viewer, of))

type OfPriorities = { activityId: string } | { actionId: string }
type OfWhich = { id: string; title: string; academicYear: number }

/** As `getPrioritiesOf`, within a page's transaction. */
export async function readPrioritiesOf(tx: Tx, viewer: Viewer, of: OfPriorities): Promise<OfWhich[]> {
  if (!canPlan(viewer) || !isRecordId('activityId' in of ? of.activityId : of.actionId)) return []
  const { schoolId } = viewer
  return tx.priority.findMany({
    where: {
      schoolId,
      ...('activityId' in of
        ? { activities: { some: { schoolId, activityId: of.activityId } } }
        : { actions: { some: { schoolId, id: of.actionId } } }),
    },
    orderBy: [{ academicYear: 'desc' }, { title: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, academicYear: true },
  })
}
