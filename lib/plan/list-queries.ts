import 'server-only'
import { today } from '../platform/clock'
import { inSchool, type Tx } from '../platform/database'
import { academicYearOf, type IsoDate, toIso } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { canPlan } from './policy'
import { asShown, PRIORITY, type PriorityShown } from './priority-rows'

export type Plan = {
  academicYear: number
  /** The years that have a plan, and the one that is now; the latest first. */
  years: number[]
  priorities: PriorityShown[]
  /** How many actions from concerns, ideas and lessons have no priority yet. */
  waiting: number
}

/** The most priorities a year is read with: a school has six. */
const MOST_PRIORITIES = 60

/**
 * A year's improvement plan, what is under way first; null for whoever does not lead the school. Five statements.
 *
 * @param academicYear null for the year that is now
 */
export async function getPlan(viewer: Viewer, academicYear: number | null): Promise<Plan | null> {
  if (!canPlan(viewer)) return null
  const { schoolId } = viewer
  const current = academicYearOf(today())
  const year = academicYear ?? current
  return inSchool(viewer, async (tx) => {
    const known = await tx.priority.groupBy({ by: ['academicYear'], where: { schoolId } })
    const rows = await tx.priority.findMany({
      where: { schoolId, academicYear: year },
      relationLoadStrategy: 'join',
      orderBy: [{ endedOn: { sort: 'asc', nulls: 'first' } }, { createdAt: 'asc' }, { id: 'asc' }],
      take: MOST_PRIORITIES,
      select: PRIORITY,
    })
    const years = new Set([current, year, ...known.map((one) => one.academicYear)])
    return {
      academicYear: year,
      years: [...years].sort((a, b) => b - a),
      priorities: await asShown(tx, viewer, rows),
      waiting: await tx.improvement.count({ where: waitingFor(viewer) }),
    }
  })
}

/** Actions that are planned and belong to no priority. The database leaves out what this person may not know of. */
const waitingFor = ({ schoolId }: Viewer) => ({ schoolId, priorityId: null, status: 'planned' as const })

type WaitingAction = { id: string; title: string; owner: string; dueOn: IsoDate; from: string }

/** More than a school has under way at once. */
const MOST_WAITING = 200

type WaitingActions = {
  actions: WaitingAction[]
  /** The priorities that are worked on, of this year and the next, to put them under. */
  priorities: { id: string; title: string; academicYear: number }[]
}

/** The actions that wait for a place, what is due first, and the places there are; null for whoever does not lead the school. */
export async function getWaitingActions(viewer: Viewer): Promise<WaitingActions | null> {
  if (!canPlan(viewer)) return null
  return inSchool(viewer, async (tx) => {
    const rows = await tx.improvement.findMany({
      where: waitingFor(viewer),
      relationLoadStrategy: 'join',
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: MOST_WAITING,
      select: {
        id: true,
        title: true,
        dueOn: true,
        caseId: true,
        owner: { select: { person: { select: { name: true } } } },
        ideas: { take: 1, select: { id: true } },
      },
    })
    return {
      actions: rows.map(({ id, title, dueOn, owner, caseId, ideas }) => ({
        id,
        title,
        dueOn: toIso(dueOn),
        owner: owner.person.name,
        from: caseId ? 'from a concern' : ideas.length > 0 ? 'from an idea' : 'planned by the school',
      })),
      priorities: await openPriorities(tx, viewer),
    }
  })
}

function openPriorities(tx: Tx, { schoolId }: Viewer) {
  return tx.priority.findMany({
    where: { schoolId, endedOn: null, academicYear: { gte: academicYearOf(today()) - 1 } },
    orderBy: [{ academicYear: 'desc' }, { createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, academicYear: true },
  })
}
