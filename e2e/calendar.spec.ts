import { today } from '@/lib/platform/clock'
import { addDays } from '@/lib/platform/dates'
import { aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { aSession } from '@/prisma/builders/sessions'
import { expect, test } from './support/test'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } })

  test('the year stands month by month and opens its records', async ({ page, signIn }) => {
    const { head } = await aSchool()
    const activity = await aRunningActivity(head, { title: 'Reading together' })
    await aSession(head, activity.id, { startsAt: '14:30' })
    await signIn(head)
    await page.goto(`/${head.schoolSlug}`)
    await page.getByRole('link', { name: 'The year’s calendar' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('1 session')
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(12)
    await expect(page.getByText('Next: Reading together, today, 14:30.')).toBeVisible()
    await page.locator('[aria-current=date]').getByRole('link', { name: 'Reading together' }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('14:30')
  })
})

test('a private address is shown once, is read without signing in, and ends', async ({
  page,
  signIn,
  playwright,
}) => {
  const { head } = await aSchool()
  const activity = await aRunningActivity(head, { title: 'Reading together' })
  await aSession(head, activity.id, { heldOn: addDays(today(), 1), startsAt: '14:30' })
  const calendar = await playwright.request.newContext({ baseURL: process.env.ALONGSIDE_URL })
  await signIn(head)
  await page.goto(`/${head.schoolSlug}/account`)
  await page.getByRole('link', { name: 'The address of your calendar' }).click()
  await page.getByRole('button', { name: 'Make a private address' }).click()
  await expect(page.getByRole('heading', { name: 'Give this address to your calendar' })).toBeVisible()
  const address = await page.getByLabel('Your private address').inputValue()

  const answer = await calendar.get(address)
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8')
  expect(await answer.text()).toContain('SUMMARY:Reading together')

  await page.getByRole('button', { name: 'End the address' }).click()
  await expect(page.getByText('The address has ended.')).toBeVisible()
  await expect(page.getByLabel('Your private address')).toHaveCount(0)
  expect((await calendar.get(address)).status()).toBe(404)
  await calendar.dispose()
})
