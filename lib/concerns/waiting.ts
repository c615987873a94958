import type { Prisma } from '@/prisma/generated/client'
import { addDays, type IsoDate, toDate } from '../platform/dates'
import { isLeader } from '../platform/roles'
import type { Viewer } from '../platform/viewer'
import { maySeeCases } from './policy'

/** How many days ahead what is due is called to mind. */
export const DUE_AHEAD = 7
/** A clock that has stood still this long may have been forgotten. */
export const PAUSED_LONG_DAYS = 14
/** How long after it has ended what a parent says of it is somebody's to read. */
const STILL_READ_DAYS = 30
/** More than anybody handles; what is beyond stands in the list. */
const MOST_WAITING = 200

/**
 * What of the concerns waits for this person, to be read along with what else a page reads of the school: what they handle
 * or stand in for; of what nobody has or is late, what they direct; what they set out to do better. The database leaves
 * out what they may not know of.
 *
 * @param on ISO date
 */
export function waitingCasesSelect(viewer: Viewer, on: IsoDate) {
  const { schoolId, membershipId } = viewer
  const day = toDate(on)
  const theirs: Prisma.CaseWhereInput = {
    OR: [
      { handlerId: membershipId },
      {
        handler: {
          away: { some: { deputyId: membershipId, fromOn: { lte: day }, toOn: { gte: day } } },
        },
      },
    ],
  }
  const ongoing: Prisma.CaseWhereInput = { endedOn: null, status: { in: ['open', 'paused'] } }
  const directed = directedBy(viewer)
  return {
    cases: {
      where: {
        schoolId,
        OR: [
          { AND: [theirs, ongoing] },
          ...(directed
            ? [{ AND: [directed, ongoing, { OR: [{ handlerId: null }, { dueOn: { lt: day } }] }] }]
            : []),
          {
            AND: [
              theirs,
              {
                endedOn: { gte: toDate(addDays(on, -STILL_READ_DAYS)) },
                events: { some: { kind: { in: ['parent_added', 'parent_said'] } } },
              },
            ],
          },
        ],
      },
      orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      take: maySeeCases(viewer) ? MOST_WAITING : 0,
      select: {
        id: true,
        reference: true,
        kind: true,
        status: true,
        stage: true,
        receivedOn: true,
        dueOn: true,
        pausedOn: true,
        insistentReviewOn: true,
        handlerId: true,
        handler: {
          select: {
            person: { select: { name: true } },
            away: {
              where: { schoolId, deputyId: membershipId, fromOn: { lte: day }, toOn: { gte: day } },
              take: 1,
              select: { id: true },
            },
          },
        },
        category: { select: { name: true } },
        stages: { select: { number: true, acknowledgeBy: true, acknowledgedOn: true } },
        // The last that was said or done: when it is the parent's, nobody has taken it up.
        events: {
          where: { kind: { not: 'note' } },
          orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
          take: 1,
          select: { kind: true, onDay: true },
        },
      },
    },
    improvements: {
      where: {
        schoolId,
        ownerId: membershipId,
        OR: [
          { status: 'planned', dueOn: { lte: toDate(addDays(on, DUE_AHEAD)) } },
          { status: 'done', checkedOn: null, checkOn: { lte: day } },
        ],
      },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: maySeeCases(viewer) ? MOST_WAITING : 0,
      select: { id: true, title: true, status: true, dueOn: true, checkOn: true },
    },
  } satisfies Prisma.SchoolSelect
}

/** What somebody sees to as a whole: leaders the school's, the chair and the clerk what is with them. */
function directedBy(viewer: Viewer): Prisma.CaseWhereInput | null {
  if (isLeader(viewer)) return {}
  const held = (['chair', 'clerk'] as const).filter((duty) => viewer.duties.includes(duty))
  return held.length > 0 ? { heldBy: { in: held } } : null
}

export type WaitingCases = Prisma.SchoolGetPayload<{ select: ReturnType<typeof waitingCasesSelect> }>
export type WaitingCase = WaitingCases['cases'][number]

/** Whether they stand in for who handles it; false too where they handle it themselves. */
export const isStoodInFor = ({ handler }: WaitingCase) => (handler?.away.length ?? 0) > 0

/** Whether they handle it or stand in for who does; of the others they only see to it that somebody answers. */
export const isTheirs = (one: WaitingCase, { membershipId }: Pick<Viewer, 'membershipId'>) =>
  one.handlerId === membershipId || isStoodInFor(one)

/** What is due to the parent next. */
export function dueNext({ stage, stages }: WaitingCase): 'acknowledge' | 'answer' {
  const at = stages.find(({ number }) => number === stage)
  return at?.acknowledgeBy && !at.acknowledgedOn ? 'acknowledge' : 'answer'
}
