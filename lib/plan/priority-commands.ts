import 'server-only'
import { changeInSchool } from '../platform/change'
import { now, today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { toDate, toIso } from '../platform/dates'
import { NotAllowed, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { ownerChosen } from './owners'
import { canPlan } from './policy'
import { happened, openPriorityInHand, priorityInHand, writePriority } from './priority-in-hand'
import type { EndInput, GoOnInput, NewPriorityInput, PriorityInput, ReviewInput } from './schema'
import { hasReached } from './what-it-came-to'

/** Puts a priority into a year's plan. @returns its id. @throws NotAllowed unless they lead the school; RuleBroken on `ownerId` */
export function planPriority(viewer: Viewer, input: NewPriorityInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    if (!canPlan(viewer)) throw new NotAllowed()
    await ownerChosen(tx, viewer, input.ownerId)
    const { id } = await tx.priority.create({
      data: {
        schoolId: viewer.schoolId,
        ...columns(input),
        createdByName: viewer.personName,
        createdAt: now(),
      },
      select: { id: true },
    })
    await happened(tx, viewer, 'priority.planned', id, {
      title: input.title,
      academicYear: input.academicYear,
    })
    return id
  })
}

/** Changes what a priority says, who answers for it and its dates. @returns its id */
export function changePriority(viewer: Viewer, { id, version, ...input }: PriorityInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { title } = await openPriorityInHand(tx, viewer, id)
    const { ownerId } = await tx.priority.findFirstOrThrow({
      where: { schoolId: viewer.schoolId, id },
      select: { ownerId: true },
    })
    await ownerChosen(tx, viewer, input.ownerId, ownerId)
    await writePriority(tx, viewer, { id, version }, columns(input))
    await happened(tx, viewer, 'priority.changed', id, { before: title, title: input.title })
    return id
  })
}

/**
 * That the school has looked at a priority again: what was seen, and when it looks next.
 *
 * @returns its id
 * @throws RuleBroken on `reviewOn` for a day that is not to come
 */
export function reviewPriority(viewer: Viewer, input: ReviewInput): Promise<string> {
  const { id, version, reviewWords, reviewOn } = input
  return changeInSchool(viewer, async (tx) => {
    await openPriorityInHand(tx, viewer, id)
    if (reviewOn && reviewOn <= today())
      throw new RuleBroken('reviewOn', 'Enter a day to come, or leave it empty.')
    await writePriority(
      tx,
      viewer,
      { id, version },
      { reviewWords, reviewedOn: toDate(today()), reviewOn: reviewOn ? toDate(reviewOn) : null },
    )
    await happened(tx, viewer, 'priority.reviewed', id, { reviewOn })
    return id
  })
}

/**
 * Ends a priority. It counts as reached only where each of its criteria has come to what it should reach.
 *
 * @returns its id
 * @throws RuleBroken on `endedAs`, naming the criterion that stands in the way, and on `endedOn`
 */
export function endPriority(viewer: Viewer, input: EndInput): Promise<string> {
  const { id, version, endedAs, endedOn, endedWhy } = input
  return changeInSchool(viewer, async (tx) => {
    const { title } = await openPriorityInHand(tx, viewer, id)
    if (endedOn > today()) throw new RuleBroken('endedOn', 'This day is still to come.')
    const { startsOn } = await tx.priority.findFirstOrThrow({
      where: { schoolId: viewer.schoolId, id },
      select: { startsOn: true },
    })
    const began = toIso(startsOn)
    if (began && endedOn < began)
      throw new RuleBroken('endedOn', 'This is before it began. Look at the year.')
    if (endedAs === 'reached') await refuseUnreached(tx, viewer, id)
    await writePriority(tx, viewer, { id, version }, { endedAs, endedOn: toDate(endedOn), endedWhy })
    await happened(tx, viewer, 'priority.ended', id, { title, endedAs, endedOn })
    return id
  })
}

/** Goes on with a priority that had ended. @returns its id. @throws RuleBroken when it has not ended */
export function goOnWithPriority(viewer: Viewer, { id, version }: GoOnInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { isEnded, title } = await priorityInHand(tx, viewer, id)
    if (!isEnded) throw new RuleBroken('form', 'It has not ended.')
    await writePriority(tx, viewer, { id, version }, { endedAs: null, endedOn: null, endedWhy: null })
    await happened(tx, viewer, 'priority.gone_on', id, { title })
    return id
  })
}

async function refuseUnreached(tx: Tx, { schoolId }: Viewer, priorityId: string): Promise<void> {
  const criteria = await tx.priorityCriterion.findMany({
    where: { schoolId, priorityId },
    orderBy: { position: 'asc' },
    select: { statement: true, baseline: true, target: true, reached: true },
  })
  if (criteria.length === 0)
    throw new RuleBroken('endedAs', 'Nothing says by what it would be known that it was reached.')
  const open = criteria.find(({ reached }) => reached === null)
  if (open) throw new RuleBroken('endedAs', `Nothing says yet what came of “${open.statement}”.`)
  const missed = criteria.find((criterion) => !hasReached(criterion))
  if (missed) throw new RuleBroken('endedAs', `“${missed.statement}” did not come to what it should reach.`)
}

const columns = ({ startsOn, endsOn, reviewOn, ...input }: NewPriorityInput) => ({
  ...input,
  startsOn: startsOn && toDate(startsOn),
  endsOn: endsOn && toDate(endsOn),
  reviewOn: reviewOn && toDate(reviewOn),
})
