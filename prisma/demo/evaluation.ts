import { drawByLot, showDraw } from '@/lib/evaluation/draw-commands'
import { makeGroups } from '@/lib/evaluation/groups-commands'
import { answerQuestions, chooseDesign } from '@/lib/evaluation/plan-commands'
import { sayItRepeats } from '@/lib/evaluation/runs-commands'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { shuffled } from './chance'
import { childrenFor } from './register'
import type { PlanStory } from './story'
import type { Happens, Strand, Told } from './told'

/** The plan, the draw or the groups, and of what it is another group: each at its moment, through the real commands. */
export function evaluationOf(strand: Strand): Happens[] {
  const { plan } = strand.activity
  if (!plan) return []
  return [
    strand.at(plan.on, '16:20', (told) => makePlan(told, strand, plan)),
    strand.at(plan.groups, '16:45', (told) => putIntoGroups(told, strand, plan)),
  ]
}

/** Every pupil it is for: those who take part and those they are compared with. */
export function everybodyOf({ activity, setting, year }: Strand): string[] {
  return childrenFor(setting.register, year, activity).map(({ reference }) => reference)
}

async function makePlan(told: Told, strand: Strand, plan: PlanStory): Promise<void> {
  const { activity, setting, year } = strand
  const viewer = told.viewer(activity.lead)
  const place = { activityId: strand.activityId(told), outcomeId: told.id('outcome', activity.key, '0') }
  const children = childrenFor(setting.register, year, activity)
  const isDrawn = plan.design === 'randomised'
  await answerQuestions(viewer, {
    ...place,
    version: 0,
    pupils: children.length,
    families: new Set(children.map(({ household }) => household.reference)).size,
    classes: activity.yearGroups.length,
    places: isDrawn ? null : (plan.takePart ?? null),
    canHalfWait: isDrawn,
    whoDecides: isDrawn ? 'everyone' : 'families',
    chosen: 'families',
    otherProgramme: null,
    isMain: true,
    startsOn: strand.on(activity.starts),
    measuring: {
      hasFirstFigures: true,
      sameScale: true,
      isBlind: true,
      isSkewed: false,
      othersMeasured: true,
      expectedGain: 0,
      weeks: null,
    },
  })
  const { version, worthwhile } = await inSchool(viewer, (tx) =>
    tx.outcome.findFirstOrThrow({
      where: { schoolId: viewer.schoolId, id: place.outcomeId },
      select: { version: true, worthwhile: true },
    }),
  )
  await chooseDesign(viewer, { ...place, version, design: plan.design, worthwhile })
  if (plan.repeats) {
    await sayItRepeats(viewer, { id: place.activityId, firstId: told.id('activity', plan.repeats) })
  }
}

async function putIntoGroups(told: Told, strand: Strand, plan: PlanStory): Promise<void> {
  const { activity, setting } = strand
  const viewer = told.viewer(activity.lead)
  const activityId = strand.activityId(told)
  const { version } = await evaluationNow(viewer, activityId)
  const { classOf } = setting.story.register
  if (plan.design === 'randomised') {
    const classes = activity.yearGroups.map((yearGroup) => classOf[yearGroup] as string)
    await drawByLot(viewer, { activityId, version, classes, without: null, reason: null })
    const { draws } = await evaluationNow(viewer, activityId)
    await showDraw(viewer, { activityId, drawId: draws[0]?.id ?? '' })
    return
  }
  const everybody = shuffled(everybodyOf(strand), `${activity.key} takes part`, (reference) => reference)
  await makeGroups(viewer, {
    activityId,
    version,
    tookPartClasses: [],
    tookPart: everybody.slice(0, plan.takePart).join('\n'),
    whoCame: false,
    comparedClasses: [],
    compared: everybody.slice(plan.takePart).join('\n'),
  })
}

function evaluationNow(viewer: Viewer, activityId: string) {
  return inSchool(viewer, (tx) =>
    tx.evaluation.findFirstOrThrow({
      where: { schoolId: viewer.schoolId, activityId },
      select: { version: true, draws: { select: { id: true } } },
    }),
  )
}

/** References of those who were put into the group that takes part. */
export function whoTakesPart(viewer: Viewer, activityId: string): Promise<Set<string>> {
  return inSchool(viewer, async (tx) => {
    const members = await tx.evaluationMember.findMany({
      where: { schoolId: viewer.schoolId, activityId, arm: 'took_part' },
      select: { pupil: { select: { reference: true } } },
    })
    return new Set(members.map(({ pupil }) => pupil.reference))
  })
}
