import { aFullSchool } from './support/full-school'
import { expect, test } from './support/test'

/** What each list of records is called, and under which title its second cell stands. */
const LISTS = [
  ['concerns?status=all', 'What parents and others said', 'Where it stands'],
  ['concerns/improvements', 'Improvements, what is due first', 'About'],
  ['concerns/you-said', 'You said, we did: drafts first', 'We did'],
  ['skills/offers', 'What parents and carers offer', 'Offers'],
  ['skills/requests', 'Requests, the open ones first', 'Year groups'],
  ['skills/campaigns', 'Campaigns, the latest first', 'Asks'],
  ['ideas', 'Ideas: what waits first, the longest before the others', 'Said'],
  ['ideas/forums', 'Forums', 'Kind'],
  ['ideas/published', 'Pages for everybody, drafts first', 'Kind'],
  ['families', 'Families', 'Pupils'],
] as const

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('each list of records is read without moving it sideways, every cell below its title', async ({
    page,
    signIn,
  }) => {
    const { slug, head } = await aFullSchool()
    await signIn(head)
    for (const [path, caption, title] of LISTS) {
      await page.goto(`/${slug}/${path}`)
      const cells = page.getByRole('table', { name: caption, exact: true }).locator('tbody :is(th, td)')
      const seen = await cells.evaluateAll((all) =>
        all.map((cell) => ({
          right: cell.getBoundingClientRect().right,
          title: getComputedStyle(cell, '::before').content,
        })),
      )
      expect.soft(seen[1]?.title, path).toContain(`"${title}`)
      expect.soft(Math.max(...seen.map(({ right }) => right)), path).toBeLessThanOrEqual(390)
    }
  })
})
