import 'server-only'
import { mayReadActivities } from '@/lib/activities/policy'
import { today } from '@/lib/platform/clock'
import { inSchool, type Tx } from '@/lib/platform/database'
import { academicYearOf } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { STEP_LABELS, STEPS, type Step } from './ladder'
import type { ListFilters } from './list-filters'
import { STANDING, type Standing, standingOf } from './standings'

export const ACTIVITIES_A_PAGE = 50

export type ActivityList = {
  /** Those of this page, the highest step first. */
  activities: Standing[]
  total: number
  /** Lowest step first; counted before narrowing to one of them. */
  steps: { step: Step; label: string; count: number }[]
  /** On no step: ideas with nothing recorded. */
  ideas: number
  /** Activities before any filter but the year. */
  hasAny: boolean
  choices: {
    yearGroups: string[]
    groups: { key: string; name: string }[]
    measures: { id: string; name: string }[]
  }
}

/**
 * The activities that match, each with its place on the ladder, a page at a time; two statements whatever their number,
 * because steps are worked out from the tallies on the row. Null for whoever may not read activities.
 */
export function listActivities(viewer: Viewer, filters: ListFilters): Promise<ActivityList | null> {
  if (!mayReadActivities(viewer)) return Promise.resolve(null)
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const matching = await readMatching(tx, viewer, filters)
    const choices = await tx.school.findUniqueOrThrow({
      where: { id: schoolId },
      relationLoadStrategy: 'join',
      select: {
        yearGroups: true,
        groups: { orderBy: { position: 'asc' }, select: { key: true, name: true } },
        measures: { orderBy: { name: 'asc' }, select: { id: true, name: true } },
        activities: { take: 1, select: { id: true } },
      },
    })
    const { activities: any, ...rest } = choices
    const chosen = matching.filter((activity) => isOnStep(activity, filters.step)).sort(highestFirst)
    const from = (filters.page - 1) * ACTIVITIES_A_PAGE
    return {
      activities: chosen.slice(from, from + ACTIVITIES_A_PAGE),
      total: chosen.length,
      steps: STEPS.map((step) => ({
        step,
        label: STEP_LABELS[step],
        count: matching.filter(({ ladder }) => ladder.stands === step).length,
      })),
      ideas: matching.filter(({ ladder }) => ladder.stands === null).length,
      hasAny: any.length > 0,
      choices: rest,
    }
  })
}

/** Everything that matches, for the file people take away, with the names of the groups. Null as above. */
export function exportActivities(viewer: Viewer, filters: ListFilters) {
  if (!mayReadActivities(viewer)) return Promise.resolve(null)
  return inSchool(viewer, async (tx) => {
    const matching = await readMatching(tx, viewer, filters)
    const groups = await tx.pupilGroup.findMany({
      where: { schoolId: viewer.schoolId },
      select: { key: true, name: true },
    })
    return {
      activities: matching.filter((activity) => isOnStep(activity, filters.step)).sort(highestFirst),
      groupName: (key: string) => groups.find((group) => group.key === key)?.name ?? key,
    }
  })
}

async function readMatching(tx: Tx, viewer: Viewer, filters: ListFilters): Promise<Standing[]> {
  const on = today()
  const rows = await tx.activity.findMany({
    where: { schoolId: viewer.schoolId, ...matches(filters, on) },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    select: STANDING,
    relationLoadStrategy: 'join',
  })
  return rows.map((row) => standingOf(row, on))
}

/** Everything but the step, which no column holds. */
function matches(filters: ListFilters, on: string): Prisma.ActivityWhereInput {
  const { status, kind, yearGroup, group, measure, archived, text } = filters
  const academicYear = filters.academicYear ?? academicYearOf(on)
  const like = text === null ? null : { contains: text, mode: 'insensitive' as const }
  return {
    archivedAt: archived ? { not: null } : null,
    ...(academicYear !== 'all' && { academicYear }),
    ...(status && { status }),
    ...(kind && { kind: kind === 'none' ? null : kind }),
    // Naming no year group means the whole school, and so this one too.
    ...(yearGroup && {
      AND: { OR: [{ yearGroups: { has: yearGroup } }, { yearGroups: { isEmpty: true } }] },
    }),
    ...(group && { groups: { has: group } }),
    ...(measure && { outcomes: { some: { measureId: measure } } }),
    ...(like && { OR: [{ title: like }, { need: like }, { description: like }] }),
  }
}

function isOnStep({ ladder }: Standing, step: ListFilters['step']): boolean {
  if (step === null) return true
  return step === 'any' ? ladder.stands !== null : ladder.stands === step
}

function highestFirst(a: Standing, b: Standing): number {
  const height = ({ ladder }: Standing) => (ladder.stands ? STEPS.indexOf(ladder.stands) : -1)
  return height(b) - height(a)
}
