import 'server-only'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { NotAllowed, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { mayTie } from './case-ties'
import { type CaseInHand, caseInHand, standingInFor } from './in-hand'
import type { TieInput, UntieInput } from './ties-schema'

/**
 * Says that two cases belong together. They stay two, each with its own clock and answer.
 *
 * @throws NotFound when either is not this viewer's to know of; NotAllowed for who neither wrote the first down nor works on
 *   it; RuleBroken when they are one and the same
 */
export function tieCases(viewer: Viewer, { id, otherId, kind }: TieInput): Promise<{ id: string }> {
  return changeInSchool(viewer, async (tx) => {
    const [one, other] = await bothInHand(tx, viewer, { id, otherId })
    const { schoolId, personName: byName } = viewer
    const { count } = await tx.caseTie.createMany({
      data: [{ schoolId, ...inOrder(id, otherId), kind, byName, at: now() }],
      skipDuplicates: true,
    })
    if (count > 0) await tell(tx, viewer, 'case.tied', one, other)
    return { id }
  })
}

/** Takes that back. Errors as for `tieCases`. */
export function untieCases(viewer: Viewer, { id, otherId }: UntieInput): Promise<{ id: string }> {
  return changeInSchool(viewer, async (tx) => {
    const [one, other] = await bothInHand(tx, viewer, { id, otherId })
    const { count } = await tx.caseTie.deleteMany({
      where: { schoolId: viewer.schoolId, ...inOrder(id, otherId) },
    })
    if (count > 0) await tell(tx, viewer, 'case.untied', one, other)
    return { id }
  })
}

/** One row for two cases, whichever of them somebody had open. */
function inOrder(id: string, otherId: string) {
  return id < otherId ? { caseId: id, otherId } : { caseId: otherId, otherId: id }
}

async function bothInHand(tx: Tx, viewer: Viewer, { id, otherId }: UntieInput) {
  const one = await caseInHand(tx, viewer, id)
  const other = await caseInHand(tx, viewer, otherId)
  if (!mayTie(viewer, one, await standingInFor(tx, viewer))) throw new NotAllowed()
  if (one.id === other.id) throw new RuleBroken('form', 'This is one and the same record.')
  return [one, other] as const
}

/**
 * Into the history of each case only where the other is open to all who may see cases: an entry stays to be read by somebody
 * the other one is hidden from, and would tell that there is one. Who tied them, and when, stands with the tie.
 */
async function tell(tx: Tx, viewer: Viewer, kind: string, ...both: readonly [CaseInHand, CaseInHand]) {
  const withPeople = await tx.casePerson.findMany({
    where: { schoolId: viewer.schoolId, caseId: { in: both.map(({ id }) => id) } },
    select: { caseId: true },
  })
  const isOpen = ({ id, heldBy, isRestricted }: CaseInHand) =>
    heldBy === 'school' && !isRestricted && !withPeople.some(({ caseId }) => caseId === id)
  const [one, other] = both
  for (const [told, about] of [
    [one, other],
    [other, one],
  ] as const) {
    if (isOpen(about)) await recordHappening(tx, viewer, { kind, recordType: 'case', recordId: told.id })
  }
}
