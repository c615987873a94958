import 'server-only'
import type { Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import type { StageRole } from './stage-role'

/**
 * Who holds a role in the school now, and is not named in the case: the one who takes a stage. Null when there is nobody, so
 * that the page can say so.
 */
export async function holderOfRole(
  tx: Tx,
  { schoolId }: Viewer,
  { role, caseId }: { role: Exclude<StageRole, null>; caseId: string },
): Promise<{ id: string; personId: string; name: string } | null> {
  const named = await tx.casePerson.findMany({
    where: { schoolId, caseId, part: 'named' },
    select: { personId: true },
  })
  const member = await tx.membership.findFirst({
    where: {
      schoolId,
      deactivatedAt: null,
      personId: { notIn: named.map(({ personId }) => personId) },
      ...(role === 'head' ? { role: 'head' } : { duties: { has: role } }),
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, personId: true, person: { select: { name: true } } },
  })
  return member && { id: member.id, personId: member.personId, name: member.person.name }
}
