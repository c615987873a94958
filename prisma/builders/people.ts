import { randomUUID } from 'node:crypto'
import { hashPassword } from '@/lib/people/password'
import { withKeys } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember } from '../builders'
import type { Role } from '../generated/enums'

/** A good password, and whose it is matters to nobody. */
export const aPassword = 'a quiet heron by the weir'

/** Somebody who can sign in by the sign-in page. */
export async function aMemberWithPassword(
  school: { id: string; slug: string },
  role: Role,
  given: { name?: string; email?: string } = {},
): Promise<{ viewer: Viewer; email: string }> {
  const email = given.email ?? `${role}-${randomUUID()}@example.org`
  const viewer = await aMember(school, role, { ...given, email })
  const passwordHash = await hashPassword(aPassword)
  await withKeys({ person: viewer.personId }, (tx) =>
    tx.person.update({ where: { id: viewer.personId }, data: { passwordHash }, select: { id: true } }),
  )
  return { viewer, email }
}
