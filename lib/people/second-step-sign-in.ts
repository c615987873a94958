import 'server-only'
import { cookies } from 'next/headers'
import { now } from '@/lib/platform/clock'
import { withKeys } from '@/lib/platform/database'
import { env } from '@/lib/platform/env'
import { RuleBroken } from '@/lib/platform/errors'
import { type HalfSession, openHalf, sealHalf } from '@/lib/platform/next-auth'
import { accountOf, isActive, recordInEverySchool } from './account'
import { codeWasRight, notTooOften, takeCode } from './second-step'

/** Between the password and the code: a cookie of the sign-in page alone, which says whose password was right. */
const COOKIE = 'half-signed-in'

const options = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: env().ALONGSIDE_URL.startsWith('https:'),
  path: '/sign-in',
})

export async function keepHalf(personId: string): Promise<void> {
  const sealed = await sealHalf({ personId, at: now().getTime() })
  ;(await cookies()).set(COOKIE, sealed, { ...options(), maxAge: 600 })
}

export async function readHalf(): Promise<HalfSession | null> {
  return openHalf((await cookies()).get(COOKIE)?.value)
}

export async function dropHalf(): Promise<void> {
  ;(await cookies()).set(COOKIE, '', { ...options(), maxAge: 0 })
}

/**
 * Signs somebody in whose password was right, by their app's code or a recovery code.
 *
 * @throws RuleBroken when it is neither, or there were too many tries, or the password was changed since
 */
export async function completeSignIn(
  { personId, at }: HalfSession,
  { code }: { code: string },
): Promise<{ personId: string }> {
  await notTooOften(personId)
  const account = await accountOf(personId)
  if (!account || !isActive(account)) throw beginAgain()
  await withKeys({ person: personId }, async (tx) => {
    const { sessionsValidFrom } = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { sessionsValidFrom: true },
    })
    if (at < sessionsValidFrom.getTime()) throw beginAgain()
    const how = await takeCode(tx, personId, code)
    if (how === 'recovery') {
      await recordInEverySchool(tx, account, { kind: 'person.recovery_code_used', by: account })
    }
    await recordInEverySchool(tx, account, { kind: 'person.signed_in', by: account })
  })
  await codeWasRight(personId)
  return { personId }
}

const beginAgain = () => new RuleBroken('form', 'Begin again: enter your e-mail address and your password.')
