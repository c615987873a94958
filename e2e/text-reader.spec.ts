import { aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aJudgement, answeredAlike } from '@/prisma/builders/judgement'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { expect, test } from './support/test'

const TEXT =
  'We engage parents through a weekly newsletter.\n\nThe phonics café has raised standards. The term begins on Tuesday.'

test('a text is read back with its marks, the reasons, and what the records would support', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  await anActivity(head, { title: 'Phonics café' })
  await signIn(head)
  await page.goto(`/${school.slug}/judgement`)
  await page.getByRole('link', { name: 'How your words read' }).click()
  await expect(page.getByText(/Of ten marks it gives, about \w+ are deserved/)).toBeVisible()
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByText('Paste a text first.').first()).toBeVisible()
  await page.getByLabel('Your text').fill(TEXT)
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByText('2 of 3 sentences carry a mark. Look at them again; you decide.')).toBeVisible()
  await expect(page.getByText('what it names is information', { exact: false })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Phonics café' })).toBeVisible()
  await expect(page.getByLabel('Your text')).toHaveValue(TEXT)
  expect(await faults(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)
})

test('without JavaScript too, and a text that is too long is not lost', async ({ browser, signIn }) => {
  const { school, head } = await aSchool()
  const context = await browser.newContext({
    baseURL: process.env.ALONGSIDE_URL,
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  })
  await signIn(head, context)
  const page = await context.newPage()
  await page.goto(`/${school.slug}/judgement/text`)
  const long = 'The term begins on Tuesday. '.repeat(720)
  await page.getByLabel('Your text').fill(long)
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByText('That is more than 20,000 letters', { exact: false }).first()).toBeVisible()
  expect((await page.getByLabel('Your text').inputValue()).trim()).toBe(long.trim())
  await page.getByLabel('Your text').fill(TEXT)
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByText('2 of 3 sentences carry a mark')).toBeVisible()
  await context.close()
})

test('the school’s own sentences lead to where they stand, and a judgement shows its own', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  await anActivity(head, { title: 'Open gate', need: 'We engage parents through a weekly newsletter.' })
  const judgement = await aJudgement(head)
  await answeredAlike(head, judgement, { words: 'Our workshops are always well attended.' })
  await signIn(head)
  await page.goto(`/${school.slug}/judgement/text`)
  await page
    .getByRole('combobox', { name: 'Mark' })
    .selectOption({ label: 'Engagement, involvement and information confused' })
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText(/^1 of \d+ sentences carries this mark/)).toBeVisible()
  await page.getByRole('link', { name: 'We engage parents through a weekly newsletter.' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Open gate' })).toBeVisible()
  await page.goto(`/${school.slug}/judgement/${judgement}`)
  await page.getByText('One sentence to look at again').first().click()
  await expect(page.getByText('It counts who came or answered', { exact: false }).first()).toBeVisible()
  expect(await faults(page)).toEqual([])
})
