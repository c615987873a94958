import { changeWhoItIsFor, recordActivity } from '@/lib/activities/commands'
import type { Viewer } from '@/lib/platform/viewer'

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
  } = {},
): Promise<string> {
  const { title = 'Reading together', need = null, academicYear } = given
  const id = await recordActivity(viewer, { title, need, academicYear })
  const { yearGroups, groups, mustNotMiss } = given
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
  return id
}
