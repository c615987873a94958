import { describe, expect, it } from 'vitest'
import { identityFrom, ProviderRefused } from './provider-identity'
import type { ProviderSettings } from './sign-in-settings.mjs'

const made = { clientId: 'id', clientSecret: 'secret', issuer: 'https://id.example' }
const microsoft: ProviderSettings = { ...made, id: 'microsoft', name: 'Microsoft', tenant: 'our-tenant' }
const google: ProviderSettings = { ...made, id: 'google', name: 'Google', domains: ['example.sch.uk'] }
const oidc: ProviderSettings = { ...made, id: 'oidc', name: 'the trust' }

const jo = { sub: 'jo', email: 'Jo@Example.sch.uk' }

function whyNot(provider: ProviderSettings, claims: Record<string, unknown>) {
  try {
    return identityFrom(provider, claims)
  } catch (error) {
    return (error as ProviderRefused).why
  }
}

describe('whom a provider’s token names', () => {
  it.each([
    [microsoft, { tid: 'our-tenant', xms_edov: true }],
    [microsoft, { tid: 'our-tenant', xms_edov: '1' }],
    [google, { hd: 'example.sch.uk', email_verified: true }],
    [oidc, { email_verified: true }],
  ])('is the owner of a vouched-for e-mail', (provider, claims) => {
    expect(identityFrom(provider, { ...jo, ...claims })).toEqual({
      provider: provider.id,
      subject: expect.stringMatching(/^[0-9a-f]{64}$/),
      email: 'jo@example.sch.uk',
    })
  })

  it.each([
    ['another tenant of Microsoft', microsoft, { tid: 'another', xms_edov: true }, 'elsewhere'],
    ['no tenant', microsoft, { xms_edov: true }, 'elsewhere'],
    ['an e-mail Microsoft does not vouch for', microsoft, { tid: 'our-tenant' }, 'unverified'],
    ['Google’s word at Microsoft', microsoft, { tid: 'our-tenant', email_verified: true }, 'unverified'],
    ['another domain of Google', google, { hd: 'evil.example', email_verified: true }, 'elsewhere'],
    ['a private account of Google', google, { email_verified: true }, 'elsewhere'],
    ['an unverified e-mail', oidc, { email_verified: false }, 'unverified'],
    ['a word instead of yes', oidc, { email_verified: 'true' }, 'unverified'],
    ['nothing of the e-mail', oidc, {}, 'unverified'],
    ['no e-mail', oidc, { email: undefined, email_verified: true }, 'unverified'],
    ['nobody', oidc, { sub: '', email_verified: true }, 'not_ours'],
  ])('is nobody with %s', (_, provider, claims, why) => {
    expect(whyNot(provider, { ...jo, ...claims })).toBe(why)
  })

  it('is somebody else at another issuer', () => {
    const vouched = { ...jo, email_verified: true }
    const elsewhere = identityFrom({ ...oidc, issuer: 'https://other.example' }, vouched)
    expect(elsewhere.subject).not.toBe(identityFrom(oidc, vouched).subject)
  })

  it('is refused with an error that says why', () => {
    expect(() => identityFrom(oidc, jo)).toThrow(ProviderRefused)
  })
})
