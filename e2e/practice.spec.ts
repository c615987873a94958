import { aMember, aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { families } from '@/prisma/builders/families'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { expect, test } from './support/test'

async function aSchoolToPractise() {
  const { school, head } = await aSchool()
  const known = await families(head, 12)
  const { id } = await aRunningActivity(head, { title: 'Reading at home', kind: 'engagement' })
  await whoCame(head, id, await aSession(head, id), {
    came: known.map((family) => family.id),
    everyoneInvited: 'yes',
  })
  return { school, head, list: `/${school.slug}/conversation/practice` }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a question is practised with the records that answer it, and the note is nobody else’s', async ({
    page,
    signIn,
  }) => {
    const { school, head, list } = await aSchoolToPractise()
    await signIn(head)
    await page.goto(`/${school.slug}/conversation`)
    await page.getByRole('link', { name: 'Practise the questions' }).click()
    await page.getByRole('combobox', { name: 'Records' }).selectOption({ label: 'With records that answer' })
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page.getByRole('link', { name: 'For whom does your parents’ forum speak?' })).toHaveCount(0)
    await page.getByRole('link', { name: 'What do parents do at home with their children' }).click()
    await expect(page.getByRole('region', { name: 'Begin with what the words mean' })).toContainText(
      'at home',
    )
    const records = page.getByRole('region', { name: 'What the records let you say' })
    await expect(records).toContainText('Reading at home')
    await expect(records).toContainText('who came is all that is known')
    await expect(page.getByText('Two minutes are a good length for an answer.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Take two minutes' })).toBeHidden()
    await page.getByLabel('What I would say').fill('Begin with the twelve families.')
    await page.getByRole('button', { name: 'Keep my note' }).click()
    await expect(page.getByRole('status').first()).toContainText('Nobody but you reads it.')
    await expect(page.locator('textarea')).toHaveValue('Begin with the twelve families.')

    await signIn(await aMember(school, 'senior_leader'))
    await page.goto(`${list}/at-home`)
    await expect(page.locator('textarea')).toHaveValue('')
    await expect(page.getByText('twelve families')).toHaveCount(0)
    await page.getByRole('link', { name: 'Next question' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('How do you know that they do it?')
  })
})

test('the time is taken, announced and stopped, on a phone too', async ({ page, signIn }) => {
  const { head, list } = await aSchoolToPractise()
  await page.clock.install()
  await signIn(head)
  await page.goto(`${list}/forum`)
  await page.getByRole('button', { name: 'Take two minutes' }).click()
  const status = page.getByRole('status').filter({ hasText: /time|minute/i })
  await expect(status).toHaveText('The time runs.')
  await page.clock.runFor(61_000)
  await expect(status).toHaveText('One minute left.')
  await page.getByRole('button', { name: 'Stop the time' }).click()
  await expect(page.getByText('One minute left.')).toHaveCount(0)
  await page.getByRole('button', { name: 'Take two minutes' }).click()
  await page.clock.runFor(121_000)
  await expect(page.getByText('Two minutes are over.')).toBeVisible()
  expect(await faults(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)
  await page.getByRole('link', { name: 'One at random' }).click()
  await expect(page).not.toHaveURL(/forum$/)
})
