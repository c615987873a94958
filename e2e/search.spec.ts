import type { Page } from '@playwright/test'
import { today } from '@/lib/platform/clock'
import { longDate } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { aFamily, aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aQuotation } from '@/prisma/builders/evidence'
import { aSession } from '@/prisma/builders/sessions'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { expect, test } from './support/test'

async function aSearchedSchool() {
  const { school, head } = await aSchool()
  const phonics = await anActivity(head, { title: 'Phonics workshop for Reception' })
  await anActivity(head, { title: 'Phonics games to take home' })
  await aSession(head, phonics, { place: 'Methodist hall' })
  await aQuotation(head, phonics, {
    quotation: 'He reads to his sister under the blanket.',
  })
  await aFamily(head, { reference: 'F-1047' })
  return { school, head, start: `/${school.slug}/activities`, searchPage: `/${school.slug}/search` }
}

const box = (page: Page) => page.getByRole('searchbox', { name: 'Search this school' })
/** The search of the school, not the filters of a list. */
const search = (page: Page) => page.getByRole('search').filter({ has: box(page) })
const status = (page: Page) => search(page).getByRole('status')

test('a misspelt word is found and opened with the keyboard alone', async ({ page, signIn }) => {
  const { head, start } = await aSearchedSchool()
  await signIn(head)
  await page.goto(start)
  await keysWork(page)
  await expect(box(page)).toBeFocused()
  await page.keyboard.type('fonics worksop')
  await expect(status(page)).toContainText('results')
  await expect(box(page)).toHaveValue('fonics worksop')
  await page.keyboard.press('ArrowDown')
  await expect(search(page).getByRole('link').first()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(box(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Phonics workshop for Reception' })).toBeVisible()
})

test('the list goes with Escape and a click beside it, and Enter shows everything', async ({
  page,
  signIn,
}) => {
  const { head, start } = await aSearchedSchool()
  await signIn(head)
  await page.goto(start)
  await box(page).fill('phonics')
  await expect(status(page)).toContainText('results')
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(search(page).getByRole('link')).toHaveCount(0)
  await expect(box(page)).toHaveValue('phonics')

  await box(page).fill('methodist')
  await expect(status(page)).toContainText('One result')
  await page.getByRole('main').click({ position: { x: 5, y: 5 } })
  await expect(search(page).getByRole('link')).toHaveCount(0)

  await box(page).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One result for “methodist”')
  await page.getByRole('region', { name: 'Sessions' }).getByRole('link').click()
  await expect(page.getByRole('main')).toContainText(longDate(today()))
})

test('the key is left alone where somebody types, and can be turned off', async ({ page, signIn }) => {
  const { head, start, searchPage } = await aSearchedSchool()
  await signIn(head)
  await page.goto(start)
  await keysWork(page)
  const words = page.getByRole('main').getByRole('searchbox').first()
  await words.fill('and')
  await words.press('/')
  await expect(words).toHaveValue('and/')
  await expect(words).toBeFocused()

  await page.goto(searchPage)
  await page.getByRole('button', { name: 'Turn the key off' }).click()
  await expect(page.getByText('The key / does nothing on this device.')).toBeVisible()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('/')
  await expect(box(page)).not.toBeFocused()
  await page.getByRole('button', { name: 'Turn the key on' }).click()
  await page.keyboard.press('/')
  await expect(box(page)).toBeFocused()
})

test('on a phone the search is in the menu, and nothing is wider than the screen', async ({
  page,
  signIn,
}) => {
  const { head, start } = await aSearchedSchool()
  await signIn(head)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(start)
  await expect(box(page)).toBeHidden()
  await page.getByText('Menu').click()
  await page.getByRole('link', { name: 'Search', exact: true }).click()
  await box(page).fill('fonics')
  await expect(status(page)).toContainText('results')
  expect(await faults(page)).toEqual([])
  expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('results for “fonics”')
  expect(await faults(page)).toEqual([])
  await page.goto(`${new URL(page.url()).pathname}?q=zyxwvut`)
  await expect(page.getByText('Try fewer words, or another one')).toBeVisible()
  expect(await faults(page)).toEqual([])
})

test('staff are not shown what is for leaders, and a governor only their own pages', async ({
  page,
  signIn,
}) => {
  const { school, head, searchPage } = await aSearchedSchool()
  const activity = await anActivity(head, { title: 'Listening earlier' })
  await aQuotation(head, activity, {
    quotation: 'Mr Henderson said it was handled badly.',
    visibility: 'leaders',
  })
  const asks = async (who: Viewer, typed: string) => {
    await signIn(who)
    const found = await page.request.get(`${searchPage}/suggestions?q=${encodeURIComponent(typed)}`)
    return ((await found.json()) as { name: string }[]).map(({ name }) => name)
  }
  expect(await asks(head, 'hendersen')).toEqual([expect.stringContaining('Henderson')])
  expect(await asks(await aMember(school, 'staff'), 'hendersen')).toEqual([])
  const governor = await aMember(school, 'governor')
  expect(await asks(governor, 'phonics')).toEqual([])
  expect(await asks(governor, 'F-1047')).toEqual([])
  expect(await asks(governor, 'password')).toEqual(['Codes after your password', 'Your account'])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the box on any page leads to the results, by kind', async ({ page, signIn }) => {
    const { head, start } = await aSearchedSchool()
    await signIn(head)
    await page.goto(start)
    await box(page).fill('sister blanket')
    await box(page).press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('One result for “sister blanket”')
    await page.getByRole('region', { name: 'Evidence' }).getByRole('link').click()
    await expect(page.getByRole('blockquote')).toContainText('under the blanket')
  })
})

/** Presses the key until the page has begun to listen, and not once more: in the box it would be typed. */
async function keysWork(page: Page) {
  const isThere = () => box(page).evaluate((element) => element === document.activeElement)
  await expect(async () => {
    await page.keyboard.press('/')
    expect(await isThere()).toBe(true)
  }).toPass()
}
