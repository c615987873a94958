import type { OAuthConfig } from 'next-auth/providers/oauth'
import { env } from './env'
import { askNoting, type Cookies, csrf, type Failure, optionsFor, sessionIn } from './next-auth-handler'
import { identityFrom, type ProviderIdentity, ProviderRefused, type WhyNot } from './provider-identity'
import { sessionCookie } from './session-limits'
import type { ProviderSettings } from './sign-in-settings.mjs'

/**
 * Signing in with an OpenID Connect provider, through next-auth: from its definitions of Microsoft Entra ID and Google to
 * the session's cookie. Like the sign-in form, routes of ours ask it in process (see `sessionThrough`).
 */

/**
 * Begins to sign in with a provider.
 *
 * @returns the provider's address to go to, and the cookies by which whoever comes back is known to be the same: next-auth
 *   keeps state, nonce and PKCE's secret in them, sealed
 * @throws ProviderRefused when the provider does not answer
 */
export async function startAtProvider(
  provider: ProviderSettings,
): Promise<{ address: string; cookies: Cookies }> {
  const options = optionsFor(await providerOf(provider))
  const { cookies, csrfToken } = await csrf(options)
  const { answer, failure } = await askNoting(options, {
    action: 'signin',
    provider: provider.id,
    cookies,
    body: { csrfToken, json: 'true' },
  })
  if (failure || !answer.body?.url) throw new ProviderRefused(whyOf(failure, 'unavailable'))
  return { address: answer.body.url, cookies: onlyOfTheWay(answer.cookies) }
}

/**
 * Ends a sign-in with a provider, when somebody comes back from it.
 *
 * @param query what the provider has added to the address
 * @param cookies of the request
 * @param admit who of this installation that is; what it throws is thrown on
 * @returns the session's cookie, with the same limits as any other
 * @throws ProviderRefused
 */
export async function sessionFromProvider(
  provider: ProviderSettings,
  { query, cookies }: { query: Record<string, string>; cookies: Cookies },
  admit: (identity: ProviderIdentity) => Promise<string>,
): Promise<string> {
  if (query.error) throw new ProviderRefused(CANCELLED.includes(query.error) ? 'cancelled' : 'unavailable')
  let personId: string | undefined
  let refusal: unknown
  const options = optionsFor(await providerOf(provider), () => personId)
  options.callbacks = {
    ...options.callbacks,
    signIn: async ({ profile }) => {
      try {
        personId = await admit(identityFrom(provider, profile as Record<string, unknown>))
      } catch (error) {
        refusal = error
      }
      return personId !== undefined
    },
  }
  const { answer, failure } = await askNoting(options, {
    action: 'callback',
    provider: provider.id,
    cookies,
    query,
  })
  if (refusal) throw refusal
  if (failure || !personId) throw new ProviderRefused(whyOf(failure, 'not_ours'))
  return sessionIn(answer)
}

const CANCELLED = ['access_denied', 'consent_required', 'interaction_required', 'login_required']

/** The address at which people come back, to be entered at the provider. */
export const callbackAddress = (id: string) => `${env().ALONGSIDE_URL}/api/auth/callback/${id}`

/** The names under which a sign-in on its way is kept in cookies. */
export const wayCookies = () =>
  ['state', 'nonce', 'pkce.code_verifier'].map((name) =>
    sessionCookie(env().ALONGSIDE_URL).name.replace('session-token', name),
  )

function onlyOfTheWay(cookies: Cookies): Cookies {
  return Object.fromEntries(Object.entries(cookies).filter(([name]) => wayCookies().includes(name)))
}

/** next-auth's own definition of a provider, with every check there is, and nothing asked of it but who somebody is. */
async function providerOf({ id, name, issuer, clientId, clientSecret, tenant }: ProviderSettings) {
  const given = { clientId, clientSecret }
  const known =
    id === 'microsoft'
      ? (await import('next-auth/providers/azure-ad')).default({ ...given, tenantId: tenant })
      : id === 'google'
        ? (await import('next-auth/providers/google')).default(given)
        : { type: 'oauth', wellKnown: `${issuer}/.well-known/openid-configuration`, options: given }
  const redirect_uri = callbackAddress(id)
  return {
    ...known,
    id,
    name,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: {
      params: {
        scope: 'openid email profile',
        redirect_uri,
        // Else whoever sits down next at a shared computer comes in as the one before.
        ...(id !== 'oidc' && { prompt: 'select_account' }),
      },
    },
    // next-auth would take the address to come back to from a variable of its own.
    token: {
      request: async ({ client, params, checks }) => ({
        tokens: await client.callback(redirect_uri, params, { ...checks, response_type: 'code' }),
      }),
    },
    // Those two say everything in the token itself; others, as the standard has it, only when asked.
    ...(id === 'oidc' && {
      userinfo: {
        // Given the tokens as a whole, openid-client sees to it that both are about the same person.
        request: async ({ client, tokens }) => {
          const set = tokens as Extract<Parameters<typeof client.userinfo>[0], object>
          return { ...(await client.userinfo(set)), ...set.claims() }
        },
      },
    }),
    // Microsoft's own fetches a photograph.
    profile: ({ sub }) => ({ id: sub }),
    httpOptions: { timeout: 5000 },
  } as OAuthConfig<{ sub: string }>
}

/** Which sort of failure it is, by what openid-client says of it. */
function whyOf(failure: Failure | undefined, otherwise: WhyNot): WhyNot {
  const { code = '', message = '' } = failure ?? {}
  if (/invalid_client|unauthorized_client/.test(message)) return 'settings'
  if (/^E[A-Z_]+$/.test(code) || /timed out|expected 200 OK|got: 5\d\d/.test(message)) return 'unavailable'
  return otherwise
}
