import 'server-only'
import { setTimeout as until } from 'node:timers/promises'
import { withKeys } from '@/lib/platform/database'
import { countTry, forgetTries, type Refusal, takeBackTry } from '@/lib/platform/throttle'
import { isPassword } from './password'
import { recordForSchools } from './sign-in-history'

/** Ten guesses at one account in a quarter of an hour; a whole school behind one address may mistype more often. */
const BY_ACCOUNT = { name: 'sign-in account', tries: 10, minutes: 15 }
const BY_ADDRESS = { name: 'sign-in address', tries: 100, minutes: 15 }

/** Every refusal takes this long, whatever was looked up and written on the way. Milliseconds. */
const REFUSAL_MS = 500

export type SignedIn = { personId: string } | { refusal: string }

/**
 * Who has this e-mail and this password. Says the same, in the same time, of a wrong password, an unknown e-mail and
 * somebody who has left every school. Counted by account and by address, and written in the history of each of the
 * person's schools.
 *
 * @param address the network address the request comes from
 */
export async function signIn(
  { email, password }: { email: string; password: string },
  address: string,
): Promise<SignedIn> {
  const began = performance.now()
  const tooMany = (await countTry(BY_ADDRESS, address)) ?? (await countTry(BY_ACCOUNT, email))
  if (tooMany) {
    if (tooMany.isFirst) await recordThrottled(email)
    return { refusal: waitSentence(tooMany) }
  }

  const account = await accountOf(email)
  const isActive = account?.memberships.some((membership) => !membership.deactivatedAt) ?? false
  const isTheirs = await isPassword(password, isActive ? account?.passwordHash : null)
  if (account && isTheirs) {
    await forgetTries(BY_ACCOUNT, email)
    await takeBackTry(BY_ADDRESS, address)
    await recordForSchools(account, 'person.signed_in')
    return { personId: account.id }
  }

  if (account) await recordForSchools(account, 'person.sign_in_failed', { isActive })
  await until(Math.max(0, REFUSAL_MS - (performance.now() - began)))
  return { refusal: 'The e-mail address or the password is not right. Check both and try again.' }
}

export type Account = NonNullable<Awaited<ReturnType<typeof accountOf>>>

async function accountOf(email: string) {
  const person = await withKeys({ email }, (tx) =>
    tx.person.findUnique({ where: { email }, select: { id: true, name: true, passwordHash: true } }),
  )
  if (!person) return null
  const memberships = await withKeys({ person: person.id }, (tx) =>
    tx.membership.findMany({
      where: { personId: person.id },
      select: { schoolId: true, deactivatedAt: true },
    }),
  )
  return { ...person, memberships }
}

async function recordThrottled(email: string): Promise<void> {
  const account = await accountOf(email)
  if (account) await recordForSchools(account, 'person.sign_in_throttled')
}

function waitSentence({ waitMinutes }: Refusal): string {
  const wait = waitMinutes === 1 ? 'one minute' : `${waitMinutes} minutes`
  return `There have been too many tries to sign in. Wait ${wait}, then try again. If you have forgotten your password, ask your headteacher for a link to set a new one.`
}
