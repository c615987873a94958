import { addCategory } from '@/lib/concerns/category-commands'
import { aMember, aSchool } from '@/prisma/builders'
import { aCase, withDuties } from '@/prisma/builders/concerns'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { expect, test } from './support/test'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a category is added, tried, put right and taken out of use', async ({ page, signIn }) => {
      const { school } = await aSchool()
      await signIn(await aMember(school, 'senior_leader'))
      await page.goto(`/${school.slug}/concerns/settings`)
      await page.getByRole('link', { name: 'Categories and their keywords' }).click()
      await page.getByRole('link', { name: 'Add a category' }).click()
      await page.getByLabel('Name').fill('Lost property')
      await page.getByLabel('Keywords').fill('lost umbrella\nhomework')
      await page.getByLabel('Years its cases are kept').fill('2')
      await page.getByRole('button', { name: 'Add the category' }).click()
      await expect(page.getByText(/“homework” stands in .* already/).first()).toBeVisible()
      await expect(page.getByLabel('Name')).toHaveValue('Lost property')
      await page.getByLabel('Keywords').fill('lost umbrella')
      await page.getByRole('button', { name: 'Add the category' }).click()
      await expect(page.getByText('Lost property can be chosen now')).toBeVisible()

      await page.getByLabel('Words as a parent might say them').fill('She has lost umbrellas before.')
      await page.getByRole('button', { name: 'Which category?' }).click()
      await expect(
        page.getByText('Lost property, because of “lost umbrellas” (keyword lost umbrella).'),
      ).toBeVisible()

      await page.getByRole('link', { name: 'Lost property' }).click()
      await page.getByLabel('Name').fill('Lost and found')
      await page.getByLabel('Years its cases are kept').fill('1')
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lost and found')
      await expect(page.getByText(/it is called Lost and found now/)).toBeVisible()
      await page.getByRole('button', { name: 'Take it out of use' }).click()
      const gone = page.getByRole('table', { name: 'Categories out of use' })
      await expect(gone.getByRole('link', { name: 'Lost and found' })).toBeVisible()
      await page.goto(`/${school.slug}/concerns/settings/categories`)
      await page.getByRole('link', { name: 'Data protection' }).click()
      await expect(page.getByText(/It stays in use/)).toBeVisible()
    })

    test('a procedure gets a new version from a day on, and the one before stays readable', async ({
      page,
      signIn,
    }) => {
      const { school, head } = await aSchool()
      await signIn(head)
      await page.goto(`/${school.slug}/concerns/settings/procedures`)
      await expect(page.getByText('Read in a public text on').first()).toBeVisible()
      await page.getByRole('link', { name: 'Versions and changes of Maintained school' }).click()
      await page.getByRole('link', { name: 'Change stages or days' }).click()
      const first = page.getByRole('group', { name: 'Informal', exact: true })
      await first.getByLabel('Answer in').fill('400')
      await page.getByRole('button', { name: 'Save as a new version' }).click()
      await expect(page.getByText(/Enter days from 1 to 365/).first()).toBeVisible()
      await first.getByLabel('Answer in').fill('10')
      await page.getByLabel('In force from').fill('1/9/2199')
      await page.getByRole('button', { name: 'Save as a new version' }).click()
      await expect(page.getByText(/Saved as a new version, in force from 1 September 2199/)).toBeVisible()
      await expect(
        page.getByText('Informal: answered in 10 school days; before that 15 school days.'),
      ).toBeVisible()
      await expect(page.getByText(/and not before/)).toBeVisible()
      await page.goto(`/${school.slug}/concerns/settings/procedures`)
      await page.getByRole('radio', { name: /Academy/ }).check()
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByText(/New cases begin under Academy/)).toBeVisible()
      await expect(page.getByRole('radio', { name: /Academy/ })).toBeChecked()
    })
  })
}

test('the settings are for leaders, and two who change one category see each other’s change', async ({
  page,
  signIn,
  browser,
}) => {
  const { school, head } = await aSchool()
  const path = `/${school.slug}/concerns/settings`
  const id = await addCategory(head, { name: 'Lost property', keywords: [], keepYears: 2 })
  const chair = await withDuties(await aMember(school, 'governor'), 'chair')
  for (const who of [await aMember(school, 'staff'), chair]) {
    await signIn(who)
    for (const address of [path, `${path}/categories`, `${path}/categories/${id}`, `${path}/procedures`]) {
      expect((await page.request.get(address)).status(), address).toBe(403)
    }
  }
  await signIn(head)
  const other = await (await browser.newContext({ baseURL: process.env.ALONGSIDE_URL })).newPage()
  await signIn(await aMember(school, 'senior_leader'), other.context())
  for (const window of [page, other]) await window.goto(`${path}/categories/${id}`)
  await other.getByLabel('Years its cases are kept').fill('3')
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByText('Saved.').first()).toBeVisible()
  await page.getByLabel('Name').fill('Lost things')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/Daniel Price changed this/).first()).toBeVisible()
  await expect(page.getByLabel('Name')).toHaveValue('Lost things')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lost things')
  await expect(page.getByLabel('Years its cases are kept')).toHaveValue('3')
  await other.context().close()
})

test('every page of the settings can be read on a phone', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  await aCase(head)
  await signIn(head)
  await page.setViewportSize({ width: 390, height: 844 })
  for (const part of [
    '',
    '/categories?words=nobody+rang',
    '/categories/new',
    '/procedures',
    '/procedures/academy',
    '/procedures/maintained/change',
  ]) {
    await page.goto(`/${school.slug}/concerns/settings${part}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await faults(page), part).toEqual([])
    expect(await pixelsBeyondTheEdge(page), part).toBeLessThanOrEqual(0)
  }
})
