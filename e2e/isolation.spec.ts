import { aMember, aSchool } from '@/prisma/builders'
import { everythingOf } from './support/everything'
import { formsOf, fromThisSite, type SentForm, send } from './support/forms'
import { aFullSchool, type FullSchool } from './support/full-school'
import { addressOf, pages, routes } from './support/pages'
import { test as base, expect, signInTo } from './support/test'

/**
 * What somebody may not write, though they know every address and every form. The forms are taken from the pages as
 * the head sees them, and a governor theirs, filled in, and sent as a browser without JavaScript sends them; a new form is found by itself.
 */
const test = base.extend<object, { full: FullSchool; forms: SentForm[] }>({
  full: [async ({ browserName: _ }, use) => use(await aFullSchool()), { scope: 'worker' }],
  forms: [
    async ({ browser, full }, use) => {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        baseURL: process.env.ALONGSIDE_URL,
      })
      await signInTo(context, full.head)
      const page = await context.newPage()
      const forms: SentForm[] = []
      for (const pattern of pages.filter((one) => one.startsWith('/[school]'))) {
        await page.goto(addressOf(pattern, full.values))
        forms.push(...(await formsOf(page)))
      }
      await signInTo(context, full.governor)
      for (const pattern of GOVERNORS_OWN) {
        await page.goto(addressOf(pattern, full.values))
        forms.push(...(await formsOf(page)))
      }
      await context.close()
      await use(forms)
    },
    { scope: 'worker', timeout: 300_000 },
  ],
})
// They send every form there is, and they grow in number.
test.setTimeout(300_000)

/** Pages on which a governor writes, and a head does not or writes something else. */
const GOVERNORS_OWN = [
  '/[school]/impact/governors/questions/new',
  '/[school]/impact/governors/questions/[id]',
]

/** What is one's own to change, whatever one's role. */
const isOwnAccount = ({ address }: SentForm) => /\/account(\/second-step|\/calendar)?$/.test(address)

test('every form of a school is refused to another school’s head, and changes nothing', async ({
  page,
  signIn,
  full,
  forms,
}) => {
  expect(forms.length).toBeGreaterThan(25)
  const { head: stranger } = await aSchool()
  await signIn(stranger)
  const before = await everythingOf(full.head.schoolId)
  for (const form of forms) {
    const answer = await send(page.request, form)
    expect.soft(answer.status(), `${form.address}: ${form.button}`).toBe(404)
  }
  expect(await everythingOf(full.head.schoolId)).toEqual(before)
})

test('a form sent for one’s own school changes nothing of another’s records', async ({
  page,
  signIn,
  full,
  forms,
}) => {
  const { head: stranger } = await aSchool()
  await signIn(stranger)
  const before = await everythingOf(full.head.schoolId)
  for (const form of forms.filter((one) => !isOwnAccount(one))) {
    const address = form.address.replace(`/${full.slug}`, `/${stranger.schoolSlug}`)
    await send(page.request, form, { address, school: stranger.schoolSlug })
  }
  expect(await everythingOf(full.head.schoolId)).toEqual(before)
})

for (const role of ['governor', 'trust_leader'] as const) {
  test(`every form is refused to a ${role.replace('_', ' ')} of the school, and changes nothing`, async ({
    page,
    signIn,
    full,
    forms,
  }) => {
    await signIn(await aMember({ id: full.head.schoolId, slug: full.slug }, role))
    const before = await everythingOf(full.head.schoolId)
    const answers: number[] = []
    // To ask is what any governor may; to change what another asked is not.
    const mayAsk = ({ button }: SentForm) => role === 'governor' && button === 'Ask'
    for (const form of forms.filter((one) => !isOwnAccount(one) && !mayAsk(one))) {
      const answer = await send(page.request, form)
      answers.push(answer.status())
      // 200 is a page this role is shown, with the refusal in it; 404 a record this role is not to know of.
      expect
        .soft([200, 403, 404], `${form.address}: ${form.button}: ${answer.status()}`)
        .toContain(answer.status())
    }
    expect(answers.filter((status) => status === 403).length).toBeGreaterThan(answers.length / 3)
    expect(answers.filter((status) => status >= 400).length).toBeGreaterThan(answers.length / 2)
    expect(await everythingOf(full.head.schoolId)).toEqual(before)
  })
}

test('every form is refused to whoever is signed out', async ({ page, full, forms }) => {
  const before = await everythingOf(full.head.schoolId)
  for (const form of forms) {
    const answer = await send(page.request, form)
    expect.soft(answer.headers().location ?? answer.status(), form.address).toContain('/sign-in')
  }
  expect(await everythingOf(full.head.schoolId)).toEqual(before)
})

test('what takes files and answers scripts is refused to others, and changes nothing', async ({
  page,
  signIn,
  full,
}) => {
  const { head: stranger } = await aSchool()
  const governor = await aMember({ id: full.head.schoolId, slug: full.slug }, 'governor')
  const before = await everythingOf(full.head.schoolId)
  for (const [who, refused] of [
    [stranger, [400, 404, 405]],
    [governor, [400, 403, 404, 405]],
  ] as const) {
    await signIn(who)
    for (const pattern of routes.filter((one) => one.startsWith('/[school]'))) {
      const address = addressOf(pattern, full.values)
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const answer = await page.request.fetch(address, {
          method,
          headers: fromThisSite(),
          multipart: {
            file: { name: 'made-up.txt', mimeType: 'text/plain', buffer: Buffer.from('made up') },
          },
          maxRedirects: 0,
        })
        expect.soft(refused, `${method} ${address}: ${answer.status()}`).toContain(answer.status())
      }
    }
  }
  expect(await everythingOf(full.head.schoolId)).toEqual(before)
})

test('a form sent from another site is refused', async ({ page, signIn, full, forms }) => {
  await signIn(full.head)
  const before = await everythingOf(full.head.schoolId)
  const settings = forms.find(({ address }) => address.endsWith('/settings'))
  const multipart = new FormData()
  for (const [name, value] of settings?.fields ?? []) multipart.append(name, value)
  const answer = await page.request.post(settings?.address ?? '', {
    multipart,
    headers: { origin: 'https://evil.example' },
    maxRedirects: 0,
  })
  expect(answer.status()).toBeGreaterThanOrEqual(400)
  expect(await everythingOf(full.head.schoolId)).toEqual(before)
})
