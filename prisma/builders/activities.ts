import { changeWhoItIsFor, decideKind, recordActivity } from '@/lib/activities/commands'
import { addOutcome, type OutcomeInput } from '@/lib/activities/outcome-commands'
import { moveActivity } from '@/lib/activities/status-commands'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { addDays } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import type { ActivityKind, ActivityStatus } from '@/prisma/generated/enums'

/** An activity on record, as an idea; with whom it is for when that is given. Resolves to its id. */
export async function anActivity(
  viewer: Viewer,
  given: {
    title?: string
    need?: string
    academicYear?: number
    yearGroups?: string[]
    groups?: string[]
    mustNotMiss?: string
    kind?: ActivityKind
  } = {},
): Promise<string> {
  const { title = 'Reading together', need = null, academicYear } = given
  const id = await recordActivity(viewer, { title, need, academicYear })
  const { yearGroups, groups, mustNotMiss, kind } = given
  if (yearGroups || groups || mustNotMiss) {
    await changeWhoItIsFor(viewer, {
      id,
      version: 1,
      yearGroups: yearGroups ?? [],
      groups: groups ?? [],
      mustNotMiss: mustNotMiss ?? null,
      familiesForCount: null,
    })
  }
  if (kind)
    await decideKind(viewer, {
      id,
      version: yearGroups || groups || mustNotMiss ? 2 : 1,
      kind,
      kindReason: 'As the builder says.',
      learningAtHome: kind === 'engagement',
      takePartInSchool: kind === 'involvement',
      changesTheSchool: kind === 'consultation',
    })
  return id
}

/** An outcome that may be planned: reading age from 83 to 90 months, looked at again in 90 days. Resolves to its id. */
export async function anOutcome(
  viewer: Viewer,
  activityId: string,
  given: Partial<OutcomeInput> & { measure?: string } = {},
): Promise<string> {
  const { measure = given.about === 'parents' ? 'parent_confidence' : 'reading_age', ...input } = given
  const { outcomeId } = await addOutcome(viewer, {
    activityId,
    about: 'pupils',
    statement: 'Pupils whose families read with them read with more understanding',
    measureId: await measureOf(viewer, measure),
    baseline: 83,
    target: 90,
    worthwhile: 2,
    reviewOn: addDays(today(), 90),
    comparedHow: null,
    ...input,
  })
  return outcomeId
}

/** The school's measure from this entry of the shipped library. */
export function measureOf(viewer: Viewer, libraryKey: string): Promise<string> {
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const { id } = await tx.measure.findFirstOrThrow({
      where: { schoolId, libraryKey },
      select: { id: true },
    })
    return id
  })
}

/** Moves an activity through these statuses in turn, whatever its version. */
export async function moved(viewer: Viewer, id: string, ...through: ActivityStatus[]): Promise<string> {
  for (const to of through) {
    const { version } = await inSchool(viewer, (tx) =>
      tx.activity.findFirstOrThrow({ where: { schoolId: viewer.schoolId, id }, select: { version: true } }),
    )
    await moveActivity(viewer, { id, version, to, reason: to === 'stopped' ? 'Nobody had time' : null })
  }
  return id
}

/** An activity with one outcome, planned and begun. */
export async function aRunningActivity(
  viewer: Viewer,
  given: Parameters<typeof anActivity>[1] = {},
): Promise<{ id: string; outcomeId: string }> {
  const id = await anActivity(viewer, given)
  const outcomeId = await anOutcome(viewer, id)
  await moved(viewer, id, 'planned', 'running')
  return { id, outcomeId }
}
