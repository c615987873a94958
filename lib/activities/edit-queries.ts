import 'server-only'
import { inSchool } from '@/lib/platform/database'
import { isRecordId } from '@/lib/platform/record-id'
import type { Viewer } from '@/lib/platform/viewer'
import { mayRecordActivities } from './policy'
import { familiesItIsFor } from './who-for'

export type ActivityToEdit = NonNullable<Awaited<ReturnType<typeof getActivityToEdit>>>

/**
 * What the forms of one activity are filled in with, and the school's own words to choose from. `familiesInRegister` is
 * null where the school has not entered its families, and the number must be typed. Null when there is no such activity
 * for this viewer.
 */
export function getActivityToEdit(viewer: Viewer, id: string) {
  if (!mayRecordActivities(viewer) || !isRecordId(id)) return Promise.resolve(null)
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const activity = await tx.activity.findFirst({
      where: { schoolId, id },
      relationLoadStrategy: 'join',
      select: {
        id: true,
        version: true,
        title: true,
        status: true,
        academicYear: true,
        archivedAt: true,
        need: true,
        yearGroups: true,
        groups: true,
        familiesForCount: true,
        mustNotMiss: true,
        kind: true,
        kindAnswers: true,
        kindReason: true,
        description: true,
        startsOn: true,
        endsOn: true,
        school: {
          select: {
            yearGroups: true,
            groups: { orderBy: { position: 'asc' }, select: { key: true, name: true } },
          },
        },
      },
    })
    if (!activity) return null
    const hasRegister = (await tx.family.findFirst({ where: { schoolId }, select: { id: true } })) !== null
    const familiesInRegister = hasRegister
      ? await tx.family.count({ where: { schoolId, ...familiesItIsFor(activity) } })
      : null
    return { ...activity, familiesInRegister }
  })
}
