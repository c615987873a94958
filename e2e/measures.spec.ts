import { retireMeasure } from '@/lib/measures/commands'
import { aMeasure, aMember, aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { someFigures } from '@/prisma/builders/figures'
import { expect, test } from './support/test'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a measure is added, put right and taken out of use', async ({ page, signIn }) => {
      const { school } = await aSchool()
      await signIn(await aMember(school, 'staff'))
      await page.goto(`/${school.slug}/measures`)
      await page.getByRole('link', { name: 'Add a measure' }).click()

      await page.getByLabel('Name').fill('Reading age')
      await page.getByRole('radio', { name: /Our own test/ }).check()
      await page.getByRole('radio', { name: 'Higher is better' }).check()
      await page.getByLabel('Lowest possible figure').fill('40')
      await page.getByLabel('Highest possible figure').fill('20')
      await page.getByRole('button', { name: 'Add the measure' }).click()
      await expect(
        page.getByText('The highest possible figure must be more than the lowest.').first(),
      ).toBeVisible()
      await page.getByLabel('Lowest possible figure').fill('0')
      await page.getByRole('button', { name: 'Add the measure' }).click()
      await expect(page.getByText('Another measure has this name.').first()).toBeVisible()
      await expect(page.getByRole('radio', { name: /Our own test/ })).toBeChecked()
      await page.getByLabel('Name').fill('Times tables')
      await page.getByRole('button', { name: 'Add the measure' }).click()

      await expect(page.getByText('Times tables can be chosen for outcomes now.')).toBeVisible()
      await page.getByRole('link', { name: 'Times tables' }).click()
      await page.getByLabel('Unit').fill('of 20')
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByText(/changed the measure Times tables: unit from none to of 20/)).toBeVisible()
      await page.getByRole('button', { name: 'Take it out of use' }).click()
      const gone = page.getByRole('table', { name: 'Measures out of use' })
      await expect(gone.getByRole('link', { name: 'Times tables' })).toBeVisible()
    })
  })
}

test('the scale of a measure with figures stays, and a new one is offered', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  const { outcomeId } = await aRunningActivity(head)
  await someFigures(head, outcomeId, [
    [80, 86],
    [84, 91],
  ])
  await signIn(head)
  await page.goto(`/${school.slug}/measures`)
  await page.getByRole('link', { name: 'Reading age' }).first().click()
  await expect(page.getByText(/holds 4 figures and one planned outcome on this scale/)).toBeVisible()
  await expect(page.getByLabel('Unit')).toHaveCount(0)
  await page.getByLabel('Reliability').fill('0.91')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/reliability from none to 0.91/)).toBeVisible()

  await page.getByRole('link', { name: 'Make a new measure from this one' }).click()
  await expect(page.getByLabel('Name')).toHaveValue('')
  await expect(page.getByLabel('Unit')).toHaveValue('months')
  await page.getByLabel('Name').fill('Reading age, new test')
  await page.getByLabel('Unit').fill('years')
  await page.getByRole('button', { name: 'Add the measure' }).click()
  await expect(page.getByRole('link', { name: 'Reading age, new test' })).toBeVisible()
})

test('a measure of the library can be taken again, and one out of use put back', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  const id = await aMeasure(head, { name: 'Old test' })
  await retireMeasure(head, { id, version: 1 })
  await signIn(head)
  await page.goto(`/${school.slug}/measures`)
  await page.locator('#library').getByRole('link', { name: 'Spelling' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add a measure like Spelling')
  await expect(page.getByLabel('Highest possible figure')).toHaveValue('100')
  await page.goto(`/${school.slug}/measures/${id}`)
  await page.getByRole('button', { name: 'Put it back in use' }).click()
  await expect(page.getByText('Back in use.')).toBeVisible()
})

test('governors and trust leaders are shown no measures', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  const id = await aMeasure(head)
  for (const role of ['governor', 'trust_leader'] as const) {
    await signIn(await aMember(school, role))
    for (const path of ['', '/new', `/${id}`])
      expect((await page.request.get(`/${school.slug}/measures${path}`)).status(), path).toBe(403)
  }
})
