import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Browser } from '@playwright/test'
import { PERSONAS } from '@/lib/people/personas'
import { landingPage } from '@/lib/people/sign-in-path'
import { anInstallation } from './support/server'
import { expect, test } from './support/test'

const root = `${import.meta.dirname}/..`

/** One installation with the demonstration in it, for all of these. */
test.describe('the demonstration', () => {
  test.describe.configure({ mode: 'serial', timeout: 120_000 })
  let served: Awaited<ReturnType<typeof anInstallation>>

  test.beforeAll(async () => {
    served = await anInstallation('told', 'demonstration')
    await promisify(execFile)(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', 'prisma/demo/main.ts'],
      { cwd: root, env: { ...process.env, ...served.installation } },
    )
  })

  test.afterAll(() => served?.stop())

  /** Comes in from the sign-in page as one of its people. */
  async function comeInAs(browser: Browser, name: string) {
    const context = await browser.newContext({ baseURL: served.installation.ALONGSIDE_URL })
    const page = await context.newPage()
    await page.goto('/sign-in')
    await page.getByRole('button', { name: new RegExp(name) }).click()
    return page
  }

  for (const { key, name } of PERSONAS.filter((persona) => persona.key !== 'trust_leader')) {
    test(`lets ${name} in where a ${key} works, and says that it is invented`, async ({ browser }) => {
      const page = await comeInAs(browser, name)
      await expect(page).toHaveURL(new RegExp(`${landingPage({ slug: 'oakfield-primary', role: key })}$`))
      await expect(page.getByRole('banner')).toContainText('Oakfield Primary School')
      await expect(page.getByText(/invented/i).first()).toBeVisible()
      await page.context().close()
    })
  }

  test('lets the trust leader choose between the schools', async ({ browser }) => {
    const page = await comeInAs(browser, 'Ruth Bell')
    await expect(page).toHaveURL(/\/schools$/)
    await page.getByRole('link', { name: /Riverside Academy/ }).click()
    await expect(page).toHaveURL(/\/riverside-academy\/impact$/)
    await page.context().close()
  })

  test('is a story a head can read from the finding to the figures', async ({ browser }) => {
    const page = await comeInAs(browser, 'Amina Khan')
    await page.goto('/oakfield-primary/impact')
    await expect(page.getByText('Times tables at home, Year 4').first()).toBeVisible()
    await page.getByRole('link', { name: 'Times tables at home, Year 4' }).first().click()
    await expect(page.getByText(/went from 13\.8 to 17\.5/).first()).toBeVisible()
    await expect(page.getByText('Six minutes was honest.', { exact: false }).first()).toBeVisible()
    await page.context().close()
  })
})
