import type { Page } from '@playwright/test'
import { aSchool } from '@/prisma/builders'
import { aMemberWithCodes, aMemberWithPassword, aPassword, codeOf } from '@/prisma/builders/people'
import { expect, test, typeInto } from './support/test'

/** What an authenticator app is told by somebody who types rather than scans. */
async function appFrom(page: Page): Promise<string> {
  const typed = (await page.getByText('Or type it in:').locator('strong').textContent()) ?? ''
  return `otpauth://totp/Alongside?secret=${typed.replaceAll(' ', '')}`
}

async function signInWithPassword(page: Page, email: string) {
  await typeInto(page, { 'E-mail address': email, Password: aPassword })
  await page.getByRole('button', { name: 'Sign in' }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('somebody sets up codes, and signs in with one, and without the phone', async ({
      page,
      context,
      signIn,
    }) => {
      const { school } = await aSchool()
      const { viewer, email } = await aMemberWithPassword(school, 'staff')
      await signIn(viewer)
      await page.goto(`/${school.slug}/account`)
      await page.getByRole('link', { name: 'The codes of your authenticator app' }).click()
      await expect(page.getByRole('img', { name: 'The QR code' })).toBeVisible()
      const app = await appFrom(page)
      await typeInto(page, { 'The code your app shows now': '000000' })
      await page.getByRole('button', { name: 'Ask for a code from now on' }).click()
      await expect(page.getByText('This is not the code your app shows now').first()).toBeVisible()
      expect(await appFrom(page)).toBe(app)
      await typeInto(page, { 'The code your app shows now': codeOf(app) })
      await page.getByRole('button', { name: 'Ask for a code from now on' }).click()
      await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible()
      const recovery = await page.locator('#codes li').allTextContents()
      expect(recovery).toHaveLength(10)

      await context.clearCookies()
      await page.goto(`/${school.slug}/account?from=a-link`)
      await signInWithPassword(page, email)
      await expect(page.getByRole('heading', { name: 'Enter your code' })).toBeVisible()
      await page.goto(`/${school.slug}/account?from=a-link`)
      await expect(page).toHaveURL(/\/sign-in/)
      await signInWithPassword(page, email)
      // Of the half minute to come, which counts already: that of now has been used.
      await typeInto(page, { 'The code': codeOf(app, 1) })
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page).toHaveURL(`/${school.slug}/account?from=a-link`)

      await context.clearCookies()
      await page.goto('/sign-in/code')
      await expect(page.getByRole('heading', { name: 'First your password' })).toBeVisible()
      await page.goto('/sign-in')
      await signInWithPassword(page, email)
      await typeInto(page, { 'The code': recovery[0] ?? '' })
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page).toHaveURL(`/${school.slug}`)
      await page.goto(`/${school.slug}/account/second-step`)
      await expect(page.getByText('9 recovery codes are left.')).toBeVisible()
    })
  })
}

test('a head asks a role for codes: its people set them up before anything else', async ({
  page,
  browser,
  baseURL,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const { viewer } = await aMemberWithPassword(school, 'staff')
  const theirs = await browser.newContext({ baseURL })
  const tom = await theirs.newPage()
  await signIn(viewer, theirs)
  await tom.goto(`/${school.slug}/activities`)
  await expect(tom).toHaveURL(`/${school.slug}/activities`)

  await signIn(head)
  await page.goto(`/${school.slug}/people`)
  await page.getByRole('link', { name: 'Who must use a code' }).click()
  await page.getByLabel('Member of staff').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved. It counts from their next click on.')).toBeVisible()

  await tom.goto(`/${school.slug}/activities`)
  await expect(tom).toHaveURL(`/${school.slug}/account/second-step`)
  await expect(tom.getByText('asks this of your role. Set it up here')).toBeVisible()
  expect((await tom.request.get(`/${school.slug}/activities/export`, { maxRedirects: 0 })).status()).toBe(307)
  // Past the proxy, too, whatever page it says that it is.
  const upload = await tom.request.post(`/${school.slug}/evidence/upload`, {
    multipart: { files: { name: 'log.txt', mimeType: 'text/plain', buffer: Buffer.from('log') } },
    headers: { origin: baseURL ?? '', 'x-alongside-asked-for': `/${school.slug}/account` },
    maxRedirects: 0,
  })
  expect(upload.status()).toBe(303)
  expect(upload.headers().location).toBe(`/${school.slug}/account/second-step`)
  await typeInto(tom, { 'The code your app shows now': codeOf(await appFrom(tom)) })
  await tom.getByRole('button', { name: 'Ask for a code from now on' }).click()
  await expect(tom.getByText('so it cannot be turned off')).toBeVisible()
  await tom.goto(`/${school.slug}/activities`)
  await expect(tom).toHaveURL(`/${school.slug}/activities`)
  await theirs.close()
})

test('a head ends the codes of somebody who has lost their phone', async ({ page, context, signIn }) => {
  const { school, head } = await aSchool()
  const { viewer, email } = await aMemberWithCodes(school, 'staff')
  await signIn(head)
  await page.goto(`/${school.slug}/people/${viewer.membershipId}`)
  await page.getByRole('button', { name: 'End their codes' }).click()
  await expect(page.getByText('Their codes have ended.')).toBeVisible()
  await page.goto(`/${school.slug}/history`)
  await expect(page.getByText(/Amina Khan ended the authenticator app’s codes of/)).toBeVisible()
  await context.clearCookies()
  await page.goto('/sign-in')
  await signInWithPassword(page, email)
  await expect(page).toHaveURL(`/${school.slug}`)
})
