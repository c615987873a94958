import { randomUUID } from 'node:crypto'
import { URI } from 'otpauth'
import { hashPassword } from '@/lib/people/password'
import { getOwnSecondStep, turnOn } from '@/lib/people/second-step'
import { now } from '@/lib/platform/clock'
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

/** The code an authenticator app shows that was given this address, so many half minutes from now. */
export function codeOf(address: string, halfMinutes = 0): string {
  return URI.parse(address).generate({ timestamp: now().getTime() + halfMinutes * 30_000 } as object)
}

/** Somebody who signs in with a password and a code, with the address their app was given. */
export async function aMemberWithCodes(school: { id: string; slug: string }, role: Role) {
  const made = await aMemberWithPassword(school, role)
  const address = (await getOwnSecondStep(made.viewer))?.app?.address ?? ''
  const recoveryCodes = await turnOn(made.viewer, { code: codeOf(address) })
  // As if it had been the half minute's before, so that the one of now is still to be used.
  await withKeys({ person: made.viewer.personId }, (tx) =>
    tx.person.update({
      where: { id: made.viewer.personId },
      data: { secondStepUsed: { decrement: 1 } },
      select: { id: true },
    }),
  )
  return { ...made, address, recoveryCodes }
}
