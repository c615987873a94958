import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Browser } from '@playwright/test'
import { PERSONAS } from '@/lib/people/personas'
import { landingPage } from '@/lib/people/sign-in-path'
import { today } from '@/lib/platform/clock'
import { academicYearOf } from '@/lib/platform/dates'
import { anInstallation } from './support/server'
import { expect, test } from './support/test'

const root = `${import.meta.dirname}/..`

/** One installation with the demonstration in it, for all of these. */
test.describe('the demonstration', () => {
  test.describe.configure({ mode: 'serial', timeout: 120_000 })
  let served: Awaited<ReturnType<typeof anInstallation>>

  test.beforeAll(async () => {
    test.setTimeout(120_000)
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
    await expect(page).not.toHaveURL(/\/(sign-in)?$/)
    return page
  }

  for (const { key, name } of PERSONAS.filter((persona) => persona.key !== 'trust_leader')) {
    test(`lets ${name} in where a ${key} works, and says that it is invented`, async ({ browser }) => {
      const page = await comeInAs(browser, name)
      await expect(page).toHaveURL(new RegExp(`${landingPage({ slug: 'oakfield-primary', role: key })}$`))
      await expect(page.getByRole('banner')).toContainText('Oakfield Primary School')
      await expect(page.getByText(/^Invented people and figures/)).toBeVisible()
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
    const lastYear = academicYearOf(today()) - 1
    await page.goto(`/oakfield-primary/impact?academicYear=${lastYear}`)
    await page.getByRole('link', { name: 'Phonics workshops, Reception' }).first().click()
    await expect(page.getByText(/went from 9\.\d to 24\.\d sounds/).first()).toBeVisible()
    await expect(page.getByText('In Poland we learn the letters other way.', { exact: false })).toBeVisible()
    await page.context().close()
  })
})
