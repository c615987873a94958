import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { standingOf } from '../impact/standings'
import { type StandingRow, standingRows } from '../impact/standings-sql'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { toIso } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { type OnTheLadder, progressOf } from './progress'

/** What is read of a priority wherever it is shown. */
export const PRIORITY = {
  id: true,
  title: true,
  subject: true,
  academicYear: true,
  startsOn: true,
  endsOn: true,
  reviewOn: true,
  reviewedOn: true,
  endedOn: true,
  endedAs: true,
  endedWhy: true,
  owner: { select: { person: { select: { name: true } } } },
  criteria: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      about: true,
      statement: true,
      baseline: true,
      target: true,
      reviewOn: true,
      reached: true,
      reachedOn: true,
      measure: { select: { name: true, unit: true } },
    },
  },
  activities: { orderBy: { activityId: 'asc' }, select: { activityId: true } },
  contributions: {
    orderBy: [{ saidOn: 'asc' }, { id: 'asc' }],
    select: { id: true, words: true, saidOn: true, ideaId: true, became: true, becameOn: true },
  },
  actions: {
    orderBy: [{ status: 'asc' }, { dueOn: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      title: true,
      status: true,
      dueOn: true,
      doneOn: true,
      checkOn: true,
      checkedOn: true,
      cameBack: true,
      owner: { select: { person: { select: { name: true } } } },
    },
  },
} satisfies Prisma.PrioritySelect

type Row = Prisma.PriorityGetPayload<{ select: typeof PRIORITY }>

export type PriorityShown = Awaited<ReturnType<typeof asShown>>[number]

/**
 * Priorities as they are shown: how far each has come, its dates as text, and of what parents contributed what this person may
 * know of. An idea that its parent took back is gone, and the database hides one whose case the person may not know of: what
 * was contributed by it is left out. Two statements at most.
 */
export async function asShown<T extends Row>(tx: Tx, viewer: Viewer, rows: readonly T[]) {
  const ladder = await readLadder(
    tx,
    viewer,
    rows.flatMap(({ activities }) => activities),
  )
  const ideas = await readIdeas(
    tx,
    viewer,
    rows.flatMap(({ contributions }) => contributions),
  )
  return rows.map((row) => {
    const { owner, criteria, activities, contributions, actions, ...rest } = row
    const own = activities.flatMap(({ activityId }) => ladder.get(activityId) ?? [])
    return {
      ...rest,
      startsOn: toIso(row.startsOn),
      endsOn: toIso(row.endsOn),
      reviewOn: toIso(row.reviewOn),
      reviewedOn: toIso(row.reviewedOn),
      endedOn: toIso(row.endedOn),
      owner: owner.person.name,
      criteria: criteria.map((criterion) => ({
        ...criterion,
        reviewOn: toIso(criterion.reviewOn),
        reachedOn: toIso(criterion.reachedOn),
      })),
      activities: own.toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB')),
      progress: progressOf(own),
      contributions: contributions.flatMap((one) => {
        const idea = one.ideaId ? ideas.get(one.ideaId) : null
        if (idea === undefined) return []
        return {
          ...one,
          saidOn: toIso(one.saidOn),
          becameOn: toIso(one.becameOn),
          words: idea ? (idea.inEnglish ?? idea.words) : one.words,
          /** The language the words are in: an idea's may be a parent's own. */
          locale: !idea || idea.inEnglish ? 'en' : idea.locale,
        }
      }),
      actions: actions.map(({ owner: by, ...action }) => ({
        ...action,
        owner: by.person.name,
        dueOn: toIso(action.dueOn),
        doneOn: toIso(action.doneOn),
        checkOn: toIso(action.checkOn),
        checkedOn: toIso(action.checkedOn),
      })),
    }
  })
}

async function readLadder(tx: Tx, viewer: Viewer, links: readonly { activityId: string }[]) {
  const ids = [...new Set(links.map(({ activityId }) => activityId))]
  if (ids.length === 0) return new Map<string, OnTheLadder>()
  const on = today()
  const rows = await tx.$queryRaw<StandingRow[]>(
    standingRows(viewer, Prisma.sql`a."id" = ANY(${ids}::uuid[])`),
  )
  return new Map(
    rows.map((row) => {
      const { id, title, ladder } = standingOf(row, on)
      return [id, { id, title, stands: ladder.stands, claim: ladder.claim }]
    }),
  )
}

async function readIdeas(tx: Tx, { schoolId }: Viewer, contributions: readonly { ideaId: string | null }[]) {
  const ids = contributions.flatMap(({ ideaId }) => ideaId ?? [])
  if (ids.length === 0) return new Map<string, IdeaRead>()
  const ideas: IdeaRead[] = await tx.idea.findMany({
    where: { schoolId, id: { in: ids } },
    select: { id: true, words: true, inEnglish: true, locale: true },
  })
  return new Map(ideas.map((idea) => [idea.id, idea]))
}

type IdeaRead = { id: string; words: string; inEnglish: string | null; locale: string }
