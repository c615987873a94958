import { aSchool } from '@/prisma/builders'
import { expect, test } from './support/test'

test('somebody signed in finds their own school, and no other', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  const { school: other } = await aSchool()
  await signIn(head)

  await page.goto('/schools')
  await expect(page.getByText(school.name).first()).toBeVisible()
  await expect(page.getByText(other.name)).toHaveCount(0)

  expect((await page.goto(`/${other.slug}`))?.status()).toBe(404)
})

test('somebody signed out is asked to sign in', async ({ page }) => {
  const { school } = await aSchool()
  await page.goto(`/${school.slug}/evidence`)
  await expect(page).toHaveURL(`/sign-in?to=${encodeURIComponent(`/${school.slug}/evidence`)}`)
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})
