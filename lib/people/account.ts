import 'server-only'
import { now } from '@/lib/platform/clock'
import { setKeys, type Tx, withKeys } from '@/lib/platform/database'
import type { Prisma } from '@/prisma/generated/client'

/** A person's account, which stands outside the schools, with every school they are or were part of. */
export type Account = {
  id: string
  name: string
  email: string
  passwordHash: string | null
  isDemonstration: boolean
  /** Since when a code is asked for after the password. */
  secondStepSince: Date | null
  /** With which of them this person has signed in. */
  providers: string[]
  memberships: { schoolId: string; deactivatedAt: Date | null }[]
}

export const isActive = ({ memberships }: Account) => memberships.some((one) => !one.deactivatedAt)

export async function accountWithEmail(email: string): Promise<Account | null> {
  const person = await withKeys({ email }, (tx) =>
    tx.person.findUnique({ where: { email }, select: { id: true } }),
  )
  return person && accountOf(person.id)
}

export function accountOf(personId: string): Promise<Account | null> {
  return withKeys({ person: personId }, (tx) => readAccount(tx, personId))
}

/** Reads an account within a transaction that has the person's key in hand. */
export async function readAccount(tx: Tx, personId: string): Promise<Account | null> {
  const person = await tx.person.findUnique({
    where: { id: personId },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      name: true,
      email: true,
      passwordHash: true,
      isDemonstration: true,
      secondStepSince: true,
      providerSubjects: true,
      memberships: { where: { personId }, select: { schoolId: true, deactivatedAt: true } },
    },
  })
  if (!person) return null
  const { providerSubjects, ...account } = person
  return { ...account, providers: Object.keys(providerSubjects as object) }
}

export type AccountHappening = {
  kind: string
  /** Who did it; null when that is not known, as when somebody fails to sign in; without an id when it is no person here. */
  by: { id: string | null; name: string } | null
  detail?: Prisma.InputJsonObject
}

/**
 * Writes something about a person's account into the history of every school they are part of, and of those they were
 * part of when it was not they who did it. Leaves the transaction with the key of none of them.
 */
export async function recordInEverySchool(
  tx: Tx,
  account: Account,
  { kind, by, detail = {} }: AccountHappening,
): Promise<void> {
  const isTheirs = by?.id === account.id
  // Always in the same order, in which the schools' histories are then taken hold of when this commits.
  const memberships = account.memberships.toSorted((a, b) => (a.schoolId < b.schoolId ? -1 : 1))
  for (const { schoolId, deactivatedAt } of memberships) {
    if (isTheirs && deactivatedAt) continue
    await setKeys(tx, { school: schoolId })
    await tx.auditEntry.create({
      data: {
        schoolId,
        at: now(),
        personId: by?.id ?? null,
        personName: by?.name ?? 'Somebody',
        kind,
        recordType: 'person',
        recordId: account.id,
        detail: { name: account.name, ...detail },
      },
      select: { id: true },
    })
  }
  await setKeys(tx, {})
}
