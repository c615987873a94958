import 'server-only'
import { copyInto } from '../activities/copy'
import { activityToChange } from '../activities/edit'
import { whyNot } from '../impact/planning/designs'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import type { Tx } from '../platform/database'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { type PeopleAnswers, planInWords, planningAnswers } from './answers'
import { replaceMembers } from './groups-commands'
import { measuringOf } from './measuring'
import { PLANNED } from './plan-queries'
import { mayPlanEvaluation } from './policy'
import { memberOf, type Registered, readRegistered } from './register'
import { readWaiting } from './waiting'

type NextGroup = { id: string; title: string; academicYear: number }

/**
 * Turns those who waited into the next group: the same activity again, as an idea, with everybody who was compared taking
 * part, as they are in the register now. Nobody is compared with them unless another group is found, so it is planned as
 * before and after until somebody chooses otherwise. It counts as another group of the first. Resolves to its id.
 *
 * @throws RuleBroken when nobody waits, the names of the draw were not shown yet, or the next group is there already
 */
export function startNextGroup(viewer: Viewer, input: NextGroup): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { id, title, academicYear } = input
    const { schoolId } = viewer
    const first = await activityToChange(tx, viewer, id, mayPlanEvaluation)
    const waiting = await readWaiting(tx, viewer, id)
    if (waiting.isSealed) throw new RuleBroken('form', 'Have the names of the draw shown first.')
    if (waiting.next) {
      throw new RuleBroken('form', `Those who waited are in the next group already: “${waiting.next.title}”.`)
    }
    if (waiting.pupilIds.length === 0) {
      throw new RuleBroken(
        'form',
        'Nobody is in the group that waited, so there is no next group to start from it.',
      )
    }
    const pupils = await readRegistered(tx, viewer, waiting.pupilIds)
    const copyId = await copyInto(tx, viewer, input)
    const rootId = waiting.repeatsId ?? id
    const isSameYear = academicYear === first.academicYear
    await tx.activity.updateMany({
      where: { schoolId, id: copyId },
      // Within one year the dates of the first group are over.
      data: { repeatsId: rootId, ...(isSameYear && { startsOn: null, endsOn: null }) },
    })
    const people = await evaluateNext(tx, viewer, { id, copyId, pupils })
    await planNext(tx, viewer, { copyId, people, isSameYear })
    await replaceMembers(
      tx,
      viewer,
      copyId,
      pupils.map((pupil) => memberOf(pupil, 'took_part', null)),
    )
    const entry = { kind: 'evaluation.next_group_started', recordType: 'activity' }
    await recordHappening(tx, viewer, {
      ...entry,
      recordId: copyId,
      activityId: copyId,
      detail: { title: first.title, otherId: id, pupils: pupils.length, isFirst: false },
    })
    await recordHappening(tx, viewer, {
      ...entry,
      recordId: id,
      activityId: id,
      detail: { title, otherId: copyId, pupils: pupils.length, isFirst: true },
    })
    return copyId
  })
}

/** The six answers of the first group, for those who waited: all of them take part now. */
async function evaluateNext(
  tx: Tx,
  { schoolId }: Viewer,
  { id, copyId, pupils }: { id: string; copyId: string; pupils: Registered[] },
): Promise<PeopleAnswers> {
  const { chosen, otherProgramme, mainOutcomeId } = await tx.evaluation.findFirstOrThrow({
    where: { schoolId, activityId: id },
    select: { chosen: true, otherProgramme: true, mainOutcomeId: true },
  })
  const outcomesOf = (activityId: string) =>
    tx.outcome.findMany({
      where: { schoolId, activityId },
      orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true },
    })
  const main = (await outcomesOf(id)).findIndex((outcome) => outcome.id === mainOutcomeId)
  const copies = await outcomesOf(copyId)
  const people: PeopleAnswers = {
    pupils: pupils.length,
    families: new Set(pupils.map((pupil) => pupil.familyId ?? pupil.id)).size,
    classes: Math.max(1, new Set(pupils.flatMap(({ className }) => className ?? [])).size),
    places: null,
    canHalfWait: false,
    whoDecides: 'everyone',
    chosen,
    otherProgramme,
  }
  await tx.evaluation.create({
    data: { ...people, schoolId, activityId: copyId, mainOutcomeId: copies[main]?.id ?? null },
    select: { activityId: true },
  })
  return people
}

/** Each outcome falls back to before and after where the new answers rule its way to compare out, and says so. */
async function planNext(
  tx: Tx,
  { schoolId }: Viewer,
  { copyId, people, isSameYear }: { copyId: string; people: PeopleAnswers; isSameYear: boolean },
): Promise<void> {
  const outcomes = await tx.outcome.findMany({ where: { schoolId, activityId: copyId }, select: PLANNED })
  for (const { id, about, measure, measuring, design, comparedHow } of outcomes) {
    const answers =
      about === 'pupils' && measure
        ? planningAnswers(people, measuringOf(measuring, measure), measure, null)
        : null
    const isAllowed = answers === null || whyNot(design, answers) === null
    const kept = isAllowed ? design : 'prepost'
    await tx.outcome.updateMany({
      where: { schoolId, id },
      data: {
        design: kept,
        comparedHow: answers && comparedHow !== null ? planInWords(kept, answers) : comparedHow,
        ...(isSameYear && { reviewOn: null }),
      },
    })
  }
}
