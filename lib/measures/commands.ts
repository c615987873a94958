import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { recordHappening, staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { scaleChanges, whyScaleIsFixed } from './measure'
import { recomputeResults } from './outcome-result-keeping'
import { canKeepMeasures } from './policy'
import { readUse } from './queries'
import type { LooksChange, MeasureChange, MeasureStanding, NewMeasure } from './schema'

/** Adds a measure of the school's own, or one from the library again; gives its id. */
export async function addMeasure(viewer: Viewer, input: NewMeasure): Promise<string> {
  if (!canKeepMeasures(viewer)) throw new NotAllowed()
  return changeInSchool(viewer, async (tx) => {
    await nameIsFree(tx, viewer, input.name)
    const { id } = await orTaken(
      tx.measure.create({
        data: { schoolId: viewer.schoolId, createdAt: now(), ...input },
        select: { id: true },
      }),
    )
    await recordHappening(tx, viewer, {
      kind: 'measure.added',
      recordType: 'measure',
      recordId: id,
      detail: { name: input.name },
    })
    return id
  })
}

/**
 * Changes a measure: everything while nothing rests on its scale; after that its name, decimals and reliability, and
 * `RuleBroken` for the rest. The form then leaves the scale out.
 */
export async function changeMeasure(viewer: Viewer, input: MeasureChange | LooksChange): Promise<string> {
  const { id, version, ...after } = input
  return changeInSchool(viewer, async (tx) => {
    const where = { schoolId: viewer.schoolId, id }
    const before = await tx.measure.findFirst({ where, select: MEASURE })
    if (!before) throw new NotFound()
    if (!canKeepMeasures(viewer)) throw new NotAllowed()
    await nameIsFree(tx, viewer, after.name, id)
    const use = await readUse(tx, viewer, id)
    const [changed] = scaleChanges(before, { ...before, ...after })
    const fixed = whyScaleIsFixed(use)
    if (changed && fixed) throw new RuleBroken(changed, fixed)
    if (changed === 'about' && use.outcomes > 0)
      throw new RuleBroken('about', 'Outcomes use this measure. Make a new one for the others.')
    const { count } = await orTaken(
      tx.measure.updateMany({ where: { ...where, version }, data: { ...after, version: { increment: 1 } } }),
    )
    if (count === 0) throw await staleEdit(tx, viewer, id)
    // Figures typed in this very moment rest on the measure as it was.
    if (changed) await recomputeResults(tx, viewer, await outcomesIn(tx, viewer, id))
    await recordHappening(tx, viewer, {
      kind: 'measure.changed',
      recordType: 'measure',
      recordId: id,
      detail: { name: after.name, before, after: { ...before, ...after } },
    })
    return id
  })
}

/** Takes a measure out of use: it is not offered for new outcomes; those that use it keep it. */
export async function retireMeasure(viewer: Viewer, standing: MeasureStanding): Promise<string> {
  return setStanding(viewer, standing, 'retired')
}

/** Puts a measure back in use. */
export async function bringBackMeasure(viewer: Viewer, standing: MeasureStanding): Promise<string> {
  return setStanding(viewer, standing, 'came_back')
}

async function outcomesIn(tx: Tx, { schoolId }: Viewer, measureId: string): Promise<string[]> {
  const outcomes = await tx.outcome.findMany({ where: { schoolId, measureId }, select: { id: true } })
  return outcomes.map(({ id }) => id)
}

const MEASURE = {
  name: true,
  unit: true,
  about: true,
  direction: true,
  type: true,
  minimum: true,
  maximum: true,
  decimals: true,
  reliability: true,
  publishedSd: true,
} satisfies Prisma.MeasureSelect

async function setStanding(viewer: Viewer, { id, version }: MeasureStanding, to: 'retired' | 'came_back') {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const measure = await tx.measure.findFirst({ where: { schoolId, id }, select: { name: true } })
    if (!measure) throw new NotFound()
    if (!canKeepMeasures(viewer)) throw new NotAllowed()
    const isRetiring = to === 'retired'
    const { count } = await tx.measure.updateMany({
      where: { schoolId, id, version, retiredAt: isRetiring ? null : { not: null } },
      data: { retiredAt: isRetiring ? now() : null, version: { increment: 1 } },
    })
    if (count === 0) throw await staleEdit(tx, viewer, id)
    await recordHappening(tx, viewer, {
      kind: `measure.${to}`,
      recordType: 'measure',
      recordId: id,
      detail: { name: measure.name },
    })
    return id
  })
}

/** @throws RuleBroken when another measure has this name, however it is capitalised, also one out of use. */
async function nameIsFree(tx: Tx, viewer: Viewer, name: string, self?: string): Promise<void> {
  const rows = await tx.$queryRaw<{ retired: boolean }[]>`
    SELECT "retiredAt" IS NOT NULL AS "retired" FROM "Measure"
    WHERE "schoolId" = ${viewer.schoolId}::uuid AND lower("name") = lower(${name})
      AND "id" IS DISTINCT FROM ${self ?? null}::uuid`
  if (rows[0]?.retired)
    throw new RuleBroken(
      'name',
      'A measure that is out of use has this name. Put it back in use, or choose another name.',
    )
  if (rows[0]) throw new RuleBroken('name', TAKEN)
}

const TAKEN = 'Another measure has this name. Choose one that tells them apart.'

/** Two people who add the same name in the same moment. */
function orTaken<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw new RuleBroken('name', TAKEN)
    throw error
  })
}
