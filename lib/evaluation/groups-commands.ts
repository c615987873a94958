import 'server-only'
import { activityToChange } from '../activities/edit'
import { recomputeResults } from '../measures/outcome-result-keeping'
import { recordHappening, staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { type Groups, NO_CLASS } from './groups-schema'
import { mayPlanEvaluation } from './policy'
import {
  memberOf,
  pupilsTyped,
  type Registered,
  readPupilsItIsFor,
  readRegistered,
  refuseTooMany,
} from './register'

/**
 * Says who takes part and whom they are compared with, where no lot decides. Whoever takes part is not compared with. The
 * groups that were there before give way, and the history keeps how many they were.
 *
 * @throws RuleBroken when a lot was drawn, nobody takes part, or a reference is not in the register
 * @throws StaleEdit when somebody changed the plan or the groups since the page was opened
 */
export function makeGroups(viewer: Viewer, input: Groups): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { activityId, version } = input
    const activity = await activityToChange(tx, viewer, activityId, mayPlanEvaluation)
    const { draws } = await evaluationInHand(tx, viewer, activityId, version)
    if (draws > 0) {
      throw new RuleBroken(
        'form',
        'Places were drawn by lot, and stay as they were drawn. Whoever did not come counts as drawn all the same.',
      )
    }
    const register = await readPupilsItIsFor(tx, viewer, activity)
    const inClasses = (classes: string[]) =>
      register.filter(({ className }) => classes.includes(className ?? NO_CLASS)).map(({ id }) => id)
    const tookPart = new Set([
      ...inClasses(input.tookPartClasses),
      ...(await pupilsTyped(tx, viewer, 'tookPart', input.tookPart)),
      ...(input.whoCame ? await pupilsWhoseFamiliesCame(tx, viewer, activityId, register) : []),
    ])
    if (tookPart.size === 0) {
      throw new RuleBroken(
        'tookPart',
        'Say who takes part: by class, by reference, or all whose families came.',
      )
    }
    const compared = new Set(
      [
        ...inClasses(input.comparedClasses),
        ...(await pupilsTyped(tx, viewer, 'compared', input.compared)),
      ].filter((id) => !tookPart.has(id)),
    )
    refuseTooMany(tookPart.size + compared.size)
    const pupils = await readRegistered(tx, viewer, [...tookPart, ...compared])
    await replaceMembers(
      tx,
      viewer,
      activityId,
      pupils.map((pupil) => memberOf(pupil, tookPart.has(pupil.id) ? 'took_part' : 'compared', null)),
    )
    await tx.evaluation.updateMany({
      where: { schoolId: viewer.schoolId, activityId },
      data: { groupsMadeAt: now() },
    })
    await recordHappening(tx, viewer, {
      kind: 'evaluation.groups_made',
      recordType: 'evaluation',
      recordId: activityId,
      activityId,
      detail: { tookPart: tookPart.size, compared: compared.size },
    })
    await workOutAgain(tx, viewer, activityId)
    return activityId
  })
}

/** Pupils of the register whose family came at least once, and was recorded by name. */
async function pupilsWhoseFamiliesCame(
  tx: Tx,
  { schoolId }: Viewer,
  activityId: string,
  register: readonly Registered[],
): Promise<string[]> {
  const came = await tx.attendance.findMany({
    where: { schoolId, came: true, session: { activityId, recordedAt: { not: null } } },
    distinct: ['familyId'],
    select: { familyId: true },
  })
  const families = new Set(came.map(({ familyId }) => familyId))
  return register.filter(({ familyId }) => familyId !== null && families.has(familyId)).map(({ id }) => id)
}

/**
 * The evaluation a command is about, one version further: who opened the page before has to look again.
 *
 * @throws RuleBroken when nothing is planned yet
 * @throws StaleEdit when somebody changed it since
 */
export async function evaluationInHand(tx: Tx, viewer: Viewer, activityId: string, version: number) {
  const { schoolId } = viewer
  const found = await tx.evaluation.findFirst({
    where: { schoolId, activityId },
    select: { version: true, chosen: true, _count: { select: { draws: true } } },
  })
  if (!found) throw new RuleBroken('form', 'Say first how you will find out: answer the six questions.')
  const { count } = await tx.evaluation.updateMany({
    where: { schoolId, activityId, version },
    data: { version: { increment: 1 } },
  })
  if (count === 0) throw await staleEdit(tx, viewer, activityId)
  return { chosen: found.chosen, draws: found._count.draws }
}

/** Puts these pupils into the activity's groups, in place of whoever was there. */
export async function replaceMembers(
  tx: Tx,
  { schoolId }: Viewer,
  activityId: string,
  members: ReturnType<typeof memberOf>[],
): Promise<void> {
  await tx.evaluationMember.deleteMany({ where: { schoolId, activityId } })
  await tx.evaluationMember.createMany({
    data: members.map((member) => ({ ...member, schoolId, activityId })),
  })
}

/** The results of all the activity's outcomes for pupils, after its groups changed. */
export async function workOutAgain(tx: Tx, viewer: Viewer, activityId: string): Promise<void> {
  const outcomes = await tx.outcome.findMany({
    where: { schoolId: viewer.schoolId, activityId, about: 'pupils' },
    select: { id: true },
  })
  await recomputeResults(
    tx,
    viewer,
    outcomes.map(({ id }) => id),
  )
}
