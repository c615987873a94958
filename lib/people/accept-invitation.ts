import 'server-only'
import { randomUUID } from 'node:crypto'
import { now } from '@/lib/platform/clock'
import { setKeys, type Tx, withKeys } from '@/lib/platform/database'
import { RuleBroken } from '@/lib/platform/errors'
import type { ProviderIdentity } from '@/lib/platform/provider-identity'
import type { Role } from '@/prisma/generated/enums'
import { hashOfToken, isToken } from '../platform/link-token'
import { hashPassword } from './password'
import { passwordProblem } from './password-rules'

export type OpenInvitation = {
  state: 'open'
  schoolName: string
  name: string
  email: string
  role: Role
  /** The account with this e-mail there is already; null when one will be made. */
  accountId: string | null
}
type InvitationByLink =
  | OpenInvitation
  | { state: 'expired' | 'used' | 'withdrawn'; schoolName: string }
  | { state: 'unknown' }

type Row = NonNullable<Awaited<ReturnType<typeof findByToken>>>

function findByToken(tx: Tx, token: string) {
  return tx.invitation.findFirst({ where: { tokenHash: hashOfToken(token) } })
}

/** What a link of an invitation opens. Whoever holds the link was given it by the head, and may read what it says. */
export async function invitationByLink(token: string): Promise<InvitationByLink> {
  if (!isToken(token)) return { state: 'unknown' }
  return withKeys({ token: hashOfToken(token) }, async (tx) => {
    const invitation = await findByToken(tx, token)
    if (!invitation) return { state: 'unknown' }
    await setKeys(tx, { school: invitation.schoolId, email: invitation.email })
    const { name: schoolName } = await tx.school.findUniqueOrThrow({
      where: { id: invitation.schoolId },
      select: { name: true },
    })
    const state = stateOf(invitation)
    if (state !== 'open') return { state, schoolName }
    const account = await accountWith(tx, invitation.email)
    const { name, email, role } = invitation
    return { state, schoolName, name, email, role, accountId: account?.id ?? null }
  })
}

function stateOf(invitation: Row): 'open' | 'used' | 'withdrawn' | 'expired' {
  if (invitation.usedAt) return 'used'
  if (invitation.withdrawnAt) return 'withdrawn'
  return invitation.expiresAt <= now() ? 'expired' : 'open'
}

const accountWith = (tx: Tx, email: string) =>
  tx.person.findUnique({ where: { email }, select: { id: true, name: true } })

/**
 * Somebody new accepts: makes their account and their part in the school, and uses up the link.
 *
 * @throws RuleBroken when the link no longer opens, or the password is no good
 */
export async function acceptAsNew(
  token: string,
  { name, newPassword }: { name: string; newPassword: string },
): Promise<{ personId: string; schoolSlug: string; role: Role }> {
  const found = await invitationByLink(token)
  if (found.state !== 'open') throw closed()
  const problem = passwordProblem(newPassword, { ...found, name })
  if (problem) throw new RuleBroken('newPassword', problem)
  const passwordHash = await hashPassword(newPassword)
  return accept(token, (tx, { email }) => newAccount(tx, { email, name, passwordHash }))
}

/**
 * Somebody new accepts with a provider's account, whose e-mail it vouches for: an account without a password.
 *
 * @throws RuleBroken when the link no longer opens, or is meant for somebody else
 */
export function acceptAsNewFrom(
  { provider, subject, email }: ProviderIdentity,
  token: string,
): Promise<{ personId: string; schoolSlug: string; role: Role }> {
  return accept(token, (tx, invitation) => {
    if (invitation.email !== email) throw notTheirs()
    return newAccount(tx, { email, name: invitation.name, providerSubjects: { [provider]: subject } })
  })
}

type NewAccount = {
  email: string
  name: string
  passwordHash?: string
  providerSubjects?: Record<string, string>
}

async function newAccount(tx: Tx, account: NewAccount): Promise<{ id: string; name: string }> {
  const id = randomUUID()
  await setKeys(tx, { person: id })
  // Two schools may have invited the same person, who presses both buttons: one account, whichever is first.
  const { count } = await tx.person.createMany({
    data: { id, ...account, sessionsValidFrom: now(), createdAt: now() },
    skipDuplicates: true,
  })
  if (count === 0) {
    throw new RuleBroken('form', 'This account was made in the meantime. Open the link again to join.')
  }
  return { id, name: account.name }
}

/**
 * Somebody with an account accepts, having shown that it is theirs.
 *
 * @throws RuleBroken when the link no longer opens, or is meant for somebody else
 */
export function acceptAs(
  personId: string,
  token: string,
): Promise<{ personId: string; schoolSlug: string; role: Role }> {
  return accept(token, async (tx, { email }) => {
    const account = await accountWith(tx, email)
    if (account?.id !== personId) throw notTheirs()
    return account
  })
}

async function accept(token: string, whoOf: (tx: Tx, row: Row) => Promise<{ id: string; name: string }>) {
  if (!isToken(token)) throw closed()
  return withKeys({ token: hashOfToken(token) }, async (tx) => {
    const invitation = await findByToken(tx, token)
    if (!invitation) throw closed()
    const { schoolId, email, role } = invitation
    await setKeys(tx, { school: schoolId, email })
    // The row is held from here, so of two who accept at once one comes too late.
    const { count } = await tx.invitation.updateMany({
      where: { schoolId, id: invitation.id, usedAt: null, withdrawnAt: null, expiresAt: { gt: now() } },
      data: { usedAt: now() },
    })
    if (count === 0) throw closed()
    const who = await whoOf(tx, invitation)
    await setKeys(tx, { school: schoolId, person: who.id })
    const school = await tx.school.findUniqueOrThrow({ where: { id: schoolId }, select: { slug: true } })
    await join(tx, invitation, who)
    return { personId: who.id, schoolSlug: school.slug, role }
  })
}

async function join(tx: Tx, { schoolId, role }: Row, who: { id: string; name: string }): Promise<void> {
  const known = await tx.membership.findUnique({
    where: { schoolId_personId: { schoolId, personId: who.id } },
    select: { id: true },
  })
  if (known) throw new RuleBroken('form', 'You are part of this school already, or were before.')
  const membership = await tx.membership.create({
    data: { schoolId, personId: who.id, role, createdAt: now() },
    select: { id: true },
  })
  await tx.auditEntry.create({
    data: {
      schoolId,
      at: now(),
      personId: who.id,
      personName: who.name,
      kind: 'person.joined',
      recordType: 'membership',
      recordId: membership.id,
      detail: { name: who.name, role },
    },
    select: { id: true },
  })
}

const notTheirs = () => new RuleBroken('form', 'This invitation is for somebody else.')

const closed = () =>
  new RuleBroken('form', 'This link no longer opens. Ask the headteacher for a new invitation.')
