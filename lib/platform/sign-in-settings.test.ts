import { describe, expect, it } from 'vitest'
import { readProviders } from './sign-in-settings.mjs'

const tenant = '0f1e2d3c-1111-2222-3333-444455556666'
const microsoft = {
  MICROSOFT_TENANT_ID: tenant,
  MICROSOFT_CLIENT_ID: 'id',
  MICROSOFT_CLIENT_SECRET: 'secret',
}
const google = { GOOGLE_DOMAIN: 'Example.sch.uk', GOOGLE_CLIENT_ID: 'id', GOOGLE_CLIENT_SECRET: 'secret' }
const oidc = {
  OIDC_ISSUER: 'https://id.example.sch.uk/',
  OIDC_CLIENT_ID: 'id',
  OIDC_CLIENT_SECRET: 'secret',
  OIDC_NAME: 'the trust',
}

describe('the providers people may sign in with', () => {
  it('are none unless they are switched on', () => {
    expect(readProviders({})).toEqual([])
    expect(readProviders({ MICROSOFT_TENANT_ID: '', GOOGLE_CLIENT_ID: '' })).toEqual([])
  })

  it('are those that are', () => {
    expect(readProviders({ ...microsoft, ...google, ...oidc })).toMatchObject([
      { id: 'microsoft', issuer: `https://login.microsoftonline.com/${tenant}/v2.0`, tenant },
      { id: 'google', issuer: 'https://accounts.google.com', domains: ['example.sch.uk'] },
      { id: 'oidc', name: 'the trust', issuer: 'https://id.example.sch.uk' },
    ])
    expect(readProviders({ ...oidc, OIDC_ISSUER: 'http://localhost:4000' })).toHaveLength(1)
  })

  it.each([
    [{ ...microsoft, MICROSOFT_TENANT_ID: 'common' }, /^MICROSOFT_TENANT_ID is not the ID of a tenant/],
    [{ ...microsoft, MICROSOFT_CLIENT_SECRET: '' }, /also set MICROSOFT_CLIENT_SECRET;/],
    [{ ...google, GOOGLE_DOMAIN: '*' }, /^GOOGLE_DOMAIN is not a domain/],
    [{ ...google, GOOGLE_DOMAIN: '' }, /also set GOOGLE_DOMAIN;/],
    [{ ...oidc, OIDC_ISSUER: 'http://id.example.sch.uk' }, /^OIDC_ISSUER is not the address of a provider/],
    [{ ...oidc, OIDC_ISSUER: 'id.example.sch.uk' }, /^OIDC_ISSUER is not the address of a provider/],
  ])('are refused as %j, with what to set', (said, sentence) => {
    expect(() => readProviders(said)).toThrow(sentence)
  })
})
