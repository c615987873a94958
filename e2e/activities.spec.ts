import type { Page } from '@playwright/test'
import { changeNeed } from '@/lib/activities/commands'
import { today } from '@/lib/platform/clock'
import { academicYearName, academicYearOf, addDays } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity, anOutcome, aRunningActivity } from '@/prisma/builders/activities'
import { aQuotation } from '@/prisma/builders/responses'
import { expect, test } from './support/test'

const record = (viewer: Viewer, id: string) => `/${viewer.schoolSlug}/activities/${id}`
/** The messages above a form; the browser's own announcer is an alert as well. */
const refusal = (page: Page) => page.getByRole('alert').filter({ hasText: 'to put right' })
const british = (iso: string) => iso.split('-').reverse().join('/')

test('a head puts an activity on record, is led along its chain, and plans and starts it', async ({
  page,
  signIn,
}) => {
  const { head } = await aSchool()
  await signIn(head)
  await page.goto(`/${head.schoolSlug}/activities`)
  await expect(page.getByText('What did you do with parents this week?')).toBeVisible()
  await page.getByRole('link', { name: 'Record an activity' }).click()

  await page.getByRole('button', { name: 'Put it on record' }).click()
  await expect(refusal(page)).toContainText('Enter what you call it')
  await page.getByLabel('What do you call it?').fill('Reading together')
  await page.getByLabel('Why?').fill('11 of 58 pupils read below 85 in September.')
  await page.getByRole('button', { name: 'Put it on record' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Reading together' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Where it stands: an idea' })).toBeVisible()

  // What kind: the three questions, the proposal, and the person's own decision with a reason.
  await page.getByRole('link', { name: 'Decide what kind it is' }).click()
  await page.getByRole('button', { name: 'See what that points to' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Answer all three' })).toBeVisible()
  for (const [question, answer] of [
    [/do something with their own child/, 'Yes'],
    [/take part in the life/, 'No'],
    [/could change what the school does/, 'No'],
  ] as const) {
    await page.getByRole('group', { name: question }).getByLabel(answer).check()
  }
  await page.getByRole('button', { name: 'See what that points to' }).click()
  await expect(page.getByRole('heading', { name: 'This looks like engagement' })).toBeVisible()
  await page.getByRole('radio', { name: /^Involvement/ }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(refusal(page)).toContainText('Say in a few words why this is involvement')
  await page.getByRole('radio', { name: /^Engagement/ }).check()
  await page.getByRole('button', { name: 'Save' }).click()

  await page.getByRole('link', { name: 'Say what happens' }).click()
  await page.getByLabel('What do parents and staff do?').fill('They read a book together.')
  await page.getByRole('button', { name: 'Save' }).click()

  // The turnout is refused, with a better criterion made of the same words, and one press takes it.
  await page.getByRole('link', { name: 'Say what should change' }).click()
  await page
    .getByLabel('What should be different because of it?')
    .fill('80% of parents attend the reading workshops')
  await page.getByLabel('In which measure?').selectOption({ label: 'Reading age (months, higher is better)' })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(refusal(page)).toContainText('This counts who comes')
  await page.getByRole('button', { name: 'Use these words' }).click()
  await expect(page.getByLabel('What should be different because of it?')).toHaveValue(
    /^Pupils whose families come to the reading workshops/,
  )
  await page.getByLabel('From').fill('83')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Reading together' })).toBeVisible()

  // Not planned before it is whole.
  await page.getByRole('link', { name: 'Make it planned' }).click()
  const missing = page.getByRole('region', { name: 'Before it can be planned' })
  await expect(missing).toContainText('Say what it should reach')
  await expect(page.getByRole('button', { name: 'Plan it' })).toHaveCount(0)
  await missing.getByRole('link').click()
  await page.getByLabel('To (optional)').fill('90')
  await page.getByLabel('The smallest difference that would matter').fill('2')
  await page.getByLabel('When will you look again?').fill(british(addDays(today(), 90)))
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('link', { name: 'Make it planned' }).click()
  await page.getByRole('button', { name: 'Plan it' }).click()
  await expect(page.getByRole('heading', { name: 'Where it stands: planned' })).toBeVisible()
  await expect(page.getByText(/^Locked on .* by Amina Khan/)).toBeVisible()

  await page.getByRole('link', { name: 'Planned: change this' }).click()
  await page.getByRole('button', { name: 'Start it' }).click()
  await expect(page.getByText('It is now: running.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'History' })).toContainText('Amina Khan started it')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the kind is proposed and decided, and a refused criterion is filled with the better one', async ({
    page,
    signIn,
  }) => {
    const { head } = await aSchool()
    const id = await anActivity(head)
    await signIn(head)
    await page.goto(`${record(head, id)}/edit/kind`)
    for (const question of [/own child/, /take part/, /could change/]) {
      await page.getByRole('group', { name: question }).getByLabel('No').check()
    }
    await page.getByRole('button', { name: 'See what that points to' }).click()
    await expect(page.getByRole('heading', { name: 'This looks like information' })).toBeVisible()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Information.', { exact: true })).toBeVisible()

    await page.goto(`${record(head, id)}/outcomes/new`)
    const statement = page.getByLabel('What should be different because of it?')
    await statement.fill('Systems established for home reading')
    await page.getByLabel('From').fill('83')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(refusal(page)).toContainText('something the school will set up')
    await page.getByRole('button', { name: 'Use these words' }).click()
    await expect(statement).toHaveValue(/^Pupils/)
    await expect(page.getByLabel('From')).toHaveValue('83')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Reading together' })).toBeVisible()
  })
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('two people edit: the second sees what the first changed beside their own, and chooses', async ({
      page,
      signIn,
    }) => {
      const { school, head } = await aSchool()
      const tom = await aMember(school, 'staff')
      const id = await anActivity(head)
      await signIn(head)
      await page.goto(`${record(head, id)}/edit`)
      await changeNeed(tom, { id, version: 1, title: 'Reading at home', need: 'Tom’s words' })

      const title = page.getByLabel('What do you call it?')
      const need = page.getByLabel('Why?')
      await need.fill('Amina’s words')
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(refusal(page)).toContainText('Tom Reed changed this')
      // What only he changed is taken over; of what both changed, hers stays and his is shown.
      await expect(title).toHaveValue('Reading at home')
      await expect(page.getByText('This was changed after you opened it.')).toBeVisible()
      await expect(need).toHaveValue('Amina’s words')
      await expect(page.getByText('You both changed this.')).toBeVisible()
      await expect(page.getByRole('blockquote').filter({ hasText: 'Tom’s words' })).toBeVisible()

      await page.getByRole('button', { name: 'Use what it says now' }).last().click()
      await expect(need).toHaveValue('Tom’s words')
      await page.getByRole('button', { name: 'Use this instead' }).last().click()
      await expect(need).toHaveValue('Amina’s words')
      await expect(title).toHaveValue('Reading at home')
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Reading at home' })).toBeVisible()
      await expect(page.getByText('Amina’s words', { exact: true })).toBeVisible()
    })
  })
}

test('staff have ideas and leaders plan; a governor is shown none of it', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  const id = await anActivity(head)
  await anOutcome(head, id)
  await signIn(await aMember(school, 'staff'))
  await page.goto(record(head, id))
  await expect(page.getByRole('link', { name: /Idea: change this/ })).toHaveCount(0)
  expect((await page.goto(`${record(head, id)}/status`))?.status()).toBe(403)
  await signIn(await aMember(school, 'governor'))
  expect((await page.goto(record(head, id)))?.status()).toBe(403)
  expect((await page.goto(`/${school.slug}/activities`))?.status()).toBe(403)
  expect((await page.request.get(`/${school.slug}/activities/export`)).status()).toBe(403)
})

test('the list opens by step, narrows by its address, and can be taken away as a file', async ({
  page,
  signIn,
}) => {
  const { head } = await aSchool()
  const { id } = await aRunningActivity(head, { title: 'Heard from' })
  await aQuotation(head, id)
  await aRunningActivity(head, { title: 'Only planned' })
  await anActivity(head, { title: 'Just an idea' })
  await signIn(head)
  await page.goto(`/${head.schoolSlug}/activities`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `Activities, ${academicYearName(academicYearOf(today()))}`,
  )
  const rows = page.getByRole('row')
  await expect(rows).toHaveCount(4)
  await expect(rows.nth(1)).toContainText('Heard from')

  await page
    .getByRole('navigation', { name: 'Activities by step' })
    .getByRole('link', { name: /^Planned/ })
    .click()
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(1)).toContainText('Only planned')
  await expect(page).toHaveURL(/step=planned/)

  await page.getByRole('link', { name: 'Clear' }).click()
  await expect(rows).toHaveCount(4)
  await page.getByLabel('Words').fill('idea')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(rows).toHaveCount(2)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download as CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^activities-.*\.csv$/)
})

test('last year’s activity is done again, and an activity goes into the archive and comes out', async ({
  page,
  signIn,
}) => {
  const { head } = await aSchool()
  const { id } = await aRunningActivity(head, { title: 'Phonics on Tuesdays' })
  await signIn(head)
  await page.goto(`${record(head, id)}/copy`)
  await page.getByLabel('What do you call it?').fill('Phonics again')
  await page.getByRole('button', { name: 'Make the copy' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Phonics again' })).toBeVisible()
  await expect(page.getByText('from a start still to be measured')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Phonics on Tuesdays' })).toBeVisible()

  await page.goto(`${record(head, id)}/status`)
  await page.getByRole('button', { name: 'Put it in the archive' }).click()
  await expect(page.getByText('It is in the archive, out of the lists.')).toBeVisible()
  await page.goto(`/${head.schoolSlug}/activities`)
  await expect(page.getByRole('link', { name: 'Phonics on Tuesdays' })).toHaveCount(0)
  await page.goto(`${record(head, id)}/status`)
  await page.getByRole('button', { name: 'Take it out of the archive' }).click()
  await expect(page.getByText('It is out of the archive.')).toBeVisible()
  await page.goto(`/${head.schoolSlug}/activities`)
  await expect(page.getByRole('link', { name: 'Phonics on Tuesdays' })).toBeVisible()
})

test('the printed record has the school and the date, and nothing to press', async ({ page, signIn }) => {
  const { head } = await aSchool()
  const { id } = await aRunningActivity(head)
  await signIn(head)
  await page.goto(record(head, id))
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('contentinfo')).toContainText(head.schoolName)
  await expect(page.getByRole('contentinfo')).toContainText(new Date().getFullYear().toString())
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('link', { name: 'Add a session' })).toHaveCount(0)
  for (const link of await page
    .getByRole('main')
    .getByRole('link', { name: /Change|Add/ })
    .all()) {
    await expect(link).toBeHidden()
  }
})
