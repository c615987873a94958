import { addContribution } from '@/lib/plan/contribution-commands'
import { addPriorityCriterion } from '@/lib/plan/criterion-commands'
import { linkActivities } from '@/lib/plan/link-commands'
import { planPriority } from '@/lib/plan/priority-commands'
import type { NewContributionInput, NewCriterionInput, NewPriorityInput } from '@/lib/plan/schema'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { academicYearOf, addDays } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { measureOf } from './activities'

/** A priority of this year's plan, about attendance, with nothing under it. Resolves to its id. */
export function aPriority(viewer: Viewer, given: Partial<NewPriorityInput> = {}): Promise<string> {
  return planPriority(viewer, {
    title: 'Fewer days missed in Year 2',
    subject: 'attendance',
    academicYear: academicYearOf(today()),
    why: 'Nine of 54 pupils missed more than one day in ten.',
    ownerId: viewer.membershipId,
    startsOn: null,
    endsOn: null,
    reviewOn: addDays(today(), 60),
    ...given,
  })
}

/** A criterion that stands: attendance from 91% to 94%, looked at in 90 days. Resolves to its id. */
export async function aPriorityCriterion(
  viewer: Viewer,
  priorityId: string,
  given: Partial<NewCriterionInput> = {},
): Promise<string> {
  await addPriorityCriterion(viewer, {
    priorityId,
    about: 'pupils',
    statement: 'Attendance of pupils in Year 2 rises',
    measureId: await measureOf(viewer, 'attendance'),
    baseline: 91,
    target: 94,
    reviewOn: addDays(today(), 90),
    ...given,
  })
  const { id } = await inSchool(viewer, (tx) =>
    tx.priorityCriterion.findFirstOrThrow({
      where: { schoolId: viewer.schoolId, priorityId },
      orderBy: { position: 'desc' },
      select: { id: true },
    }),
  )
  return id
}

/** Something parents contributed. Resolves to its id. */
export async function aContribution(
  viewer: Viewer,
  priorityId: string,
  given: Partial<NewContributionInput> = {},
): Promise<string> {
  await addContribution(viewer, {
    priorityId,
    words: 'The bus comes too late on Mondays.',
    saidOn: today(),
    ideaId: null,
    became: null,
    becameOn: null,
    ...given,
  })
  const { id } = await inSchool(viewer, (tx) =>
    tx.priorityContribution.findFirstOrThrow({
      where: { schoolId: viewer.schoolId, priorityId },
      orderBy: { id: 'desc' },
      select: { id: true },
    }),
  )
  return id
}

/** The version a priority's form would carry now. */
export async function versionOfPriority(
  viewer: Viewer,
  id: string,
): Promise<{ id: string; version: number }> {
  return inSchool(viewer, (tx) =>
    tx.priority.findFirstOrThrow({
      where: { schoolId: viewer.schoolId, id },
      select: { id: true, version: true },
    }),
  )
}

/** Says which activities work on a priority, whatever its version. */
export const worksOn = async (viewer: Viewer, id: string, ...activityIds: string[]): Promise<string> =>
  linkActivities(viewer, { ...(await versionOfPriority(viewer, id)), activityIds })
