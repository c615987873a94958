import 'server-only'
import { inSchool } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { maySeeEvaluation } from './policy'
import { readPupilsItIsFor } from './register'

export type GroupsPage = NonNullable<Awaited<ReturnType<typeof getGroups>>>

/** A class of the register, with how many pupils and families of it an activity is for. */
export type ClassOfRegister = { className: string; pupils: number; families: number }

/**
 * An activity's groups and draws, with the classes they may be made of. Names of a draw that nobody has had shown are not
 * among what is read. Null when it is not there for this viewer.
 */
export function getGroups(viewer: Viewer, activityId: string) {
  if (!maySeeEvaluation(viewer) || !isRecordId(activityId)) return Promise.resolve(null)
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const activity = await tx.activity.findFirst({
      where: { schoolId, id: activityId },
      relationLoadStrategy: 'join',
      select: {
        id: true,
        title: true,
        status: true,
        archivedAt: true,
        yearGroups: true,
        groups: true,
        outcomes: {
          where: { about: 'pupils' },
          orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
          select: { id: true, design: true, firstAfterAt: true },
        },
        evaluation: {
          select: {
            version: true,
            chosen: true,
            mainOutcomeId: true,
            draws: {
              orderBy: { number: 'desc' },
              select: {
                id: true,
                number: true,
                seed: true,
                listHash: true,
                units: true,
                pupils: true,
                reason: true,
                drawnAt: true,
                drawnByName: true,
                shownAt: true,
              },
            },
          },
        },
      },
    })
    if (!activity) return null
    const register = await readPupilsItIsFor(tx, viewer, activity)
    const isSealed = activity.evaluation?.draws[0]?.shownAt === null
    const members = isSealed
      ? []
      : await tx.evaluationMember.findMany({
          where: { schoolId, activityId },
          orderBy: [{ className: 'asc' }, { pupil: { reference: 'asc' } }],
          select: { arm: true, className: true, pupil: { select: { id: true, reference: true } } },
        })
    return { activity, members, isSealed, classes: classesOf(register) }
  })
}

function classesOf(register: Awaited<ReturnType<typeof readPupilsItIsFor>>): ClassOfRegister[] {
  const classes = new Map<string, typeof register>()
  for (const pupil of register) {
    classes.set(pupil.className ?? '', [...(classes.get(pupil.className ?? '') ?? []), pupil])
  }
  return [...classes].map(([className, pupils]) => ({
    className,
    pupils: pupils.length,
    families: new Set(pupils.map(({ id, familyId }) => familyId ?? id)).size,
  }))
}
