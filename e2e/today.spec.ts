import { today } from '@/lib/platform/clock'
import { addDays } from '@/lib/platform/dates'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { expect, test } from './support/test'

test('a new school is shown its first step', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  await signIn(head)
  await page.goto(`/${school.slug}`)
  await expect(
    page.getByRole('heading', { name: 'Start with your own: what did you do with parents this week?' }),
  ).toBeVisible()
  await page.getByRole('link', { name: 'Put it on record' }).click()
  await expect(page).toHaveURL(`/${school.slug}/activities/new`)
})

test('a demonstration school opens with what it can say, then with your own', async ({ page, signIn }) => {
  const { school, head } = await aSchool({ isDemonstration: true })
  const activityId = await anActivity(head)
  const sessionId = await aSession(head, activityId)
  await whoCame(head, activityId, sessionId, { headsInvited: 40, headsCame: 23 })
  await signIn(head)
  await page.goto(`/${school.slug}`)
  const finding = page.locator('#finding')
  await expect(finding).toContainText('23 came, 40 were invited.')
  await expect(finding).toContainText('start with your own: what did you do with parents this week?')
})

test('what is past stands first, and one press leads to it', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  const activityId = await anActivity(head)
  await aSession(head, activityId, { heldOn: addDays(today(), 3) })
  const past = await aSession(head, activityId, { heldOn: addDays(today(), -3) })
  await signIn(await aMember(school, 'staff'))
  await page.goto(`/${school.slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One thing needs you')
  await expect(page.getByRole('list', { name: 'Sessions this week' })).toContainText('Reading together')
  await page.getByRole('list', { name: 'What needs you' }).getByRole('link').first().click()
  await expect(page).toHaveURL(`/${school.slug}/activities/${activityId}/sessions/${past}`)
})

test('governors and trust leaders go where their work is', async ({ page, signIn }) => {
  const { school } = await aSchool()
  await signIn(await aMember(school, 'governor'))
  await page.goto(`/${school.slug}`)
  await expect(page).toHaveURL(`/${school.slug}/impact/governors`)
  expect((await page.goto(`/${school.slug}/record`))?.status()).toBe(403)
  await signIn(await aMember(school, 'trust_leader'))
  await page.goto(`/${school.slug}`)
  await expect(page).toHaveURL(`/${school.slug}/impact`)
  expect((await page.goto(`/${school.slug}/record`))?.status()).toBe(403)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

  test('a session of something not yet on record is begun, and who came is counted', async ({
    page,
    signIn,
  }) => {
    const { school, head } = await aSchool()
    await signIn(await aMember(school, 'staff'))
    await page.goto(`/${school.slug}/record`)
    await page.getByRole('link', { name: 'Something that is not here yet' }).click()
    await page.getByRole('button', { name: 'Go on to who came' }).click()
    await expect(page.getByText('One thing to put right')).toBeVisible()
    await page.getByLabel('What do you call it?').fill('Coffee morning')
    await page.getByRole('button', { name: 'Go on to who came' }).click()
    await page.getByLabel('How many parents and carers came?').fill('12')
    await page.getByRole('button', { name: 'Save who came' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Coffee morning' })).toBeVisible()
    await expect(page.getByText('12 came').first()).toBeVisible()

    const activityId = await anActivity(head, { title: 'Phonics workshop' })
    await page.goto(`/${school.slug}/record`)
    await page.getByRole('button', { name: /^Phonics workshop/ }).click()
    await expect(page).toHaveURL(new RegExp(`/${school.slug}/activities/${activityId}/sessions/`))
  })
})
