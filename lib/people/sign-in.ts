import 'server-only'
import { setTimeout as until } from 'node:timers/promises'
import { withKeys } from '@/lib/platform/database'
import { countTry, forgetTries, type Refusal, takeBackTry } from '@/lib/platform/throttle'
import { type AccountHappening, accountWithEmail, isActive, recordInEverySchool } from './account'
import { isPassword } from './password'

/** Ten guesses at one account in a quarter of an hour; a whole school behind one address may mistype more often. */
const BY_ACCOUNT = { name: 'sign-in account', tries: 10, minutes: 15 }
const BY_ADDRESS = { name: 'sign-in address', tries: 100, minutes: 15 }

/** Every refusal takes this long, whatever was looked up and written on the way. Milliseconds. */
const REFUSAL_MS = 500

/** `owesCode`: the password was right, and a code is asked for before they are signed in (`second-step-sign-in`). */
type SignedIn = { personId: string; owesCode?: true } | { refusal: string }

/**
 * Who has this e-mail and this password. Says the same, in the same time, of a wrong password, an unknown e-mail and
 * somebody who has left every school. Counted by account and by address, and written in the history of each of the
 * person's schools.
 *
 * @param address the network address the request comes from
 * @param isJoining an invitation is being accepted: somebody who has left every school may show who they are
 */
export async function signIn(
  { email, password }: { email: string; password: string },
  address: string,
  { isJoining = false } = {},
): Promise<SignedIn> {
  const began = performance.now()
  const tooMany = (await countTry(BY_ADDRESS, address)) ?? (await countTry(BY_ACCOUNT, email))
  if (tooMany) {
    if (tooMany.isFirst) await record(email, { kind: 'person.sign_in_throttled', by: null })
    return { refusal: waitSentence(tooMany) }
  }

  const account = await accountWithEmail(email)
  const mayEnter = account !== null && (isJoining || isActive(account))
  if ((await isPassword(password, mayEnter ? account.passwordHash : null)) && account) {
    await forgetTries(BY_ACCOUNT, email)
    await takeBackTry(BY_ADDRESS, address)
    if (account.secondStepSince) return { personId: account.id, owesCode: true }
    await record(email, { kind: 'person.signed_in', by: account })
    return { personId: account.id }
  }

  if (account) {
    await record(email, {
      kind: 'person.sign_in_failed',
      by: null,
      detail: { isActive: isActive(account) },
    })
  }
  await until(Math.max(0, REFUSAL_MS - (performance.now() - began)))
  return { refusal: 'The e-mail address or the password is not right. Check both and try again.' }
}

async function record(email: string, happening: AccountHappening): Promise<void> {
  const account = await accountWithEmail(email)
  if (account) await withKeys({}, (tx) => recordInEverySchool(tx, account, happening))
}

function waitSentence({ waitMinutes }: Refusal): string {
  const wait = waitMinutes === 1 ? 'one minute' : `${waitMinutes} minutes`
  return `There have been too many tries to sign in. Wait ${wait}, then try again. If you have forgotten your password, ask your headteacher for a link to set a new one.`
}
