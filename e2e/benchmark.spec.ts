import { aMember, aSchool } from '@/prisma/builders'
import { expect, test } from './support/test'

const EXCERPT = 'lib/intake/fixtures/england-abs-excerpt.csv'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a school sets its absence beside the national figure', async ({ page, signIn }) => {
      const { school, head } = await aSchool({ urn: '100000' })
      await signIn(head)
      const path = `/${school.slug}/impact/benchmark`
      const bringItIn = async (file: string) => {
        await page.goto(path)
        await page.getByLabel('The file england_abs.csv').setInputFiles(file)
        await expect(page.getByLabel('Academic year the file is of')).toHaveValue('2018')
        await page.getByRole('button', { name: 'Bring it in' }).click()
      }

      await bringItIn('lib/intake/fixtures/anorexia.csv')
      await expect(page.getByRole('main').getByRole('alert').first()).toContainText(
        'not the school-level absence file',
      )

      await bringItIn(EXCERPT)
      await expect(page.getByRole('status')).toContainText('Absence in 2018 to 2019')
      await expect(
        page
          .getByText('2.6% of possible sessions were missed here, against 4.0% in primary schools in England')
          .first(),
      ).toBeVisible()
      await expect(page.getByRole('img')).toHaveCount(1)
      await expect(page.getByRole('row', { name: /2018 to 2019/ })).toContainText('8.2%')

      await bringItIn(EXCERPT)
      await expect(page.getByRole('status')).toContainText('Nothing was changed')

      await page.goto(`/${school.slug}/impact`)
      const card = page.getByRole('region', { name: 'Absence here, beside the national figure' })
      await expect(card).toContainText('2.6% of possible sessions were missed here, against 4.0%')
      await expect(card).toContainText('england-abs-excerpt.csv')
    })
  })
}

test('a school without a URN is told what to do; a trust leader only reads', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  const path = `/${school.slug}/impact/benchmark`
  await signIn(head)
  await page.goto(path)
  await page.getByRole('link', { name: 'Enter the URN in the settings' }).click()
  await page.getByLabel('URN').fill('100000')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toContainText('Saved.')
  await page.goto(path)
  await expect(page.getByRole('button', { name: 'Bring it in' })).toBeVisible()

  await signIn(await aMember(school, 'trust_leader'))
  await page.goto(path)
  await expect(page.getByText('Nothing to compare with yet')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Bring it in' })).toHaveCount(0)

  await signIn(await aMember(school, 'staff'))
  expect((await page.goto(path))?.status()).toBe(403)
})
