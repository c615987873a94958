import 'server-only'
import type { Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { standingInFor } from './in-hand'
import type { Named } from './named'
import { visibleTo } from './policy'

/** Who of the school is named in a case the viewer sees. */
export async function namesOf(
  tx: Tx,
  { schoolId }: Viewer,
  caseId: string,
): Promise<(Named & { name: string })[]> {
  const rows = await tx.casePerson.findMany({
    where: { schoolId, caseId, part: 'named' },
    select: { personId: true },
  })
  if (rows.length === 0) return []
  const members = await tx.membership.findMany({
    where: { schoolId, personId: { in: rows.map(({ personId }) => personId) } },
    select: { personId: true, role: true, duties: true, person: { select: { name: true } } },
  })
  return members.map(({ person, ...named }) => ({ ...named, name: person.name }))
}

/** Whether the viewer sees a case, at this moment of the transaction. */
export async function isSeen(tx: Tx, viewer: Viewer, id: string): Promise<boolean> {
  const mine = await standingInFor(tx, viewer)
  return (await tx.case.count({ where: { AND: [visibleTo(viewer, mine), { id }] } })) === 1
}
