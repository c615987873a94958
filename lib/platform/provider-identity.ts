import { createHash } from 'node:crypto'
import type { ProviderId, ProviderSettings } from './sign-in-settings.mjs'

/** Somebody whom a provider has signed in, and whose e-mail it vouches for. */
export type ProviderIdentity = {
  provider: ProviderId
  /** SHA-256 of the issuer and its own, lasting word for this person. */
  subject: string
  /** Lower case. */
  email: string
}

/** Why a sign-in with a provider came to nothing; worded in `lib/people/provider-words`. */
export type WhyNot =
  | 'cancelled'
  | 'unavailable'
  | 'not_ours'
  | 'settings'
  | 'unverified'
  | 'elsewhere'
  | 'unknown'
  | 'another'
  | 'invitation'
  | 'invitation_closed'
  | 'too_often'

export class ProviderRefused extends Error {
  override name = 'ProviderRefused'
  constructor(readonly why: WhyNot) {
    super(why)
  }
}

/**
 * Whom a provider's token names. The token's signature, issuer, audience, nonce and time were checked before.
 *
 * Microsoft says nothing of an e-mail unless asked: its `xms_edov` tells that the owner of the e-mail's domain was
 * verified, and an `email` without it may be anything (the "nOAuth" weakness). Google vouches for the addresses of a
 * Workspace's domain, which it names in `hd`.
 *
 * @throws ProviderRefused when the person is of another organisation, or the e-mail is not vouched for
 */
export function identityFrom(provider: ProviderSettings, claims: Record<string, unknown>): ProviderIdentity {
  if (provider.tenant && claims.tid !== provider.tenant) throw new ProviderRefused('elsewhere')
  if (provider.domains && !provider.domains.includes(String(claims.hd ?? '').toLowerCase())) {
    throw new ProviderRefused('elsewhere')
  }
  const { sub, email } = claims
  const vouched = provider.id === 'microsoft' ? claims.xms_edov : claims.email_verified
  const isVouched =
    vouched === true || (provider.id === 'microsoft' && ['1', 'true'].includes(String(vouched)))
  if (!isVouched || typeof email !== 'string' || !email.includes('@')) throw new ProviderRefused('unverified')
  if (typeof sub !== 'string' || !sub) throw new ProviderRefused('not_ours')
  return {
    provider: provider.id,
    subject: createHash('sha256').update(`${provider.issuer}\n${sub}`).digest('hex'),
    email: email.toLowerCase(),
  }
}
