import type { Page } from '@playwright/test'
import { makeVisitorLink } from '@/lib/conversation/visitor-commands'
import { withdrawEvidence } from '@/lib/evidence/commands'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity, aRunningActivity } from '@/prisma/builders/activities'
import { aCase } from '@/prisma/builders/concerns'
import { aQuotation } from '@/prisma/builders/evidence'
import { anAgreedJudgement } from '@/prisma/builders/judgement'
import { aBuiltPack } from '@/prisma/builders/pack'
import { fromOutside } from '@/prisma/testing/outside'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { expect, test } from './support/test'

const OWN = 'Every family has heard from us in their own language since the summer.'

/** A school with a pack of what may be shown, and much beside it that may not. */
async function packed() {
  const { school, head } = await aSchool()
  const { id: activity } = await aRunningActivity(head, { title: 'Maths at home' })
  const open = { visibility: 'governors' as const, quotation: 'She counts the stairs now.' }
  const evidence = await aQuotation(head, activity, open)
  const hidden = await aQuotation(head, activity, { quotation: 'For the staff alone.' })
  const judgement = await anAgreedJudgement(head, {
    words: OWN,
    answer: 'nearly',
    records: [{ kind: 'evidence', id: evidence }],
  })
  await anActivity(head, { title: 'Something not chosen' })
  await aCase(head, { words: 'The case nobody outside may know of.' })
  const chosen = { activities: [activity], evidence: [evidence, hidden], judgements: [judgement] }
  const pack = await aBuiltPack(head, { title: 'For the visit in spring', ...chosen })
  await aBuiltPack(head, { title: 'Another pack', activities: [], evidence: [], judgements: [] })
  return { school, head, pack, evidence }
}

const opensNothing = async (page: Page, address: string) => {
  const answer = await page.goto(address)
  expect(answer?.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not open anything')
  return (await page.locator('header, main, footer').allTextContents()).join('\n')
}

test('a leader gives a visitor a link, who reads the one pack under the words of whom it is for', async ({
  page,
  signIn,
  browser,
}) => {
  const { school, head, pack } = await packed()
  await signIn(head)
  await page.goto(`/${school.slug}/conversation/packs/${pack}`)
  await page.getByRole('link', { name: 'Visitors’ links' }).click()
  await page.getByLabel('For whom is it?').fill('The inspection team')
  await page.getByLabel('For how many days does it work?').fill('31')
  await page.getByRole('button', { name: 'Make the link' }).click()
  await expect(page.getByText(/It must be 30 or fewer/).first()).toBeVisible()
  await page.getByLabel('For how many days does it work?').fill('3')
  await page.getByRole('button', { name: 'Make the link' }).click()
  const address = await page.getByLabel('To copy into a message or an e-mail').inputValue()
  expect(address).toMatch(/\/visit\/[\w-]{43}$/)
  await expect(page.getByRole('img', { name: 'The visitor’s link as a QR code' })).toBeVisible()
  await expect(page.getByText('Not opened yet.')).toBeVisible()
  expect(await faults(page)).toEqual([])

  const outside = await browser.newContext({
    baseURL: process.env.ALONGSIDE_URL,
    viewport: { width: 390, height: 844 },
  })
  const visitor = await outside.newPage()
  const answer = await visitor.goto(address)
  expect(answer?.headers()['referrer-policy']).toBe('no-referrer')
  expect(answer?.headers()['x-robots-tag']).toContain('noindex')
  expect(answer?.headers()['cache-control']).toContain('no-store')
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('For the visit in spring')
  await expect(visitor.getByText(/^Made for The inspection team, on .+, by Amina Khan\.$/)).toBeVisible()
  const main = visitor.getByRole('main')
  await expect(main).toContainText('Maths at home')
  await expect(main).toContainText('She counts the stairs now.')
  await expect(main).toContainText(OWN)
  for (const unseen of ['Something not chosen', 'For the staff alone', 'The case nobody', 'Another pack'])
    expect(await visitor.content()).not.toContain(unseen)
  // Whoever made the link is the one person of the school who is named, and that once.
  expect((await main.textContent())?.includes('Amina Khan')).toBe(false)
  expect(await visitor.locator(`a[href^="/${school.slug}"]`).count()).toBe(0)
  expect(await faults(visitor)).toEqual([])
  expect(await pixelsBeyondTheEdge(visitor)).toBeLessThanOrEqual(0)
  // The link signs nobody in.
  await visitor.goto(`/${school.slug}/conversation/packs/${pack}`)
  await expect(visitor).toHaveURL(/sign-in/)
  // On paper the words stand across every sheet: what is fixed is printed on each.
  await visitor.goto(address)
  await visitor.emulateMedia({ media: 'print' })
  const mark = visitor.locator('svg[aria-hidden="true"]', { hasText: 'Made for The inspection team' })
  await expect(mark).toHaveCSS('position', 'fixed')
  await expect(mark).toBeVisible()
  // At the foot of each stands whose record it is.
  const foot = await visitor.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--foot'),
  )
  expect(foot).toContain(school.name)
  await outside.close()

  await page.reload()
  await expect(page.getByText(/Opened 2 times, last on/)).toBeVisible()
  await page.goto(`/${school.slug}/conversation/packs/${pack}`)
  await expect(page.getByRole('region', { name: 'History' })).toContainText(
    'A visitor with the link for The inspection team opened the pack “For the visit in spring”',
  )
})

test('what may no longer be shown is gone from the visitor’s page at once', async ({ page }) => {
  const { head, pack, evidence } = await packed()
  const { token } = await makeVisitorLink(head, { id: pack, madeFor: 'Our partner', days: 7 })
  await page.goto(`/visit/${token}`)
  await expect(page.getByText('She counts the stairs now.').first()).toBeVisible()
  await withdrawEvidence(head, { id: evidence, version: 1, reason: 'The parent asked.' })
  await page.reload()
  await expect(page.getByText('Something that stood in it then may no longer be shown')).toBeVisible()
  expect(await page.content()).not.toContain('She counts the stairs now.')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a link opens nothing after its days, after it was withdrawn, with one character changed, or once the pack is out of use', async ({
    page,
    signIn,
    browser,
  }) => {
    const { school, head, pack } = await packed()
    const make = (madeFor: string) => makeVisitorLink(head, { id: pack, madeFor, days: 7 })
    const [kept, withdrawn, expired] = [await make('Ms Reed'), await make('Mr Hill'), await make('Ms Old')]
    const outside = await browser.newContext({ baseURL: process.env.ALONGSIDE_URL, javaScriptEnabled: false })
    const visitor = await outside.newPage()
    await visitor.goto(`/visit/${kept.token}`)
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('For the visit in spring')

    await fromOutside(
      `UPDATE "VisitorLink" SET "expiresAt" = now() - interval '1 minute' WHERE "schoolId" = $1 AND "madeFor" = 'Ms Old'`,
      [head.schoolId],
    )
    const last = kept.token.at(-2) === 'A' ? 'B' : 'A'
    const changed = `${kept.token.slice(0, -2)}${last}${kept.token.slice(-1)}`
    const said = [
      await opensNothing(visitor, `/visit/${expired.token}`),
      await opensNothing(visitor, `/visit/${changed}`),
    ]

    await signIn(head)
    await page.goto(`/${school.slug}/conversation/packs/${pack}/visitors`)
    await page.getByRole('button', { name: /Withdraw it\s*: the link for Mr Hill/ }).click()
    await expect(page.getByText('Withdrawn. The link opens nothing any more.')).toBeVisible()
    said.push(await opensNothing(visitor, `/visit/${withdrawn.token}`))

    await page.goto(`/${school.slug}/conversation/packs/${pack}`)
    await page.getByRole('button', { name: 'Take it out of use' }).click()
    await expect(page.getByText(/^Out of use since/)).toBeVisible()
    said.push(await opensNothing(visitor, `/visit/${kept.token}`))
    // Which of these it was, and of which school, nobody is told.
    expect(new Set(said).size).toBe(1)
    expect(said[0]).not.toContain(school.slug)
    await outside.close()
  })

  test('is not a governor’s or a teacher’s to give', async ({ page, signIn }) => {
    const { school, pack } = await packed()
    for (const role of ['staff', 'governor'] as const) {
      await signIn(await aMember(school, role))
      const answer = await page.goto(`/${school.slug}/conversation/packs/${pack}/visitors`)
      expect(answer?.status()).toBe(403)
    }
  })
})
