import 'server-only'
import { randomInt } from 'node:crypto'
import { activityToChange } from '../activities/edit'
import { drawHalves, listAsText } from '../impact/planning/draw'
import { classesToDraw, familiesToDraw } from '../impact/planning/families'
import { listHash } from '../impact/planning/list-hash'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { evaluationInHand, replaceMembers, workOutAgain } from './groups-commands'
import { type DrawInput, NO_CLASS } from './groups-schema'
import { mayPlanEvaluation } from './policy'
import { memberOf, pupilsTyped, readPupilsItIsFor, refuseTooMany } from './register'

/** Seeds are whole numbers that a column of the database holds. */
const SEEDS = 2 ** 31 - 1

/**
 * Draws by lot who starts now and who next term: families within their class, brothers and sisters together, or whole
 * classes. Seed, list and its hash are kept before anybody has seen a name. A second draw stands beside the first, with
 * why, and the result says that it was drawn again.
 *
 * @throws RuleBroken with fewer than two to draw, when second figures are there already, or when it was drawn and nobody
 *   says why again
 */
export function drawByLot(viewer: Viewer, input: DrawInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { activityId, version, classes, without, reason } = input
    const activity = await activityToChange(tx, viewer, activityId, mayPlanEvaluation)
    const { draws, chosen } = await evaluationInHand(tx, viewer, activityId, version)
    await refuseAfterwards(tx, viewer, activityId)
    if (draws > 0 && !reason) {
      throw new RuleBroken(
        'reason',
        'It has been drawn already. Say why it has to be drawn again: both draws stay.',
      )
    }
    const left = new Set(await pupilsTyped(tx, viewer, 'without', without))
    const register = await readPupilsItIsFor(tx, viewer, activity)
    const families = new Set(register.filter(({ id }) => left.has(id)).map(({ familyId }) => familyId))
    // A family that cannot take part is left out whole: its children are drawn together or not at all.
    const pupils = register.filter(
      ({ id, familyId, className }) =>
        classes.includes(className ?? NO_CLASS) && !left.has(id) && !(familyId && families.has(familyId)),
    )
    refuseTooMany(pupils.length)
    const units = chosen === 'classes' ? classesToDraw(pupils) : familiesToDraw(pupils)
    if (units.length < 2) {
      const one = chosen === 'classes' ? 'class' : 'family'
      throw new RuleBroken(
        'classes',
        `${units.length === 1 ? `One ${one}` : 'Nobody'} cannot be drawn by lot: there must be two at least.`,
      )
    }
    const seed = randomInt(SEEDS)
    const number = draws + 1
    const hash = listHash(units)
    const { schoolId } = viewer
    const { id } = await tx.draw.create({
      data: {
        schoolId,
        activityId,
        number,
        seed,
        listHash: hash,
        list: listAsText(units),
        units: units.length,
        pupils: pupils.length,
        reason: draws > 0 ? reason : null,
        drawnAt: now(),
        drawnById: viewer.personId,
        drawnByName: viewer.personName,
      },
      select: { id: true },
    })
    const startNow = new Set(drawHalves(units, seed).now.flatMap(({ pupilIds }) => pupilIds))
    await replaceMembers(
      tx,
      viewer,
      activityId,
      pupils.map((pupil) => memberOf(pupil, startNow.has(pupil.id) ? 'took_part' : 'compared', number)),
    )
    await recordHappening(tx, viewer, {
      kind: draws > 0 ? 'evaluation.drawn_again' : 'evaluation.drawn',
      recordType: 'evaluation',
      recordId: activityId,
      activityId,
      detail: {
        draw: id,
        number,
        units: units.length,
        chosen,
        pupils: pupils.length,
        seed,
        listHash: hash,
        reason,
      },
    })
    await workOutAgain(tx, viewer, activityId)
    return activityId
  })
}

/** A draw made when results are known could be chosen for them. */
async function refuseAfterwards(tx: Tx, { schoolId }: Viewer, activityId: string): Promise<void> {
  const seen = await tx.outcome.count({ where: { schoolId, activityId, firstAfterAt: { not: null } } })
  if (seen === 0) return
  throw new RuleBroken(
    'form',
    'There are second figures already, so a draw would come too late: it could be repeated until it pleases. Plan it for the next group.',
  )
}

/** Shows the names of a draw, and keeps when that was: until then nobody has seen them, and the draw is sealed. */
export function showDraw(
  viewer: Viewer,
  { activityId, drawId }: { activityId: string; drawId: string },
): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    await activityToChange(tx, viewer, activityId, mayPlanEvaluation)
    const { schoolId } = viewer
    const draw = await tx.draw.findFirst({
      where: { schoolId, activityId, id: drawId },
      select: { number: true, shownAt: true },
    })
    if (!draw) throw new NotFound()
    if (draw.shownAt) return activityId
    await tx.draw.updateMany({ where: { schoolId, id: drawId, shownAt: null }, data: { shownAt: now() } })
    await recordHappening(tx, viewer, {
      kind: 'evaluation.draw_shown',
      recordType: 'evaluation',
      recordId: activityId,
      activityId,
      detail: { number: draw.number },
    })
    return activityId
  })
}
