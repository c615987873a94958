import type { APIRequestContext, Page } from '@playwright/test'
import { isPublic } from '@/lib/platform/public-pages'
import { aSchool } from '@/prisma/builders'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { aFullSchool, type FullSchool } from './support/full-school'
import { addressOf, pages, routes } from './support/pages'
import { test as base, expect, signInTo } from './support/test'

/**
 * Every page the file system holds: free of axe violations, usable at 320 px, closed to whoever is signed out unless it
 * is public, and not there for another school. A new page is found by itself and fails until it is covered.
 */
type Shared = {
  full: FullSchool
  stranger: FullSchool['head']
  /** One for all: it goes from page to page, as whoever each is for, and is only looked at. */
  window: Page
}

const test = base.extend<object, Shared>({
  full: [async ({ browserName: _ }, use) => use(await aFullSchool()), { scope: 'worker' }],
  stranger: [async ({ browserName: _ }, use) => use((await aSchool()).head), { scope: 'worker' }],
  window: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ baseURL: process.env.ALONGSIDE_URL })
      await use(await context.newPage())
      await context.close()
    },
    { scope: 'worker' },
  ],
})

/** What a governor may open; everything else of the school is refused. */
const FOR_GOVERNORS = [
  '/[school]/impact/governors',
  '/[school]/impact/governors/export',
  '/[school]/impact/governors/results/[outcomeId]',
  '/[school]/impact/governors/questions/new',
  '/[school]/impact/governors/questions/[id]',
  '/[school]/concerns/report',
  '/[school]/ideas/forums',
  '/[school]/ideas/forums/[id]',
  '/[school]/bin',
  '/[school]/bin/export',
  '/[school]/definitions',
  '/[school]/printed-foot',
  '/[school]/privacy',
  '/[school]/account',
  '/[school]/search',
  '/[school]/search/suggestions',
  '/[school]/account/second-step',
  '/[school]',
]

/** What only somebody who leads a trust may open: not even a head, whose school it may show. */
const FOR_TRUST_LEADERS = ['/schools/side-by-side']

/** Pages of a school that are a governor's alone. */
const GOVERNORS_ALONE = ['/[school]/impact/governors/questions/new']

/** Says only hello, so that the others can be measured against it. */
const BARE = '/hello'

const inSchool = [...pages, ...routes].filter((route) => route.startsWith('/[school]'))

test('the list of pages is read from the file system', () => {
  expect(pages).toContain('/[school]/activities/[id]')
  expect(inSchool.length).toBeGreaterThan(40)
})

for (const pattern of pages.filter((page) => page !== BARE)) {
  test(`${pattern} can be used by everybody it is for`, async ({ window: page, full }) => {
    const address = addressOf(pattern, full.values)
    const who = whoIsItFor(pattern, full)
    await signInTo(page.context(), who)
    await page.setViewportSize({ width: 1280, height: 900 })
    const answer = await page.goto(address)
    expect(answer?.status(), `${address} as ${who.personName}`).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await faults(page)).toEqual([])

    await page.setViewportSize({ width: 320, height: 640 })
    expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)
  })
}

function whoIsItFor(pattern: string, { head, governor, trustLeader }: FullSchool): FullSchool['head'] {
  if (FOR_TRUST_LEADERS.includes(pattern)) return trustLeader
  return GOVERNORS_ALONE.includes(pattern) ? governor : head
}

/** Where people come back to from a provider, and what only Prometheus is told: each asks for its own proof. */
const WITH_OWN_PROOF = /^\/(api|metrics)(\/|$)/

test('every page is closed to whoever is signed out, unless it is public', async ({ request, full }) => {
  for (const pattern of [...pages, ...routes.filter((route) => !WITH_OWN_PROOF.test(route))]) {
    const address = addressOf(pattern, full.values)
    const answer = await request.get(address, { maxRedirects: 0 })
    // A route that only takes what is sent to it says so.
    if (isPublic(address)) expect.soft(answer.status() === 405 || answer.status() < 400, address).toBe(true)
    else expect.soft(answer.headers().location ?? 'nowhere', address).toContain('/sign-in')
  }
})

test("no page is there for another school's head", async ({ page, signIn, full, stranger }) => {
  await signIn(stranger)
  for (const pattern of inSchool) await isNotThere(page.request, addressOf(pattern, full.values))
})

test("no record of another school is found in one's own", async ({ page, signIn, full, stranger }) => {
  await signIn(stranger)
  const values = { ...full.values, '[school]': stranger.schoolSlug }
  const ofARecord = inSchool.filter((route) => /\[(id|\w+Id)\]/.test(route))
  for (const pattern of ofARecord) await isNotThere(page.request, addressOf(pattern, values))
})

test('a governor is refused everything but what is for governors', async ({ page, signIn, full }) => {
  await signIn(full.governor)
  for (const pattern of inSchool) {
    const address = addressOf(pattern, full.values)
    const status = (await page.request.get(address)).status()
    if (FOR_GOVERNORS.includes(pattern)) expect.soft(status, address).toBe(200)
    else expect.soft([403, 404, 405], `${address}: ${status}`).toContain(status)
  }
})

/** A route that only takes what is sent to it may say so (405) before it looks at who asks. */
async function isNotThere(request: APIRequestContext, address: string) {
  const answer = await request.get(address)
  expect.soft([404, 405], `${address}: ${answer.status()}`).toContain(answer.status())
  expect.soft(await answer.text(), address).not.toContain('Reading together')
}
