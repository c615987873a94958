/**
 * With which providers people may sign in, from the environment. In plain JavaScript for the launcher, like
 * `mail-settings.mjs`.
 *
 * @typedef {'microsoft' | 'google' | 'oidc'} ProviderId
 * @typedef {{ id: ProviderId, name: string, issuer: string, clientId: string, clientSecret: string, tenant?: string,
 *   domains?: string[] }} ProviderSettings `tenant`: of Microsoft, the one school or trust; `domains`: of Google, likewise
 */

/**
 * @param {Record<string, string | undefined>} said
 * @returns {ProviderSettings[]} those that are switched on
 * @throws {Error} one sentence that says what to set
 */
export function readProviders(said) {
  return [microsoft(said), google(said), oidc(said)].filter((one) => one !== null)
}

/** @returns {ProviderSettings | null} */
function microsoft(said) {
  const set = allOrNone(said, ['MICROSOFT_TENANT_ID', 'MICROSOFT_CLIENT_ID', 'MICROSOFT_CLIENT_SECRET'])
  if (!set) return null
  const [tenant, clientId, clientSecret] = set
  // Not "common" or "organizations": then anybody's tenant could say anything of anybody.
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(tenant)) {
    throw new Error(
      'MICROSOFT_TENANT_ID is not the ID of a tenant: set it to the Directory (tenant) ID that Entra shows, such as 0f1e2d3c-1111-2222-3333-444455556666.',
    )
  }
  const issuer = `https://login.microsoftonline.com/${tenant.toLowerCase()}/v2.0`
  return { id: 'microsoft', name: 'Microsoft', issuer, clientId, clientSecret, tenant: tenant.toLowerCase() }
}

/** @returns {ProviderSettings | null} */
function google(said) {
  const set = allOrNone(said, ['GOOGLE_DOMAIN', 'GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'])
  if (!set) return null
  const [domain, clientId, clientSecret] = set
  const domains = domain
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  if (!domains.every((one) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(one))) {
    throw new Error(
      'GOOGLE_DOMAIN is not a domain: set it to the domain of your Google Workspace, such as example.sch.uk, or several with commas.',
    )
  }
  return {
    id: 'google',
    name: 'Google',
    issuer: 'https://accounts.google.com',
    clientId,
    clientSecret,
    domains,
  }
}

/** @returns {ProviderSettings | null} */
function oidc(said) {
  const set = allOrNone(said, ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'])
  if (!set) return null
  const [issuer, clientId, clientSecret, name] = set
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined
  const isHere = url && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
  if (!url || url.search || (url.protocol !== 'https:' && !(isHere && url.protocol === 'http:'))) {
    throw new Error(
      'OIDC_ISSUER is not the address of a provider: set it to the issuer it names, such as https://id.example.sch.uk.',
    )
  }
  return { id: 'oidc', name, issuer: issuer.replace(/\/$/, ''), clientId, clientSecret }
}

function allOrNone(said, names) {
  const missing = names.filter((name) => !said[name])
  if (missing.length === names.length) return null
  if (missing.length > 0) {
    throw new Error(`To sign in with it, also set ${missing.join(' and ')}; ${names.join(', ')} go together.`)
  }
  return names.map((name) => String(said[name]))
}
