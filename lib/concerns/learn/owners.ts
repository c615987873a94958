import 'server-only'
import type { Tx } from '../../platform/database'
import { RuleBroken } from '../../platform/errors'
import { isRecorder } from '../../platform/roles'
import type { Viewer } from '../../platform/viewer'
import { isChairOrClerk } from '../policy'

export type Owner = { id: string; personId: string; name: string }

/** Whoever may answer for an improvement: the school's staff, the chair and the clerk. One statement. */
export async function listOwners(tx: Tx, { schoolId }: Viewer): Promise<Owner[]> {
  const members = await tx.membership.findMany({
    where: { schoolId, deactivatedAt: null },
    relationLoadStrategy: 'join',
    orderBy: [{ person: { name: 'asc' } }, { id: 'asc' }],
    select: { id: true, personId: true, role: true, duties: true, person: { select: { name: true } } },
  })
  return members
    .filter((member) => isRecorder(member) || isChairOrClerk(member))
    .map(({ id, personId, person }) => ({ id, personId, name: person.name }))
}

/**
 * The owner, if they may know of the case it comes from: an improvement hides from whom its case hides.
 *
 * @throws RuleBroken on `ownerId`, without a word of why where that would tell of the case
 */
export async function ownerFor(
  tx: Tx,
  viewer: Viewer,
  { ownerId, caseId }: { ownerId: string; caseId: string | null },
): Promise<Owner> {
  const owner = (await listOwners(tx, viewer)).find(({ id }) => id === ownerId)
  if (!owner)
    throw new RuleBroken('ownerId', 'Choose somebody of the school’s staff, the chair or the clerk.')
  if (!caseId) return owner
  const one = await tx.case.findFirst({
    where: { schoolId: viewer.schoolId, id: caseId },
    relationLoadStrategy: 'join',
    select: { isRestricted: true, heldBy: true, people: { select: { personId: true, part: true } } },
  })
  const of = (part: string) =>
    one?.people.some((person) => person.personId === owner.personId && person.part === part) ?? false
  if (of('named'))
    throw new RuleBroken(
      'ownerId',
      `${owner.name} is named in the case this comes from. Choose somebody else.`,
    )
  const isOpen = one && !one.isRestricted && one.heldBy === 'school'
  if (one && !isOpen && owner.personId !== viewer.personId && !of('may_see'))
    throw new RuleBroken(
      'ownerId',
      `${owner.name} may not see the case this comes from. Choose yourself, or somebody who may.`,
    )
  return owner
}
