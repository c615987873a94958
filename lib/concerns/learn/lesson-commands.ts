import 'server-only'
import { recordHappening, staleEdit } from '../../platform/audit'
import { changeInSchool } from '../../platform/change'
import { now } from '../../platform/clock'
import { NotFound } from '../../platform/errors'
import type { Viewer } from '../../platform/viewer'
import { caseInHand, onlyThoseWhoWorkOn } from '../in-hand'
import type { ChangedLessonInput, LessonInput } from './schema'

/**
 * Writes down what the school learned from a case. It belongs to the case, and is seen by whoever may see that.
 *
 * @returns the case's id
 * @throws NotFound when the case is not this viewer's to know of; NotAllowed unless they work on it
 */
export function addLesson(viewer: Viewer, { caseId, words }: LessonInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const found = await caseInHand(tx, viewer, caseId)
    onlyThoseWhoWorkOn(viewer, found)
    await tx.caseLesson.create({
      data: { schoolId: viewer.schoolId, caseId, words, byName: viewer.personName, createdAt: now() },
      select: { id: true },
    })
    await recordHappening(tx, viewer, { kind: 'case.lesson_added', recordType: 'case', recordId: caseId })
    return caseId
  })
}

/** Words a lesson anew. What was made of it stays. @returns the case's id */
export function changeLesson(
  viewer: Viewer,
  { caseId, id, version, words }: ChangedLessonInput,
): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const found = await caseInHand(tx, viewer, caseId)
    const where = { schoolId: viewer.schoolId, caseId, id }
    if (!(await tx.caseLesson.findFirst({ where, select: { id: true } }))) throw new NotFound()
    onlyThoseWhoWorkOn(viewer, found)
    const { count } = await tx.caseLesson.updateMany({
      where: { ...where, version },
      data: { words, version: { increment: 1 } },
    })
    if (count === 0) throw await staleEdit(tx, viewer, caseId)
    await recordHappening(tx, viewer, { kind: 'case.lesson_changed', recordType: 'case', recordId: caseId })
    return caseId
  })
}
