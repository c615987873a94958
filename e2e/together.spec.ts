import { sayItRepeats } from '@/lib/evaluation/runs-commands'
import { aMember, aSchool } from '@/prisma/builders'
import { moved } from '@/prisma/builders/activities'
import { aLottery } from '@/prisma/builders/evaluation'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { expect, test } from './support/test'

/** A school that did one activity in two terms, each with its own lottery and result. */
async function aSchoolWithTwoTerms() {
  const { school, head } = await aSchool()
  const autumn = await aLottery(head, { title: 'Reading, autumn', gain: 4 })
  const spring = await aLottery(head, { title: 'Reading, spring', gain: 5 })
  const pathOf = ({ id }: { id: string }) => `/${school.slug}/activities/${id}`
  return { school, head, autumn, spring, path: pathOf(autumn), springPath: pathOf(spring) }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('two terms of one activity are counted together, drawn with their table, and taken apart again', async ({
    page,
    signIn,
  }) => {
    const { head, spring, path, springPath } = await aSchoolWithTwoTerms()
    await signIn(head)
    await page.goto(path)
    await page.getByRole('link', { name: 'Count it together with another group' }).click()
    await expect(page.getByRole('heading', { name: 'One group so far' })).toBeVisible()
    await page.getByRole('button', { name: 'Count it as another group' }).click()
    await expect(page.getByText('Choose the activity that is another group').first()).toBeVisible()
    await page.getByLabel('Which activity is the same one').selectOption(spring.id)
    await page.getByRole('button', { name: 'Count it as another group' }).click()
    await expect(page.getByRole('status')).toContainText('counted as another group')

    const pooled = page.locator('#pooled')
    await expect(pooled).toContainText('5 of 5: likely because of the activity')
    await expect(pooled).toContainText('2 groups of this activity, taken together. Places were drawn by lot.')
    await expect(pooled.getByRole('img')).toHaveAttribute(
      'aria-label',
      /2 groups and what they come to together/,
    )
    const table = pooled.getByRole('table')
    await expect(table.getByRole('row')).toHaveCount(4)
    await expect(table.getByRole('row', { name: /Reading, autumn/ })).toContainText('24 and 24')
    await expect(table.getByRole('row', { name: /All together/ })).toContainText('48 and 48')
    await expect(pooled).toContainText('The groups differ no more than chance would make them.')

    await page.goto(springPath)
    await expect(page.getByRole('heading', { name: 'Where it stands: repeated' })).toBeVisible()
    await expect(page.locator('#history')).toContainText(
      `${head.personName} said that this is another group of “Reading, autumn”`,
    )
    await page.getByRole('link', { name: 'What its groups show together' }).click()
    await page.getByRole('button', { name: 'Not another group of this activity: Reading, spring' }).click()
    await expect(page.getByRole('status')).toContainText('stands for itself again')
    await expect(page.getByRole('heading', { name: 'One group so far' })).toBeVisible()
    await page.goto(springPath)
    await expect(page.getByRole('heading', { name: 'Where it stands: likely because of it' })).toBeVisible()
  })
})

test('the picture and its table can be used by everybody, on a phone as well', async ({ page, signIn }) => {
  const { head, autumn, spring, path } = await aSchoolWithTwoTerms()
  await sayItRepeats(head, { id: spring.id, firstId: autumn.id })
  await signIn(head)
  await page.goto(`${path}/together`)
  await expect(page.locator('#pooled').getByRole('table')).toBeVisible()
  expect(await faults(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)
})

test('those who waited become the next group', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  const first = await aLottery(head, { title: 'Reading, autumn', pupils: 24 })
  await moved(head, first.id, 'finished')
  await signIn(head)
  await page.goto(`/${school.slug}/activities/${first.id}`)
  const stands = page.locator('#where-it-stands')
  await expect(stands).toContainText('12 pupils waited while the first group took part.')
  await stands.getByRole('link', { name: 'Start the next group' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start the next group')
  expect(await faults(page)).toEqual([])
  await page.getByLabel('What do you call it?').fill('Reading, spring')
  await page.getByRole('button', { name: 'Start the next group' }).click()
  await expect(page.getByRole('status')).toContainText('everybody who waited')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reading, spring')
  await expect(page.locator('#history')).toContainText(
    `${head.personName} started this for the 12 pupils who had waited`,
  )
  await page.goto(`${page.url().replace(/#.*/, '')}/groups`)
  await expect(page.getByRole('main')).toContainText('12')

  await page.goto(`/${school.slug}/activities/${first.id}/next-group`)
  await expect(page.getByRole('heading', { name: 'Those who waited have had their turn' })).toBeVisible()
  await page.getByRole('link', { name: 'See what the groups show together' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing to take together yet' })).toBeVisible()
  await expect(page.locator('#groups')).toContainText('Left out. It has no result yet')
})

test('staff read what the groups show and change nothing; a governor reaches neither page', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const { id } = await aLottery(head, { pupils: 8, measured: false })
  const pages = ['together', 'next-group'].map((part) => `/${school.slug}/activities/${id}/${part}`)
  await signIn(await aMember(school, 'staff'))
  for (const address of pages) {
    expect((await page.goto(address))?.status()).toBe(200)
    await expect(page.getByRole('main').locator('form')).toHaveCount(0)
  }
  await signIn(await aMember(school, 'governor'))
  for (const address of pages) expect((await page.request.get(address)).status()).toBe(403)
  await signIn((await aSchool()).head)
  for (const address of pages) expect((await page.request.get(address)).status()).toBe(404)
})
