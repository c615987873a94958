import { aSchool } from '@/prisma/builders'
import { coveredWhenFocused } from './support/covered-focus'
import { expect, test } from './support/test'

test.use({ viewport: { width: 390, height: 600 } })

test('on a small screen nothing that has the focus lies under the bar that leads to Record', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  await signIn(head)
  await page.goto(`/${school.slug}/settings`)
  const { covered, count } = await coveredWhenFocused(page)
  expect(covered).toEqual([])
  expect(count).toBeGreaterThan(15)
})
