import 'server-only'
import { now } from '@/lib/platform/clock'
import { withKeys } from '@/lib/platform/database'
import { RuleBroken } from '@/lib/platform/errors'
import { countTry, forgetTries } from '@/lib/platform/throttle'
import type { Viewer } from '@/lib/platform/viewer'
import { accountOf, recordInEverySchool } from './account'
import { hashPassword, isPassword } from './password'
import { passwordProblem } from './password-rules'

const PASSWORD_TRIES = { name: 'own password', tries: 10, minutes: 15 }

/** What somebody sees of their own account. */
export async function getOwnAccount(
  viewer: Viewer,
): Promise<{ email: string; hasPassword: boolean; providers: string[] }> {
  const { email = '', passwordHash, providers = [] } = (await accountOf(viewer.personId)) ?? {}
  return { email, hasPassword: Boolean(passwordHash), providers }
}

/**
 * Changes the viewer's own password, which ends every session they have.
 *
 * @throws RuleBroken when the present password is wrong or the new one is no good
 */
export async function changeOwnPassword(
  viewer: Viewer,
  { password, newPassword }: { password: string; newPassword: string },
): Promise<void> {
  const tooMany = await countTry(PASSWORD_TRIES, viewer.personId)
  if (tooMany) {
    throw new RuleBroken('password', `Too many tries. Try again in ${tooMany.waitMinutes} minutes.`)
  }
  const account = await accountOf(viewer.personId)
  if (!account || !(await isPassword(password, account.passwordHash))) {
    throw new RuleBroken('password', 'This is not the password you have now.')
  }
  await forgetTries(PASSWORD_TRIES, viewer.personId)
  const problem = passwordProblem(newPassword, { ...account, schoolName: viewer.schoolName })
  if (problem) throw new RuleBroken('newPassword', problem)
  if (newPassword === password) throw new RuleBroken('newPassword', 'This is the password you have now.')
  await endSessions(viewer, 'person.password_changed', { passwordHash: await hashPassword(newPassword) })
}

/** Ends every session the viewer has, on every device. */
export function signOutEverywhere(viewer: Viewer): Promise<void> {
  return endSessions(viewer, 'person.sessions_ended')
}

async function endSessions(
  viewer: Viewer,
  kind: string,
  data: { passwordHash?: string } = {},
): Promise<void> {
  const account = await accountOf(viewer.personId)
  if (!account) return
  await withKeys({ person: account.id }, async (tx) => {
    await tx.person.update({
      where: { id: account.id },
      data: { ...data, sessionsValidFrom: now() },
      select: { id: true },
    })
    await recordInEverySchool(tx, account, { kind, by: account })
  })
}
