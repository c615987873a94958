import 'server-only'
import { staleEdit } from '@/lib/platform/audit'
import type { Tx } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { MemberStanding } from './schema'

/** The member of the viewer's school a command is about. @throws NotFound */
export async function theMember(tx: Tx, viewer: Viewer, id: string) {
  const member = await tx.membership.findFirst({
    where: { schoolId: viewer.schoolId, id },
    select: {
      role: true,
      jobTitle: true,
      duties: true,
      deactivatedAt: true,
      person: { select: { name: true } },
    },
  })
  if (!member) throw new NotFound()
  return member
}

/** Writes into a membership that nobody has changed since it was opened. @throws StaleEdit */
export async function saveMember(
  tx: Tx,
  viewer: Viewer,
  { id, version }: MemberStanding,
  data: Pick<Prisma.MembershipUncheckedUpdateManyInput, 'role' | 'jobTitle' | 'deactivatedAt' | 'duties'>,
): Promise<void> {
  const { count } = await tx.membership.updateMany({
    where: { schoolId: viewer.schoolId, id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw await staleEdit(tx, viewer, id)
}
