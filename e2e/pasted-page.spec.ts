import { aSchool } from '@/prisma/builders'
import { aCase } from '@/prisma/builders/concerns'
import { expect, test } from './support/test'

/** Far more than a server takes in an address. */
const A_PAGE = 'Somebody who builds walls: جو دیواریں بناتا ہے 🧱. '.repeat(400)

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a page of text that is pasted where words stand in the address gets an answer, not an empty page', async ({
    page,
    signIn,
  }) => {
    const { school, head } = await aSchool()
    await signIn(head)
    await aCase(head, { words: 'Cars double park at the gate.' })
    for (const [path, box] of [
      ['search', 'Search this school'],
      ['concerns', 'Words or reference'],
    ] as const) {
      await page.goto(`/${school.slug}/${path}`)
      const field = page.getByRole('main').getByRole('searchbox', { name: box })
      await field.fill(A_PAGE)
      await field.press('Enter')
      await expect(page).toHaveURL(/q=Somebody/)
      await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible()
    }

    await page.goto(`/${school.slug}/skills/requests/new`)
    await page.getByLabel('What is it for?').fill('Year 4 Romans')
    await page.getByLabel('Whom are you looking for?').fill(A_PAGE)
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByRole('button', { name: 'Post it, and see who offers it' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Use 300 characters or fewer.')
    await expect(page.getByLabel('Whom are you looking for?')).toHaveValue(/^Somebody who builds walls/)
  })
})
