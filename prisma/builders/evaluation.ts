import { createHash } from 'node:crypto'
import { drawByLot } from '@/lib/evaluation/draw-commands'
import { memberOf, readRegistered } from '@/lib/evaluation/register'
import type { Design } from '@/lib/impact/evaluation/names'
import { recomputeResults } from '@/lib/measures/outcome-result-keeping'
import { now } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { aPupil } from '@/prisma/builders'
import type { Prisma } from '../generated/client'
import { anActivity, anOutcome, moved } from './activities'
import { typeFigures } from './figures'

type Given = Partial<
  Omit<Prisma.EvaluationUncheckedCreateInput, 'schoolId' | 'activityId' | 'members' | 'draws'>
> & {
  /** Of all the activity's outcomes for pupils; a lottery unless said otherwise. */
  design?: Design
}

/**
 * How an activity is going to be judged, as if the six questions had been answered: 48 pupils of 48 families in two
 * classes, half of whom can wait, and the first outcome counts.
 */
export function anEvaluation(viewer: Viewer, activityId: string, given: Given = {}): Promise<string> {
  const { schoolId } = viewer
  const { design = 'randomised', ...answers } = given
  return inSchool(viewer, async (tx) => {
    const outcomes = await tx.outcome.findMany({
      where: { schoolId, activityId, about: 'pupils' },
      orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
      select: { id: true },
    })
    await tx.evaluation.create({
      data: {
        schoolId,
        activityId,
        pupils: 48,
        families: 48,
        classes: 2,
        canHalfWait: true,
        whoDecides: 'everyone',
        chosen: 'families',
        mainOutcomeId: outcomes[0]?.id ?? null,
        ...answers,
      },
      select: { activityId: true },
    })
    await tx.outcome.updateMany({ where: { schoolId, activityId, about: 'pupils' }, data: { design } })
    await recomputeResults(
      tx,
      viewer,
      outcomes.map(({ id }) => id),
    )
    return activityId
  })
}

/**
 * Puts pupils into an activity's groups as they are in the register now, in place of whoever was there, and works its
 * results out. By the draw of a lot that was sealed and shown, when that is asked for.
 */
export function groupsOf(
  viewer: Viewer,
  activityId: string,
  { tookPart, compared }: { tookPart: readonly string[]; compared: readonly string[] },
  { isDrawn = false } = {},
): Promise<void> {
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const number = (await tx.draw.count({ where: { schoolId, activityId } })) + 1
    const list = [...tookPart, ...compared].join('\n')
    if (isDrawn) {
      await tx.draw.create({
        data: {
          schoolId,
          activityId,
          number,
          seed: 1,
          listHash: createHash('sha256').update(list).digest('hex'),
          list,
          units: tookPart.length + compared.length,
          pupils: tookPart.length + compared.length,
          reason: number > 1 ? 'A family moved away' : null,
          drawnAt: now(),
          drawnById: viewer.personId,
          drawnByName: viewer.personName,
          shownAt: now(),
        },
        select: { id: true },
      })
    }
    const pupils = await readRegistered(tx, viewer, [...tookPart, ...compared])
    const starts = new Set(tookPart)
    await tx.evaluationMember.deleteMany({ where: { schoolId, activityId } })
    await tx.evaluationMember.createMany({
      data: pupils.map((pupil) => ({
        ...memberOf(pupil, starts.has(pupil.id) ? 'took_part' : 'compared', isDrawn ? number : null),
        schoolId,
        activityId,
      })),
    })
    const outcomes = await tx.outcome.findMany({
      where: { schoolId, activityId, about: 'pupils' },
      select: { id: true },
    })
    await recomputeResults(
      tx,
      viewer,
      outcomes.map(({ id }) => id),
    )
  })
}

export type Lottery = {
  id: string
  outcomeId: string
  /** Ids of the pupils in each group, as they were drawn. */
  tookPart: string[]
  compared: string[]
}

/**
 * A lottery with its result, by the real commands: pupils of two new classes, planned and locked, drawn within class and
 * shown, and measured twice. Whoever takes part gains `gain` months more than whoever waits, give or take a few.
 */
export async function aLottery(
  viewer: Viewer,
  given: {
    title?: string
    academicYear?: number
    /** In both groups together. */
    pupils?: number
    gain?: number
    /** The school's measure; reading age unless said otherwise. */
    measureId?: string
    measured?: boolean
  } = {},
): Promise<Lottery> {
  const { title, academicYear, pupils: count = 48, gain = 5, measureId, measured = true } = given
  const id = await anActivity(viewer, { title, academicYear })
  const outcomeId = await anOutcome(viewer, id, measureId ? { measureId } : {})
  const classes = [`A ${id.slice(-5)}`, `B ${id.slice(-5)}`]
  const pupils: Awaited<ReturnType<typeof aPupil>>[] = []
  for (let i = 0; i < count; i++)
    pupils.push(await aPupil(viewer, { yearGroup: 'Year 1', className: classes[i % 2] }))
  await anEvaluation(viewer, id, { pupils: count, families: count })
  await moved(viewer, id, 'planned', 'running')
  await drawByLot(viewer, { activityId: id, version: 1, classes, without: null, reason: null })
  const arms = await inSchool(viewer, async (tx) => {
    await tx.draw.updateMany({
      where: { schoolId: viewer.schoolId, activityId: id },
      data: { shownAt: now() },
    })
    const members = await tx.evaluationMember.findMany({
      where: { schoolId: viewer.schoolId, activityId: id },
      select: { pupilId: true, arm: true },
    })
    return new Map(members.map(({ pupilId, arm }) => [pupilId, arm]))
  })
  const inArm = (arm: 'took_part' | 'compared') =>
    pupils.filter((pupil) => arms.get(pupil.id) === arm).map((pupil) => pupil.id)
  const lottery = { id, outcomeId, tookPart: inArm('took_part'), compared: inArm('compared') }
  if (!measured) return lottery
  const place = new Map([...lottery.tookPart, ...lottery.compared].map((pupil, i) => [pupil, i]))
  await typeFigures(viewer, outcomeId, {
    added: pupils.map(({ id: pupilId, reference }, row) => {
      const i = place.get(pupilId) ?? 0
      const before = 76 + ((i * 7) % 19)
      // The same few months of luck on either side, whoever was drawn.
      const luck = ((i * 5) % 9) - 4
      const after = before + 4 + luck + (arms.get(pupilId) === 'took_part' ? gain : 0)
      return { row, reference, before: String(before), after: String(after) }
    }),
  })
  return lottery
}
