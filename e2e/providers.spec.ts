import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { invite } from '@/lib/people/invitations'
import { anOidcServer, type Said, signInAt } from '@/lib/platform/testing/oidc-server'
import { aSchool } from '@/prisma/builders'
import { aMemberWithPassword, aPassword } from '@/prisma/builders/people'
import { fromOutside } from '@/prisma/testing/outside'
import { freePort } from '../scripts/launch/ports.mjs'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { aSecondServer } from './support/server'
import { test as base, expect, typeInto } from './support/test'

async function anInstallationWithAProvider() {
  const port = await freePort()
  const provider = await anOidcServer(`http://localhost:${port}/api/auth/callback/oidc`)
  const { url, stop } = await aSecondServer(provider.settings, port)
  return { url, stop, provider }
}

/** An installation whose people may sign in with a real provider on this machine. */
type Trust = { url: string; knows: (email: string, given?: Partial<Said>) => string }
const test = base.extend<object, { trust: Trust }>({
  trust: [
    async ({ browserName: _ }, use) => {
      const { url, stop, provider } = await anInstallationWithAProvider()
      await use({
        url,
        knows: (email, given) => {
          const login = `login-${randomUUID()}`
          provider.people.set(login, { email, email_verified: true, ...given })
          return login
        },
      })
      await stop()
      await provider.stop()
    },
    { scope: 'worker' },
  ],
})

const anEmail = () => `jo-${randomUUID()}@example.org`

/** What somebody does on the provider's own page. */
async function signInThere(page: Page, login: string) {
  await page.getByPlaceholder('Enter any login').fill(login)
  await page.getByPlaceholder('and password').fill('any')
  await page.getByRole('button', { name: 'Sign-in' }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('somebody joins by an invitation, and comes back to where they meant to go', async ({
      page,
      context,
      trust,
    }) => {
      const { school, head } = await aSchool()
      const email = anEmail()
      const login = trust.knows(email.toUpperCase())
      const { token } = await invite(head, { name: 'Jo Lewis', email, role: 'senior_leader' })
      await page.goto(`${trust.url}/invitation/${token}`)
      await page.getByRole('link', { name: 'Join with Oakfield Trust' }).click()
      await signInThere(page, login)
      await expect(page).toHaveURL(`${trust.url}/${school.slug}`)
      await expect(page.getByText('Welcome. You are signed in.')).toBeVisible()
      const kept = (await context.cookies(trust.url)).filter(({ name }) => name.startsWith('next-auth'))
      expect(kept).toMatchObject([{ httpOnly: true, sameSite: 'Lax', expires: -1 }])
      expect(kept[0]?.name).toContain('session-token')

      await context.clearCookies()
      await page.goto(`${trust.url}/${school.slug}/account?from=a-link`)
      await page.getByRole('link', { name: 'Sign in with Oakfield Trust' }).click()
      await signInThere(page, login)
      await expect(page).toHaveURL(`${trust.url}/${school.slug}/account?from=a-link`)
      await expect(page.getByText('You have no password here.')).toBeVisible()

      await page.getByRole('button', { name: 'Part from Oakfield Trust' }).click()
      await expect(page.getByText('Your account is no longer joined to the other.')).toBeVisible()
    })
  })
}

test('the buttons can be used by everybody, and stand nowhere when no provider is on', async ({
  page,
  trust,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(`${trust.url}/sign-in?with=oidc&why=unknown`)
  await expect(page.getByText('Nobody is part of a school here')).toBeVisible()
  expect(await faults(page)).toEqual([])
  expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)
  await page.goto('/sign-in?with=oidc&why=unknown')
  await expect(page.getByRole('link', { name: /Sign in with/ })).toHaveCount(0)
  await expect(page.getByText('Nobody is part of a school here')).toHaveCount(0)
})

test('whoever was not invited, or whose e-mail nobody vouches for, is told so and not let in', async ({
  page,
  context,
  trust,
}) => {
  const { school, head } = await aSchool()
  const { email } = await aMemberWithPassword(school, 'staff')
  const attempt = async (login: string, sentence: string) => {
    await context.clearCookies()
    await page.goto(`${trust.url}/sign-in`)
    await page.getByRole('link', { name: 'Sign in with Oakfield Trust' }).click()
    await signInThere(page, login)
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible()
    const names = (await context.cookies(trust.url)).map(({ name }) => name)
    expect(names.filter((name) => /next-auth|signing/.test(name))).toEqual([])
    await page.goto(`${trust.url}/${school.slug}`)
    await expect(page).toHaveURL(/\/sign-in/)
  }
  await attempt(trust.knows(anEmail()), 'Nobody is part of a school here with the e-mail address')
  await attempt(trust.knows(email, { email_verified: false }), 'does not vouch for your account’s e-mail')

  await context.clearCookies()
  const { token } = await invite(head, { name: 'Jo Lewis', email: anEmail(), role: 'staff' })
  await page.goto(`${trust.url}/invitation/${token}`)
  await page.getByRole('link', { name: 'Join with Oakfield Trust' }).click()
  await signInThere(page, trust.knows(email))
  await expect(page.getByText('This invitation is for another e-mail address')).toBeVisible()
  await expect(page.getByRole('heading', { name: `You are invited to ${school.name}` })).toBeVisible()
})

test('somebody who stops at the provider is back where they began', async ({ page, trust }) => {
  const { school } = await aSchool()
  await page.goto(`${trust.url}/${school.slug}/account`)
  await page.getByRole('link', { name: 'Sign in with Oakfield Trust' }).click()
  await page.getByRole('link', { name: 'Cancel' }).click()
  await expect(page.getByText('You stopped at Oakfield Trust, so you are not signed in.')).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`to=%2F${school.slug}%2Faccount`))
})

test('a session from a provider ends like any other when it is ended elsewhere', async ({ page, trust }) => {
  const { school } = await aSchool()
  const { viewer, email } = await aMemberWithPassword(school, 'staff')
  await page.goto(`${trust.url}/${school.slug}/account`)
  await page.getByRole('link', { name: 'Sign in with Oakfield Trust' }).click()
  await signInThere(page, trust.knows(email))
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible()
  await fromOutside(`UPDATE "Person" SET "sessionsValidFrom" = now() + interval '1 second' WHERE id = $1`, [
    viewer.personId,
  ])
  await page.reload()
  await expect(page).toHaveURL(/\/sign-in/)
})

test('nobody is signed in from elsewhere: another site’s link, a made-up or a foreign return', async ({
  page,
  request,
  trust,
}) => {
  const { school } = await aSchool()
  const { email } = await aMemberWithPassword(school, 'staff')
  const fromElsewhere = await request.get(`${trust.url}/sign-in/with/oidc`, {
    headers: { 'sec-fetch-site': 'cross-site' },
    maxRedirects: 0,
  })
  expect(fromElsewhere.headers().location).toBe(`${trust.url}/sign-in`)
  const off = await request.get(`${trust.url}/api/auth/callback/microsoft?code=a`, { maxRedirects: 0 })
  expect(off.headers().location).toBe(`${trust.url}/sign-in`)

  await page.goto(`${trust.url}/api/auth/callback/oidc?code=made-up&state=made-up`)
  await expect(page.getByText('was not begun on this page, or took too long')).toBeVisible()

  // Somebody signs in at the provider, and has another browser, itself on its way, go the way back.
  const begun = await request.get(`${trust.url}/sign-in/with/oidc`, { maxRedirects: 0 })
  const back = await signInAt(begun.headers().location ?? '', trust.knows(email))
  expect(back).toHaveProperty('code')
  await page.goto(`${trust.url}/sign-in`)
  await page.getByRole('link', { name: 'Sign in with Oakfield Trust' }).click()
  await expect(page.getByPlaceholder('Enter any login')).toBeVisible()
  await page.goto(`${trust.url}/api/auth/callback/oidc?${new URLSearchParams(back)}`)
  await expect(page.getByText('was not begun on this page, or took too long')).toBeVisible()
  await page.goto(`${trust.url}/${school.slug}`)
  await expect(page).toHaveURL(/\/sign-in/)
})

test('a provider that is down is said, and a password still lets people in', async ({ page }) => {
  const { school } = await aSchool()
  const { email } = await aMemberWithPassword(school, 'staff')
  const { url, stop, provider } = await anInstallationWithAProvider()
  await provider.stop()
  await page.goto(`${url}/sign-in`)
  await page.getByRole('link', { name: 'Sign in with Oakfield Trust' }).click()
  await expect(page.getByText('Oakfield Trust does not answer at the moment.')).toBeVisible()
  await typeInto(page, { 'E-mail address': email, Password: aPassword })
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(`${url}/${school.slug}`)
  await stop()
})
