import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aQuotation } from '@/prisma/builders/responses'
import { expect, test } from './support/test'

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts, viewport: { width: 390, height: 844 } })

    test('a turnout is refused and kept in the field; a parent’s words are kept with consent', async ({
      page,
      signIn,
    }) => {
      const { school, head } = await aSchool()
      const activityId = await anActivity(head)
      await signIn(await aMember(school, 'staff'))
      await page.goto(`/${school.slug}/activities/${activityId}/responses/new`)
      await expect(page.getByText('That parents came is not a response')).toBeVisible()
      await page.getByRole('link', { name: 'Something a parent said' }).click()
      await page.getByLabel('What was said?').fill('38 parents came')
      await page.getByLabel('Yes, they agreed').check()
      await page.getByRole('button', { name: 'Keep it' }).click()

      await expect(page.getByRole('main').getByRole('alert')).toContainText('record it with the session')
      await expect(page.getByLabel('What was said?')).toHaveValue('38 parents came')
      await expect(page.getByLabel('Yes, they agreed')).toBeChecked()
      await page.getByLabel('What was said?').fill('He asks me for a story every night now.')
      await page.getByRole('button', { name: 'Keep it' }).click()
      await expect(page.getByText('It is kept with how parents responded.')).toBeVisible()
      await expect(page.getByText('He asks me for a story every night now.')).toBeVisible()
    })

    test('answers before and after are pasted, and the line that is wrong is named', async ({
      page,
      signIn,
    }) => {
      const { school, head } = await aSchool()
      const activityId = await anActivity(head)
      await signIn(head)
      await page.goto(`/${school.slug}/activities/${activityId}/responses/new?kind=questions`)
      await page.getByLabel('What did you ask?').fill('How sure do you feel about helping with reading?')
      await page.getByLabel('1 means').fill('not at all')
      await page.getByLabel('The highest means').fill('very')
      await page.getByLabel('What did they answer?').fill('Before\tAfter\n2\t4\n3\t9\n\t5')
      await page.getByRole('button', { name: 'Keep it' }).click()
      await expect(page.getByRole('main').getByRole('alert')).toContainText(
        'answers are whole numbers from 1 to 5',
      )
      await page.getByLabel('What did they answer?').fill('Before\tAfter\n2\t4\n3\t3\n\t5')
      await page.getByRole('button', { name: 'Keep it' }).click()
      await expect(
        page.getByText(
          '2 parents answered the same questions before and after: 1 higher, 1 the same, 0 lower.',
        ),
      ).toBeVisible()
    })
  })
}

test('a parent withdraws: the words are gone from every page, the record of them stays', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const activityId = await anActivity(head)
  const responseId = await aQuotation(head, activityId, { words: 'She reads to her brother.' })
  const activity = `/${school.slug}/activities/${activityId}`
  await signIn(head)
  await page.goto(`${activity}/responses/${responseId}`)
  await page.getByRole('link', { name: /no longer agrees/ }).click()
  await page.getByRole('button', { name: 'Delete the words' }).click()
  await expect(page.getByText('The words are deleted.')).toBeVisible()
  await expect(page.getByText('She reads to her brother.')).toHaveCount(0)
  await expect(page.getByText('1 quotation is not shown')).toBeVisible()
  await page.goto(`${activity}/responses/${responseId}`)
  await expect(page.getByText('The parent no longer agrees to be quoted.')).toBeVisible()
  await expect(page.getByText('She reads to her brother.')).toHaveCount(0)
})

test('a response is nothing to another school, and not for governors', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  const elsewhere = await aSchool()
  const activityId = await anActivity(head)
  const responseId = await aQuotation(head, activityId)
  const pages = (slug: string) =>
    ['new', responseId, `${responseId}/take-back`].map(
      (part) => `/${slug}/activities/${activityId}/responses/${part}`,
    )
  await signIn(elsewhere.head)
  for (const address of [...pages(school.slug), ...pages(elsewhere.school.slug)]) {
    expect((await page.goto(address))?.status()).toBe(404)
  }
  await signIn(await aMember(school, 'governor'))
  for (const address of pages(school.slug)) expect((await page.goto(address))?.status()).toBe(403)
})
