import 'server-only'
import { changeInSchool } from '@/lib/platform/change'
import { now } from '@/lib/platform/clock'
import { inSchool, setKeys, type Tx, withKeys } from '@/lib/platform/database'
import { NotFound, RuleBroken } from '@/lib/platform/errors'
import { isMailOn } from '@/lib/platform/mail'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { hashOfToken, isToken, tokenOfForm } from '../platform/link-token'
import { type Account, readAccount, recordInEverySchool } from './account'
import { ELSEWHERE, isActiveElsewhere } from './elsewhere'
import { hashPassword } from './password'
import { passwordProblem } from './password-rules'
import { onlyThoseWhoKeepPeople } from './policy'

/** How long a link works that the head made, and one that was sent because somebody asked for it. */
export const RESET_HOURS = { byHead: 24, asked: 1 }

/**
 * Makes a link with which a member of the school can set a new password: once, within a day. Written into the history
 * of every school the person is part of, so that nobody can take over an account unseen. An earlier open link stops
 * working.
 *
 * @returns the link's token, which is kept nowhere else; and whether it must reach the person unseen by whoever made it,
 *   because they are active in another school too
 * @throws RuleBroken when it must, and no e-mail is switched on
 */
export async function makeResetLink(
  viewer: Viewer,
  { id }: { id: string },
): Promise<{ token: string; isForThemAlone: boolean }> {
  const token = tokenOfForm(viewer, 'reset')
  const tokenHash = hashOfToken(token)
  await changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const member = await tx.membership.findFirst({
      where: { schoolId, id },
      select: { personId: true, deactivatedAt: true, person: { select: { email: true } } },
    })
    if (!member) throw new NotFound()
    onlyThoseWhoKeepPeople(viewer)
    if (member.deactivatedAt) {
      throw new RuleBroken('form', 'This person’s access has ended. Give them access again first.')
    }
    const { personId, person } = member
    const account = await accountOfMember(tx, viewer, personId)
    const isForThemAlone = isActiveElsewhere(account, schoolId)
    if (isForThemAlone && !isMailOn()) throw new RuleBroken('form', ELSEWHERE.password(person.email))
    await closeLinks(tx, schoolId, personId)
    const linkId = await openLink(
      tx,
      { schoolId, personId, tokenHash, madeById: viewer.personId, isForThemAlone },
      RESET_HOURS.byHead,
    )
    await recordEverywhere(tx, viewer, account, isForThemAlone)
    return linkId
  })
  return { token, isForThemAlone: await isForOneAlone(viewer, tokenHash) }
}

async function accountOfMember(tx: Tx, viewer: Viewer, personId: string): Promise<Account> {
  await setKeys(tx, { person: personId })
  const account = await readAccount(tx, personId)
  if (!account) throw new NotFound()
  await setKeys(tx, { school: viewer.schoolId, person: viewer.personId })
  return account
}

async function recordEverywhere(
  tx: Tx,
  viewer: Viewer,
  account: Account,
  isForThemAlone: boolean,
): Promise<void> {
  await recordInEverySchool(tx, account, {
    by: { id: viewer.personId, name: viewer.personName },
    ...(isForThemAlone
      ? // Without the school: the heads of the others need not learn which it is.
        { kind: 'person.reset_link_sent' }
      : { kind: 'person.reset_link_made', detail: { school: viewer.schoolName } }),
  })
  await setKeys(tx, { school: viewer.schoolId, person: viewer.personId })
}

/** As it was decided when the link was made, also for a form that is sent again once the person has left the other school. */
async function isForOneAlone(viewer: Viewer, tokenHash: string): Promise<boolean> {
  const { schoolId } = viewer
  const reset = await inSchool(viewer, (tx) =>
    tx.passwordReset.findFirst({ where: { schoolId, tokenHash }, select: { isForThemAlone: true } }),
  )
  // What is not known to be anybody else's to see is not shown.
  return reset?.isForThemAlone ?? true
}

/**
 * Keeps a link for a new password, of which the token is kept nowhere. Within a transaction that holds the school's key and
 * the person's.
 *
 * @param link.madeById the person who made it; null for whoever runs the installation
 * @param hours it works for
 * @returns its id
 */
export async function openLink(
  tx: Tx,
  link: Pick<
    Prisma.PasswordResetUncheckedCreateInput,
    'schoolId' | 'personId' | 'tokenHash' | 'madeById' | 'isForThemAlone'
  >,
  hours: number,
): Promise<string> {
  const createdAt = now()
  const expiresAt = new Date(createdAt.getTime() + hours * 3_600_000)
  const { id } = await tx.passwordReset.create({
    data: { ...link, createdAt, expiresAt },
    select: { id: true },
  })
  return id
}

export async function closeLinks(tx: Tx, schoolId: string, personId: string): Promise<void> {
  await tx.passwordReset.updateMany({ where: { schoolId, personId, usedAt: null }, data: { usedAt: now() } })
}

type ResetByLink =
  | { state: 'open'; name: string; email: string }
  | { state: 'expired' | 'used' }
  | { state: 'unknown' }

/** What a link for a new password opens. */
export async function resetByLink(token: string): Promise<ResetByLink> {
  if (!isToken(token)) return { state: 'unknown' }
  return withKeys({ token: hashOfToken(token) }, async (tx) => {
    const reset = await tx.passwordReset.findFirst({ where: { tokenHash: hashOfToken(token) } })
    if (!reset) return { state: 'unknown' }
    if (reset.usedAt) return { state: 'used' }
    const account = await accountBehind(tx, reset)
    if (reset.expiresAt <= now() || !account) return { state: 'expired' }
    return { state: 'open', name: account.name, email: account.email }
  })
}

/**
 * The account a link is for, as long as the person is part of the school that made it; and, when the head of that school
 * was shown the link, of no other: they may have joined one since.
 */
async function accountBehind(
  tx: Tx,
  reset: { schoolId: string; personId: string; isForThemAlone: boolean },
): Promise<Account | null> {
  await setKeys(tx, { school: reset.schoolId, person: reset.personId })
  const account = await readAccount(tx, reset.personId)
  const isMember = account?.memberships.some(
    (membership) => membership.schoolId === reset.schoolId && !membership.deactivatedAt,
  )
  if (!account || !isMember) return null
  return reset.isForThemAlone || !isActiveElsewhere(account, reset.schoolId) ? account : null
}

/**
 * Sets a new password by a link and uses it up. Every session of the person ends, and every other link for them.
 *
 * @throws RuleBroken when the link no longer opens, or the password is no good
 */
export async function resetPassword(token: string, newPassword: string): Promise<void> {
  const found = await resetByLink(token)
  if (found.state !== 'open') throw closed()
  const problem = passwordProblem(newPassword, found)
  if (problem) throw new RuleBroken('newPassword', problem)
  const passwordHash = await hashPassword(newPassword)
  await withKeys({ token: hashOfToken(token) }, async (tx) => {
    const reset = await tx.passwordReset.findFirst({ where: { tokenHash: hashOfToken(token) } })
    if (!reset) throw closed()
    const account = await accountBehind(tx, reset)
    if (!account) throw closed()
    const { count } = await tx.passwordReset.updateMany({
      where: { schoolId: reset.schoolId, id: reset.id, usedAt: null, expiresAt: { gt: now() } },
      data: { usedAt: now() },
    })
    if (count === 0) throw closed()
    await tx.person.update({
      where: { id: account.id },
      data: { passwordHash, sessionsValidFrom: now() },
      select: { id: true },
    })
    for (const { schoolId } of account.memberships) {
      await setKeys(tx, { school: schoolId })
      await closeLinks(tx, schoolId, account.id)
    }
    await recordInEverySchool(tx, account, { kind: 'person.password_reset', by: account })
  })
}

const closed = () => new RuleBroken('form', 'This link no longer opens. Ask the headteacher for a new one.')
