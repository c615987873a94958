import 'server-only'
import { withKeys } from '@/lib/platform/database'
import { env } from '@/lib/platform/env'
import { RuleBroken } from '@/lib/platform/errors'
import { type ProviderIdentity, ProviderRefused } from '@/lib/platform/provider-identity'
import type { ProviderId } from '@/lib/platform/sign-in-settings.mjs'
import type { Viewer } from '@/lib/platform/viewer'
import type { Role } from '@/prisma/generated/enums'
import { acceptAs, acceptAsNewFrom, invitationByLink } from './accept-invitation'
import { type Account, accountOf, accountWithEmail, isActive, recordInEverySchool } from './account'

/** The providers people may sign in with here, as the pages show them. */
export function providersOffered(): { id: ProviderId; name: string }[] {
  return env().providers.map(({ id, name }) => ({ id, name }))
}

/** Who asks for a code of somebody who signs in with a provider; null where nobody can. */
export function whoAsksForCodes(): string | null {
  const names = providersOffered().map(({ name }) => name)
  if (names.length === 0) return null
  const either = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names)
  return `Whoever signs in with ${either} is asked for a code there, if at all, and not here.`
}

/**
 * Who of this installation a provider has signed in: the one whom somebody invited with the e-mail the provider vouches
 * for. From the first time on it must be the same account of the provider's: an address that was given to somebody else
 * since does not open the account of whoever had it before.
 *
 * @throws ProviderRefused
 */
export async function signInFrom(identity: ProviderIdentity): Promise<{ personId: string }> {
  const account = await accountWithEmail(identity.email)
  if (!account || account.isDemonstration || !isActive(account)) throw new ProviderRefused('unknown')
  await recognise(account, identity)
  return { personId: account.id }
}

/**
 * Joins a school with a provider's account, by an invitation for the e-mail it vouches for.
 *
 * @throws ProviderRefused
 */
export async function joinFrom(
  identity: ProviderIdentity,
  token: string,
): Promise<{ personId: string; schoolSlug: string; role: Role }> {
  const invitation = await invitationByLink(token)
  if (invitation.state !== 'open') throw new ProviderRefused('invitation_closed')
  if (invitation.email !== identity.email) throw new ProviderRefused('invitation')
  const account = await accountWithEmail(identity.email)
  if (account) await recognise(account, identity)
  try {
    return account ? await acceptAs(account.id, token) : await acceptAsNewFrom(identity, token)
  } catch (error) {
    // Accepted, withdrawn or joined by another way in the meantime.
    if (error instanceof RuleBroken) throw new ProviderRefused('invitation_closed')
    throw error
  }
}

/** Joins the provider's account to this one for good, or finds that it is; and writes the sign-in into the history. */
async function recognise(account: Account, { provider, subject }: ProviderIdentity): Promise<void> {
  await withKeys({ person: account.id }, async (tx) => {
    const count = await tx.$executeRaw`
      UPDATE "Person" SET "providerSubjects" = "providerSubjects" || jsonb_build_object(${provider}::text, ${subject}::text)
      WHERE "id" = ${account.id}::uuid
        AND coalesce("providerSubjects" ->> ${provider}::text, ${subject}::text) = ${subject}::text`
    if (count === 0) throw new ProviderRefused('another')
    if (!account.providers.includes(provider)) {
      await recordInEverySchool(tx, account, {
        kind: 'person.provider_joined',
        by: account,
        detail: { provider },
      })
    }
    await recordInEverySchool(tx, account, { kind: 'person.signed_in', by: account, detail: { provider } })
  })
}

/** Parts the viewer's own account from a provider's: the next sign-in with that provider joins whichever account it is. */
export async function partFromProvider(
  viewer: Viewer,
  { provider }: { provider: ProviderId },
): Promise<void> {
  const account = await accountOf(viewer.personId)
  if (!account?.providers.includes(provider)) {
    throw new RuleBroken('form', 'Your account is not joined to one of that provider.')
  }
  await withKeys({ person: account.id }, async (tx) => {
    await tx.$executeRaw`
      UPDATE "Person" SET "providerSubjects" = "providerSubjects" - ${provider}::text WHERE "id" = ${account.id}::uuid`
    await recordInEverySchool(tx, account, {
      kind: 'person.provider_parted',
      by: account,
      detail: { provider },
    })
  })
}
