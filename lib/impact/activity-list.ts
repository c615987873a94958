import 'server-only'
import { mayReadActivities } from '@/lib/activities/policy'
import { today } from '@/lib/platform/clock'
import { inSchool, type Tx } from '@/lib/platform/database'
import { academicYearOf } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { Prisma } from '@/prisma/generated/client'
import { talliesAsFacts } from './activity-facts'
import { STEP_LABELS, STEPS, type Step, standsOn } from './ladder'
import type { ListFilters } from './list-filters'
import { type ListChoices, type ListRow, listChoices, listRows } from './list-sql'
import { type Standing, standingOf } from './standings'
import { type StandingRow, standingRows } from './standings-sql'

export const ACTIVITIES_A_PAGE = 50

export type ListedActivity = Pick<ListRow, 'id' | 'title' | 'kind' | 'status'> & {
  /** Null for an idea with nothing recorded. */
  stands: Step | null
  /** Names of the measures it is meant to change, each once. */
  measures: string[]
}

export type ActivityList = {
  /** Those of this page, the highest step first. */
  activities: ListedActivity[]
  total: number
  /** Lowest step first; counted before narrowing to one of them. */
  steps: { step: Step; label: string; count: number }[]
  /** On no step: ideas with nothing recorded. */
  ideas: number
  choices: ListChoices
  /** The measures these activities are meant to change, to narrow the list by. */
  measures: { id: string; name: string }[]
}

/**
 * The activities that match, each with its place on the ladder, a page at a time; two statements whatever their number,
 * because steps are worked out from the tallies on the row. Null for whoever may not read activities.
 */
export async function listActivities(viewer: Viewer, filters: ListFilters): Promise<ActivityList | null> {
  if (!mayReadActivities(viewer)) return null
  const { rows, choices } = await inSchool(viewer, async (tx) => ({
    rows: await readRows(tx, viewer, filters),
    choices: await tx.$queryRaw<ListChoices[]>(listChoices(viewer)),
  }))
  const on = today()
  const matching = rows.map((row) => listed(row, on))
  const chosen = matching.filter(({ stands }) => isOnStep(stands, filters.step)).sort(highestFirst)
  const from = (filters.page - 1) * ACTIVITIES_A_PAGE
  return {
    activities: chosen.slice(from, from + ACTIVITIES_A_PAGE),
    total: chosen.length,
    steps: STEPS.map((step) => ({
      step,
      label: STEP_LABELS[step],
      count: matching.filter(({ stands }) => stands === step).length,
    })),
    ideas: matching.filter(({ stands }) => stands === null).length,
    choices: choices[0] ?? { yearGroups: [], groups: [], hasAny: false },
    measures: measuresOf(rows),
  }
}

/**
 * The same activities with all that is known of each, for the file people take away, and the names of the groups. Three
 * statements. Null as above.
 */
export function exportActivities(viewer: Viewer, filters: ListFilters) {
  if (!mayReadActivities(viewer)) return Promise.resolve(null)
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const on = today()
    const rows = await readRows(tx, viewer, filters)
    const ids = rows.map(({ id }) => id)
    const matches = Prisma.sql`a."id" = ANY (${ids}::uuid[])`
    const found = await tx.$queryRaw<StandingRow[]>(standingRows(viewer, matches))
    const groups = await tx.pupilGroup.findMany({ where: { schoolId }, select: { key: true, name: true } })
    const activities: Standing[] = found
      .map((row) => standingOf(row, on))
      .filter(({ ladder }) => isOnStep(ladder.stands, filters.step))
      .sort((a, b) => highestFirst(a.ladder, b.ladder))
    return {
      activities,
      groupName: (key: string) => groups.find((group) => group.key === key)?.name ?? key,
    }
  })
}

function readRows(tx: Tx, viewer: Viewer, filters: ListFilters): Promise<ListRow[]> {
  const asked = filters.academicYear ?? academicYearOf(today())
  return tx.$queryRaw<ListRow[]>(listRows(viewer, filters, asked === 'all' ? null : asked))
}

/** The step of an activity as the list reads it. */
export function stepOf(row: ListRow, on: string): Step | null {
  const { status, outcomes, pooled } = row
  return standsOn({ status, outcomes, pooled, ...talliesAsFacts(row, on) })
}

function listed(row: ListRow, on: string): ListedActivity {
  const { id, title, kind, status, outcomes } = row
  return {
    id,
    title,
    kind,
    status,
    stands: stepOf(row, on),
    measures: [...new Set(outcomes.flatMap(({ measureName }) => measureName ?? []))],
  }
}

function measuresOf(rows: readonly ListRow[]): ActivityList['measures'] {
  const named = rows.flatMap(({ outcomes }) => outcomes)
  const names = new Map(named.map(({ measureId, measureName }) => [measureId ?? '', measureName ?? '']))
  names.delete('')
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

function isOnStep(stands: Step | null, step: ListFilters['step']): boolean {
  if (step === null) return true
  return step === 'any' ? stands !== null : stands === step
}

function highestFirst(a: { stands: Step | null }, b: { stands: Step | null }): number {
  const height = ({ stands }: { stands: Step | null }) => (stands ? STEPS.indexOf(stands) : -1)
  return height(b) - height(a)
}
