import { aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { someFigures } from '@/prisma/builders/figures'
import { expect, test } from './support/test'

test('a figure put right makes a new result, and the old one stays with its date', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const { id, outcomeId } = await aRunningActivity(head, { title: 'Reading together' })
  const [first = ''] = await someFigures(
    head,
    outcomeId,
    Array.from({ length: 10 }, (_, i) => [80 + i, 84 + i + (i % 3)] as const),
  )
  await signIn(head)
  await page.goto(`/${school.slug}/activities/${id}/outcomes/${outcomeId}/figures`)
  await page.getByLabel(`${first}, after`).fill('94')
  await page.getByRole('button', { name: 'Save the figures' }).click()
  await expect(page.getByRole('status')).toContainText('1 figure changed')

  await page.getByRole('link', { name: 'How this was worked out' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('How the result was worked out')
  // By hand: the rises are 4, 5, 6, 4, 5, 6, 4, 5, 6 and 4, and then 14 in place of the first.
  const steps = page.getByRole('region', { name: 'the result step by step' })
  await expect(steps.getByRole('row', { name: /^Mean change/ })).toContainText('5.9000')
  await expect(steps.getByRole('row', { name: /^t / })).toContainText('two-sided p')
  const earlier = page.getByRole('region', { name: 'Earlier results' })
  await expect(earlier.getByRole('row')).toHaveCount(2)
  await expect(earlier.getByRole('row').last()).toContainText('+4.9')
  await expect(page.getByRole('region', { name: 'History' })).toContainText(
    `${head.personName} saved figures of`,
  )

  await page.goto(`/${school.slug}/impact`)
  await expect(page.getByText('+5.9').first()).toBeVisible()
  await expect(page.getByText('+4.9')).toHaveCount(0)
})
