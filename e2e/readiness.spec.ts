import type { Page } from '@playwright/test'
import { aMember, aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { aQuotation as aPiece } from '@/prisma/builders/evidence'
import { families } from '@/prisma/builders/families'
import { aFramework, anAgreedJudgement } from '@/prisma/builders/judgement'
import { aQuotation } from '@/prisma/builders/responses'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { expect, test } from './support/test'

async function aSchoolThatJudged() {
  const { school, head } = await aSchool()
  const known = await families(head, 12, { groups: ['eal'] })
  const { id } = await aRunningActivity(head, {
    title: 'Reading at home',
    kind: 'engagement',
    groups: ['eal'],
  })
  const session = await aSession(head, id)
  await whoCame(head, id, session, { came: known.map((family) => family.id), everyoneInvited: 'yes' })
  await aQuotation(head, id, { words: 'We read every evening now.', consent: 'given' })
  await aPiece(head, id, { quotation: 'He reads to his sister.', consent: 'given' })
  const { id: library } = await aRunningActivity(head, { title: 'Library mornings', kind: 'involvement' })
  await whoCame(head, library, await aSession(head, library), {
    came: known.slice(0, 6).map((family) => family.id),
    everyoneInvited: 'yes',
  })
  const frameworkId = await aFramework(head)
  await anAgreedJudgement(head, { frameworkId, grade: 'satisfactory' })
  return { school, head, page: `/${school.slug}/conversation` }
}

/** Opens the page and waits until the device has it. */
async function openAndKeep(page: Page, address: string) {
  await page.goto(address)
  await expect(page.getByText(/^On this device until/)).toBeVisible()
}

test('all that a conversation begins with stands on one page', async ({ page, signIn }) => {
  const { head, page: address } = await aSchoolThatJudged()
  await signIn(head)
  await page.setViewportSize({ width: 820, height: 1180 })
  await page.goto(address)
  await expect(page.getByRole('region', { name: 'The two words to begin with' })).toContainText(
    'above all at home',
  )
  const engagement = page.getByRole('region', { name: 'The two best examples of engagement' })
  await expect(engagement).toContainText('Reading at home')
  await expect(engagement).toContainText('We read every evening now.')
  await expect(engagement).toContainText('He reads to his sister.')
  await expect(engagement).toContainText('It stands on “Parents responded”')
  await expect(page.getByRole('region', { name: 'The two best examples of involvement' })).toContainText(
    'Library mornings',
  )
  await expect(page.getByRole('region', { name: 'Parents who find working' })).toContainText('For: ')
  const statements = page.getByRole('region', { name: 'Statement by statement' })
  await statements.getByText('Engagement with parents and carers', { exact: true }).click()
  await expect(statements.getByText('No evidence:').first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'The gaps' })).toContainText('Not judged yet')
  expect(await faults(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('link', { name: 'Practise the questions' })).toHaveCount(0)
  await expect(statements.getByText('No evidence:').first()).toBeVisible()
})

test('it opens without a connection as it was, and says of when it is', async ({ page, context, signIn }) => {
  const { head, page: address } = await aSchoolThatJudged()
  await signIn(head)
  await openAndKeep(page, address)
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByText(/^As it was on .*; no connection\.$/)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ready for the conversation')
  await expect(page.getByText('We read every evening now.').first()).toBeVisible()
  const font = await page.evaluate(() => getComputedStyle(document.body).fontFamily)
  expect(font).toContain('Atkinson')
  expect(await page.evaluate(() => document.fonts.check('17px "Atkinson Hyperlegible"'))).toBe(true)
  const statements = page.getByRole('region', { name: 'Statement by statement' })
  await statements.getByText('Engagement with parents and carers', { exact: true }).click()
  await expect(statements.getByText('No evidence:').first()).toBeVisible()
  // Nothing else of the school is kept, nor the key to what its person typed.
  expect(await page.content()).not.toContain('keptKey')
  await expect(page.goto(`${address}/practice`)).rejects.toThrow()

  await context.setOffline(false)
  await page.goto(address)
  await expect(page.getByText(/^On this device until/)).toBeVisible()
  await expect(page.getByText(/no connection\.$/)).toBeHidden()
})

test('it is taken off the device by whoever shares one', async ({ page, signIn }) => {
  const { head, page: address } = await aSchoolThatJudged()
  await signIn(head)
  await openAndKeep(page, address)
  await expect(page.getByText('Whoever can unlock the device can read it', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Take it off this device' }).click()
  await expect(page.getByText('It is off this device, until you open this page again.')).toBeVisible()
  expect(await page.evaluate(() => caches.keys())).toEqual([])
})

test('it is gone once its person signed out, or another is signed in on the device', async ({
  page,
  context,
  signIn,
}) => {
  const { head, school, page: address } = await aSchoolThatJudged()
  const kept = () => page.evaluate(() => caches.keys())
  await signIn(head)
  await openAndKeep(page, address)
  expect(await kept()).toHaveLength(1)
  await page.goto('/sign-out')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('You are signed out.')).toBeVisible()
  await expect.poll(kept).toEqual([])
  await context.setOffline(true)
  await expect(page.goto(address)).rejects.toThrow()
  await context.setOffline(false)

  await signIn(head)
  await openAndKeep(page, address)
  // Somebody who came in by another door than the sign-in page.
  await signIn(await aMember(school, 'staff'))
  await page.goto(`/${school.slug}/activities`)
  await expect.poll(kept).toEqual([])
  await context.setOffline(true)
  await expect(page.goto(address)).rejects.toThrow()
  await context.setOffline(false)

  // And where a session was ended elsewhere, the first answer of the server takes the page away.
  await signIn(head)
  await openAndKeep(page, address)
  await context.clearCookies()
  await page.goto(address)
  await expect(page).toHaveURL(/\/sign-in/)
  await expect.poll(kept).toEqual([])
})
