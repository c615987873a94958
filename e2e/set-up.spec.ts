import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { makeSetupCode } from '../scripts/launch/installation.mjs'
import { anInstallation } from './support/server'
import { test as base, expect } from './support/test'

/** An installation of a school's own, empty, with the code that was printed when it started. */
const test = base.extend<{ empty: { url: string; code: string } }>({
  empty: async ({ browserName: _ }, use) => {
    const { installation, ownerUrl, stop } = await anInstallation(
      `empty_${randomUUID().slice(0, 8)}`,
      'school',
    )
    const client = new pg.Client(ownerUrl)
    await client.connect()
    const code = await makeSetupCode(client)
    await client.end()
    await use({ url: installation.ALONGSIDE_URL, code })
    await stop()
  },
})

const password = 'a quiet heron by the weir'

test('the first head finds the school as they type, and sets it up once', async ({ page, empty }) => {
  await page.goto(empty.url)
  await expect(page.getByRole('heading', { name: 'Set up your school' })).toBeVisible()
  await page.getByLabel('The one-time code').fill('AAAA-BBBB-CCCC')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText('This is not the code.').first()).toBeVisible()
  await page.getByLabel('The one-time code').fill(empty.code.toLowerCase())
  await page.getByRole('button', { name: 'Continue' }).click()

  await page.getByLabel('Its name, postcode or URN').pressSequentially('hempland prim')
  await page.getByRole('link', { name: 'Hempland Primary School' }).click()
  await expect(page.getByLabel('Phase')).toHaveValue('primary')
  await expect(page.getByLabel('Reception')).toBeChecked()
  await expect(page.getByLabel('Year 7')).not.toBeChecked()
  await page.getByLabel('Nursery').check()
  await page.getByLabel('Your name').fill('Amina Khan')
  await page.getByLabel('Your e-mail address').fill('amina@hempland.example')
  await page.getByLabel('Choose a password').fill('hempland primary')
  await page.getByRole('button', { name: 'Set up the school' }).click()
  await expect(page.getByText('Use a password that is not made of').first()).toBeVisible()
  await page.getByLabel('Choose a password').fill(password)
  await page.getByRole('button', { name: 'Set up the school' }).click()

  await expect(page).toHaveURL(`${empty.url}/hempland-primary-school`)
  await expect(page.getByText('Hempland Primary School is set up, and you are its headteacher')).toBeVisible()
  await page.goto(`${empty.url}/hempland-primary-school/settings`)
  await expect(page.getByLabel('Nursery')).toBeChecked()

  await page.context().clearCookies()
  await page.goto(`${empty.url}/set-up/school`)
  await expect(page.getByRole('heading', { name: 'There is nothing left to set up here' })).toBeVisible()
  await page.goto(`${empty.url}/sign-in`)
  await expect(page.getByText('This is a demonstration')).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a school that is not in the register is entered by hand', async ({ page, empty }) => {
    await page.goto(`${empty.url}/set-up/details?urn=142844`)
    await page.getByLabel('The one-time code').fill(empty.code)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByLabel('Its name, postcode or URN').fill('YO31 1ET')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page.getByRole('link', { name: 'Hempland Primary School' })).toBeVisible()

    await page.getByText('It is not in the list: enter it by hand').click()
    await page.getByLabel('The school’s name').fill('Thornhill School')
    await page.getByLabel('Phase').selectOption('Special')
    await page.getByRole('button', { name: 'Continue with this school' }).click()
    await page.getByRole('button', { name: 'Set up the school' }).click()
    await expect(page.getByText('Choose at least one year group.').first()).toBeVisible()
    await page.getByLabel('Year 1', { exact: true }).check()
    await page.getByLabel('Your name').fill('Amina Khan')
    await page.getByLabel('Your e-mail address').fill('amina@thornhill.example')
    await page.getByLabel('Choose a password').fill(password)
    await page.getByRole('button', { name: 'Set up the school' }).click()
    await expect(page).toHaveURL(`${empty.url}/thornhill-school`)
  })
})
