import { LONG_WORK } from '@/lib/jobs/job'
import { aListSeen } from '@/lib/jobs/testing/a-list'
import { aSchool } from '@/prisma/builders'
import { expect, test } from './support/test'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a long list is brought in in the background, and the page says in the end what it did', async ({
      page,
      signIn,
    }) => {
      test.slow()
      const { school, head } = await aSchool()
      const { draft } = await aListSeen(head, LONG_WORK / 2 + 100)
      await signIn(head)
      await page.goto(`/${school.slug}/families/import/${draft}`)
      await page.getByRole('button', { name: 'Accept and write to the register' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Families and pupils from a paste')
      await expect(page.getByText('Added 2,600 families and 2,600 pupils.')).toBeVisible({ timeout: 120_000 })
    })
  })
}
