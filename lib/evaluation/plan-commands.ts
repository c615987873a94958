import 'server-only'
import { activityToChange } from '../activities/edit'
import type { Design } from '../impact/evaluation/names'
import { whyNot } from '../impact/planning/designs'
import { recomputeResults } from '../measures/outcome-result-keeping'
import { recordHappening, staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { toDate } from '../platform/dates'
import { NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { type PeopleAnswers, type PlannedOn, planInWords, planningAnswers } from './answers'
import { workOutAgain } from './groups-commands'
import { type Measuring, measuringOf } from './measuring'
import { PLANNED } from './plan-queries'
import type { Answers, DesignChoice } from './plan-schema'
import { mayPlanEvaluation } from './policy'

type Where = { activityId: string; outcomeId: string }

/**
 * Takes the six answers. What was answered about people holds for the whole activity; what was answered about the measure
 * for its outcome. A design that the new answers no longer allow falls back to before and after, until one is chosen.
 *
 * @throws RuleBroken when the outcome is about parents or has no measure, or another outcome is to count after second
 *   figures came in
 * @throws StaleEdit when somebody answered since the page was opened
 */
export function answerQuestions(viewer: Viewer, input: Answers): Promise<Where> {
  return changeInSchool(viewer, async (tx) => {
    const { activityId, outcomeId, version, measuring, isMain, startsOn, ...people } = input
    await activityToChange(tx, viewer, activityId, mayPlanEvaluation)
    const outcome = await outcomeToPlan(tx, viewer, { activityId, outcomeId })
    const { schoolId } = viewer
    const before = await tx.evaluation.findFirst({ where: { schoolId, activityId } })
    if ((before?.version ?? 0) !== version) throw await staleEdit(tx, viewer, activityId)
    const mainOutcomeId = isMain
      ? outcomeId
      : before?.mainOutcomeId === outcomeId
        ? null
        : before?.mainOutcomeId
    if (before && (before.mainOutcomeId ?? null) !== (mainOutcomeId ?? null)) {
      await refuseAnotherMain(tx, viewer, activityId)
    }
    const data = { ...people, mainOutcomeId, startsOn: startsOn ? toDate(startsOn) : null }
    await tx.evaluation.upsert({
      where: { schoolId_activityId: { schoolId, activityId } },
      create: { schoolId, activityId, ...data },
      update: { ...data, version: { increment: 1 } },
      select: { version: true },
    })
    await tx.outcome.updateMany({
      where: { schoolId, id: outcomeId },
      data: { measuring: { ...measuring }, version: { increment: 1 } },
    })
    await recordHappening(tx, viewer, {
      kind: before ? 'evaluation.answered_again' : 'evaluation.answered',
      recordType: 'evaluation',
      recordId: activityId,
      activityId,
      detail: { measure: outcome.measure.name, people: { ...people }, measuring: { ...measuring } },
    })
    // The first answers propose; words somebody has typed stand until a design is chosen.
    if (before) await replan(tx, viewer, activityId, people)
    await workOutAgain(tx, viewer, activityId)
    return { activityId, outcomeId }
  })
}

/**
 * Chooses how an outcome will be compared, of the ways the answers allow, and says how much would matter. Where the
 * criterion is locked already, the old plan stays beside the new one, with the day.
 *
 * @throws RuleBroken when nothing is answered yet, or the answers rule the design out, with why
 * @throws StaleEdit when the outcome was changed since the page was opened
 */
export function chooseDesign(viewer: Viewer, input: DesignChoice): Promise<Where & { design: Design }> {
  return changeInSchool(viewer, async (tx) => {
    const { activityId, outcomeId, version, design, worthwhile } = input
    await activityToChange(tx, viewer, activityId, mayPlanEvaluation)
    const outcome = await outcomeToPlan(tx, viewer, input)
    const { schoolId } = viewer
    const people = await tx.evaluation.findFirst({ where: { schoolId, activityId } })
    if (!people || outcome.measuring === null) {
      throw new RuleBroken('form', 'Answer the six questions first: they say which ways there are.')
    }
    const measuring = measuringOf(outcome.measuring, outcome.measure)
    const answers = planningAnswers(people, measuring, outcome.measure, null)
    const why = whyNot(design, answers)
    if (why !== null) throw new RuleBroken('design', why)
    const comparedHow = planInWords(design, answers)
    const isOther = comparedHow !== outcome.comparedHow || worthwhile !== outcome.worthwhile
    const { count } = await tx.outcome.updateMany({
      where: { schoolId, id: outcomeId, version },
      data: {
        design,
        comparedHow,
        worthwhile,
        version: { increment: 1 },
        ...(outcome.lockedAt && isOther && { changedAfterLockAt: now() }),
      },
    })
    if (count === 0) throw await staleEdit(tx, viewer, outcomeId)
    await recordHappening(tx, viewer, {
      kind: outcome.lockedAt && isOther ? 'evaluation.design_changed_after_lock' : 'evaluation.design_chosen',
      recordType: 'outcome',
      recordId: outcomeId,
      activityId,
      detail: {
        measure: outcome.measure.name,
        design,
        before: { design: outcome.design, comparedHow: outcome.comparedHow, worthwhile: outcome.worthwhile },
        after: { design, comparedHow, worthwhile },
      },
    })
    await recomputeResults(tx, viewer, [outcomeId])
    return { activityId, outcomeId, design }
  })
}

/** @throws NotFound when it is not this activity's; RuleBroken when pupils' figures cannot be planned for it */
async function outcomeToPlan(tx: Tx, { schoolId }: Viewer, { activityId, outcomeId }: Where) {
  const found = await tx.outcome.findFirst({
    where: { schoolId, id: outcomeId, activityId },
    select: PLANNED,
  })
  if (!found) throw new NotFound()
  const { measure, ...outcome } = found
  if (outcome.about === 'parents') {
    throw new RuleBroken(
      'form',
      'This outcome is about parents and carers: what they answer before and after is told under “How parents responded”.',
    )
  }
  if (!measure) throw new RuleBroken('form', 'Choose the outcome’s measure first.')
  return { ...outcome, measure: measure satisfies PlannedOn }
}

/** Of several outcomes the one that came out best could be named afterwards. */
async function refuseAnotherMain(tx: Tx, { schoolId }: Viewer, activityId: string): Promise<void> {
  const seen = await tx.outcome.count({ where: { schoolId, activityId, firstAfterAt: { not: null } } })
  if (seen === 0) return
  throw new RuleBroken(
    'isMain',
    'There are second figures already, so which outcome counts stays as it was: it could be chosen for its result.',
  )
}

/** Words the plans of all the activity's outcomes anew after an answer. */
async function replan(tx: Tx, viewer: Viewer, activityId: string, people: PeopleAnswers): Promise<void> {
  const { schoolId } = viewer
  const outcomes = await tx.outcome.findMany({
    where: { schoolId, activityId, about: 'pupils' },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: PLANNED,
  })
  for (const outcome of outcomes) {
    if (outcome.measuring === null || !outcome.measure || outcome.comparedHow === null) continue
    const measuring: Measuring = measuringOf(outcome.measuring, outcome.measure)
    const answers = planningAnswers(people, measuring, outcome.measure, null)
    const design = whyNot(outcome.design, answers) === null ? outcome.design : 'prepost'
    const comparedHow = planInWords(design, answers)
    if (comparedHow === outcome.comparedHow && design === outcome.design) continue
    await tx.outcome.updateMany({
      where: { schoolId, id: outcome.id },
      data: {
        design,
        comparedHow,
        version: { increment: 1 },
        ...(outcome.lockedAt && { changedAfterLockAt: now() }),
      },
    })
    if (design === outcome.design) continue
    await recordHappening(tx, viewer, {
      kind: 'evaluation.design_fell_back',
      recordType: 'outcome',
      recordId: outcome.id,
      activityId,
      detail: {
        measure: outcome.measure.name,
        before: { design: outcome.design, comparedHow: outcome.comparedHow },
        after: { design, comparedHow },
      },
    })
  }
}
