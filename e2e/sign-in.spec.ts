import { PERSONAS } from '@/lib/people/personas'
import { openSession, sealSession } from '@/lib/platform/next-auth'
import { sessionCookie } from '@/lib/platform/session-limits'
import { aMember, aSchool } from '@/prisma/builders'
import { aMemberWithPassword, aPassword } from '@/prisma/builders/people'
import { fromOutside } from '@/prisma/testing/outside'
import { expect, test, typeInto } from './support/test'

const another = 'seven slow barges upstream'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('somebody signs in, ends where they meant to go, and signs out', async ({ page, context }) => {
      const { school } = await aSchool()
      const { email } = await aMemberWithPassword(school, 'staff')

      await page.goto(`/${school.slug}/account?from=a-link`)
      await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
      await typeInto(page, { 'E-mail address': email.toUpperCase(), Password: 'not the password' })
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page.getByText('The e-mail address or the password is not right.')).toBeVisible()
      await expect(page.getByLabel('E-mail address')).toHaveValue(email.toUpperCase())
      expect(await page.content()).not.toContain('not the password')

      await typeInto(page, { Password: aPassword })
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page).toHaveURL(`/${school.slug}/account?from=a-link`)
      await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible()
      const [session] = (await context.cookies()).filter(({ name }) => name.includes('session-token'))
      expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', expires: -1 })

      await page.goto('/sign-out')
      await page.getByRole('button', { name: 'Sign out' }).click()
      await expect(page.getByText('You are signed out.')).toBeVisible()
      await page.goto(`/${school.slug}/account`)
      await expect(page).toHaveURL(/\/sign-in\?to=/)
    })
  })
}

test('a link to the sign-in page leads nowhere else', async ({ page }) => {
  const { school } = await aSchool()
  const { email } = await aMemberWithPassword(school, 'staff')
  await page.goto(`/sign-in?to=${encodeURIComponent('//evil.example/')}`)
  await typeInto(page, { 'E-mail address': email, Password: aPassword })
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(`/${school.slug}`)
})

test('no other site may frame a page or learn the address of one', async ({ request }) => {
  const headers = (await request.get('/sign-in')).headers()
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers).toMatchObject({
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  })
  expect(headers).not.toHaveProperty('x-powered-by')
})

test('somebody who guesses a password has to wait, and is told how long', async ({ page }) => {
  const { school } = await aSchool()
  const { email } = await aMemberWithPassword(school, 'staff')
  for (let i = 0; i < 10; i++) {
    // From a fresh page each time, on which nothing stands yet of the guess before.
    await page.goto('/sign-in')
    await typeInto(page, { 'E-mail address': email, Password: `guess ${i}` })
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByText('The e-mail address or the password is not right.')).toBeVisible()
  }
  await page.goto('/sign-in')
  await typeInto(page, { 'E-mail address': email, Password: aPassword })
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('There have been too many tries to sign in. Wait 15 minutes')).toBeVisible()
})

test('a session that was ended elsewhere asks to sign in again', async ({ page, signIn }) => {
  const { school } = await aSchool()
  const { viewer } = await aMemberWithPassword(school, 'staff')
  await signIn(viewer)
  await page.goto(`/${school.slug}/account`)
  await page.getByRole('button', { name: 'Sign out on every device' }).click()
  await expect(page.getByText('You are signed out on every device.')).toBeVisible()

  await signIn({ personId: viewer.personId })
  await page.goto(`/${school.slug}/account`)
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible()
  await fromOutside(`UPDATE "Person" SET "sessionsValidFrom" = now() + interval '1 second' WHERE id = $1`, [
    viewer.personId,
  ])
  await page.goto(`/${school.slug}/account`)
  await expect(page).toHaveURL(/\/sign-in/)
})

test('a session ends an hour after it was last used, and goes on while it is used', async ({
  page,
  context,
  baseURL,
}) => {
  const { school, head } = await aSchool()
  const url = baseURL ?? ''
  const { name } = sessionCookie(url)
  await fromOutside(`UPDATE "Person" SET "sessionsValidFrom" = now() - interval '2 days' WHERE id = $1`, [
    head.personId,
  ])
  const ago = (minutes: number) => Date.now() - minutes * 60_000
  const come = async (signedInAt: number, seenAt: number) => {
    const value = await sealSession({ personId: head.personId, signedInAt, seenAt })
    await context.addCookies([{ url, name, value, httpOnly: true, sameSite: 'Lax' }])
    await page.goto(`/${school.slug}/account`)
  }

  await come(ago(100), ago(61))
  await expect(page).toHaveURL(/\/sign-in/)
  await come(ago(12 * 60 + 1), ago(1))
  await expect(page).toHaveURL(/\/sign-in/)
  await come(ago(100), ago(59))
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible()
  const cookie = (await context.cookies()).find((one) => one.name === name)
  const claims = await openSession(cookie?.value)
  expect(claims?.seenAt).toBeGreaterThan(ago(2))
  expect(claims?.signedInAt).toBeLessThan(ago(99))
})

test('a changed password keeps this device and ends the others', async ({ page, browser, signIn }) => {
  const { school } = await aSchool()
  const { viewer, email } = await aMemberWithPassword(school, 'staff')
  await signIn(viewer)
  const elsewhere = await browser.newContext({ storageState: await page.context().storageState() })
  await page.goto(`/${school.slug}/account`)
  await typeInto(page, { 'The password you have now': 'wrong', 'A new password': another })
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('This is not the password you have now.').first()).toBeVisible()
  await typeInto(page, { 'The password you have now': aPassword, 'A new password': another })
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('Your password is changed.')).toBeVisible()

  const other = await elsewhere.newPage()
  await other.goto(page.url())
  await expect(other).toHaveURL(/\/sign-in/)
  await typeInto(other, { 'E-mail address': email, Password: another })
  await other.getByRole('button', { name: 'Sign in' }).click()
  await expect(other.getByRole('heading', { name: 'Your account' })).toBeVisible()
  await elsewhere.close()
})

test('the demonstration’s people come in with a press of a button, each to their own page', async ({
  page,
}) => {
  const { school } = await aSchool({ isDemonstration: true })
  for (const { key, email, name } of PERSONAS) {
    const { personId } = await aMember(school, key, { email, name })
    await fromOutside('UPDATE "Person" SET "isDemonstration" = true WHERE id = $1', [personId])
  }
  const opensWith = { governor: '/impact/governors', trust_leader: '/impact' } as Record<string, string>
  for (const { key, name } of PERSONAS) {
    await page.context().clearCookies()
    await page.goto('/sign-in')
    await page.getByRole('button', { name }).click()
    await expect(page).toHaveURL(`/${school.slug}${opensWith[key] ?? ''}`)
  }
})
