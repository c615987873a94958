import type { Page } from '@playwright/test'
import { makeParentLink } from '@/lib/concerns/parent-link'
import { getLinksOfCase } from '@/lib/concerns/parent-link-queries'
import { withTimeline } from '@/lib/history/queries'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { toDate } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aCase, withDuties } from '@/prisma/builders/concerns'
import { fromOutside } from '@/prisma/testing/outside'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { expect, test } from './support/test'

/** A parent opens their private link, on a phone and without an account; and what the school sees of it. */

const PHONE = { width: 390, height: 844 }
const WORDS = 'She was told twice that someone would ring about the reading book, and nobody has.'
const URDU = 'میں نے دو بار پوچھا اور کسی نے جواب نہیں دیا۔'

async function aLink(given: Parameters<typeof aCase>[1] = {}) {
  const { school, head } = await aSchool()
  const id = await aCase(head, { words: WORDS, wish: 'A call by Friday.', ...given })
  const { token } = await makeParentLink(head, { id, days: 90 })
  return { school, head, id, link: `/our-record/${token}`, page: `/${school.slug}/concerns/${id}` }
}

const end = ({ schoolId }: Viewer, id: string) =>
  fromOutside(
    `UPDATE "Case" SET "status" = 'resolved', "endedOn" = $3, "finding" = 'upheld', "dueOn" = NULL WHERE "schoolId" = $1 AND "id" = $2`,
    [schoolId, id, today()],
  )

const words = (page: Page) => page.getByRole('region', { name: 'What you said' })

test('a link is made on the case’s page, shown once with a code and a slip, and opens the record', async ({
  page,
  signIn,
  browser,
}) => {
  const { school, head } = await aSchool()
  const id = await aCase(head, { words: WORDS })
  await signIn(head)
  await page.goto(`/${school.slug}/concerns/${id}`)
  await page.getByRole('link', { name: 'The parent’s private link' }).click()
  await page.getByRole('radio', { name: 'A month' }).check()
  await page.getByRole('button', { name: 'Make a private link' }).click()
  const shown = page.getByLabel('To copy into a message or an e-mail')
  const address = await shown.inputValue()
  expect(address).toMatch(/\/our-record\/[\w-]{43}$/)
  await expect(page.getByRole('img', { name: 'The parent’s private link as a QR code' })).toBeVisible()
  await expect(page.getByText('Not opened yet.')).toBeVisible()
  expect(await faults(page)).toEqual([])
  await page.getByRole('link', { name: 'A slip to print' }).click()
  await expect(page.getByText(address)).toBeVisible()
  await expect(page.getByText(WORDS)).toHaveCount(0)

  const parents = await (await browser.newContext({ viewport: PHONE })).newPage()
  await parents.goto(address)
  await expect(words(parents)).toContainText(WORDS)
  await parents.context().close()
  await page.goto(`/${school.slug}/concerns/${id}/link`)
  await expect(page.getByText('First opened')).toBeVisible()

  await page.context().clearCookies({ name: 'fresh-parent-link' })
  await page.reload()
  await expect(shown).toHaveCount(0)
  expect(await page.content()).not.toContain(address.split('/').at(-1))
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'on a phone' : 'on a phone without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: PHONE })

    test('the parent reads, says what is missing, and later how it was handled; the school sees it beside the words', async ({
      page,
      signIn,
      browser,
    }) => {
      const { head, id, link, page: record } = await aLink()
      await page.goto(link)
      await expect(page.getByRole('heading', { level: 1, name: 'Your concern' })).toBeVisible()
      await expect(words(page)).toContainText(WORDS)
      await expect(words(page)).toContainText('A call by Friday.')
      await expect(page.getByRole('region', { name: 'Where it stands' })).toContainText(
        /We will .+ by \w+day/,
      )
      await expect(page.getByText('How did we handle it?')).toHaveCount(0)

      await page.getByRole('button', { name: 'Yes, this is right' }).click()
      await expect(page.getByText('You have said that this is right.')).toBeVisible()

      await page.getByRole('button', { name: 'Send to the school' }).click()
      await expect(page.getByRole('main').getByRole('alert')).toContainText('Write what is missing or wrong.')
      await page.getByLabel('Write it here').fill(`You left out that I came in on Monday.\n${URDU}`)
      await page.getByRole('button', { name: 'Send to the school' }).click()
      await expect(page.getByRole('status')).toContainText('stands in the record now')
      await expect(page.getByRole('region', { name: 'What has happened' })).toContainText(URDU)
      await expect(page.getByLabel('Write it here')).toHaveValue('')

      const office = await browser.newContext({ baseURL: process.env.ALONGSIDE_URL })
      const staff = await office.newPage()
      await signIn(head, office)
      await staff.goto(record)
      await expect(staff.getByRole('region', { name: 'In their words' })).toContainText(WORDS)
      const answers = staff.getByRole('region', { name: 'What they answered by their link' })
      await expect(answers).toContainText('This is right.')
      await expect(answers).toContainText('You left out that I came in on Monday.')
      await expect(staff.getByRole('region', { name: 'Timeline' })).toContainText(
        'The parent added to the record',
      )

      await end(head, id)
      await page.goto(link)
      await expect(page.getByRole('region', { name: 'Where it stands' })).toContainText(
        'What was found: upheld.',
      )
      await page.getByRole('radio', { name: 'Partly satisfied' }).check()
      await page.getByLabel('Is there anything you would like to say about it?').fill('It took long.')
      await page.getByRole('button', { name: 'Send your answer' }).click()
      await expect(page.getByText('You said: Partly satisfied.')).toBeVisible()
      await page.getByRole('radio', { name: 'Satisfied', exact: true }).check()
      await page.getByRole('button', { name: 'Send your answer' }).click()
      await expect(page.getByText('You said: Satisfied.')).toBeVisible()
      await staff.goto(record)
      await expect(answers).toContainText('It took long.')
      await expect(answers).toContainText('How it was handled: satisfied.')
      await expect(staff.getByRole('region', { name: 'In their words' })).toContainText(WORDS)
      await office.close()
    })
  })
}

test('the page is free of faults, fits 320 px, is read from right to left where it is Urdu, and keeps nothing', async ({
  page,
}) => {
  const { head, id, link } = await aLink({ words: `${URDU}\n${'ایک '.repeat(60)}`, wish: URDU })
  await end(head, id)
  const answer = await page.goto(link)
  expect(answer?.headers()['cache-control']).toContain('no-store')
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toMatch(/noindex/)
  // Nothing of the address goes to another site; forms must be able to say where they come from.
  expect(answer?.headers()['referrer-policy']).toBe('same-origin')
  expect(await faults(page)).toEqual([])
  await page.goto(`${link}?in=ar`)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  expect(await faults(page)).toEqual([])
  await page.goto(`${link}?in=en`)
  const direction = await words(page)
    .getByRole('blockquote')
    .first()
    .evaluate((element) => getComputedStyle(element).direction)
  expect(direction).toBe('rtl')
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 640 })
    expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)
  }
  await page.getByLabel('Write it here').pressSequentially('Nobody else may read this')
  for (const form of await page.locator('form').all())
    await expect(form).toHaveAttribute('autocomplete', 'off')
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  expect(kept).toBe('[{},{}]')
  await page.reload()
  await expect(page.getByLabel('Write it here')).toHaveValue('')
})

test('whatever opens nothing says the same, whichever school and whatever became of it', async ({
  page,
  signIn,
}) => {
  const withdrawn = await aLink()
  const expired = await aLink()
  const [made] = (await getLinksOfCase(withdrawn.head, withdrawn.id))?.links ?? []
  await signIn(withdrawn.head)
  await page.goto(`${withdrawn.page}/link`)
  await page.getByRole('button', { name: 'Withdraw' }).click()
  await expect(page.getByText('Withdrawn. The link opens nothing any more.')).toBeVisible()
  await expect(page.getByText(/^Withdrawn on/)).toBeVisible()
  expect(made?.state).toBe('works')
  await fromOutside(`UPDATE "ParentLink" SET "expiresAt" = now() - interval '1 second' WHERE "caseId" = $1`, [
    expired.id,
  ])
  await page.context().clearCookies()
  const said: string[] = []
  for (const link of [
    withdrawn.link,
    expired.link,
    `/our-record/${'A'.repeat(43)}`,
    '/our-record/nonsense',
  ]) {
    const answer = await page.goto(link)
    expect(answer?.status()).toBe(200)
    said.push(`${await page.title()} ${await page.locator('main').textContent()}`)
  }
  expect(new Set(said).size).toBe(1)
  expect(said[0]).toContain('This link does not open anything')
  expect(said[0]).not.toContain('Hillside')
  expect(await faults(page)).toEqual([])
})

test('an answer by a link that was withdrawn meanwhile is not taken', async ({ page }) => {
  const { head, id, link } = await aLink()
  await page.goto(link)
  await page.getByLabel('Write it here').fill('Too late')
  await fromOutside(`UPDATE "ParentLink" SET "withdrawnAt" = now() WHERE "caseId" = $1`, [id])
  await page.getByRole('button', { name: 'Send to the school' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('This link no longer opens anything')
  const events = await inSchool(head, (tx) => tx.caseEvent.count({ where: { schoolId: head.schoolId } }))
  expect(events).toBe(0)
})

test('a parent reads of the timeline what somebody ticked, and nothing else', async ({ page, signIn }) => {
  const { head, id, link, page: record } = await aLink()
  const event = (kind: string, said: string) =>
    inSchool(head, (tx) =>
      tx.caseEvent.create({
        data: {
          schoolId: head.schoolId,
          caseId: id,
          kind: kind as 'note',
          channel: kind === 'note' ? null : 'phone',
          onDay: toDate(today()),
          words: said,
          byId: head.personId,
          byName: head.personName,
          writtenAt: new Date(),
        },
        select: { id: true },
      }),
    )
  await event('contact_out', 'We agreed to ring on Friday.')
  await event('contact_out', 'Rang the other family.')
  await event('note', 'Only for us.')
  await signIn(head)
  await page.goto(`${record}/link`)
  await expect(page.getByText('Only for us.')).toHaveCount(0)
  await page.getByRole('checkbox', { name: /ring on Friday/ }).check()
  await page.getByRole('button', { name: 'Save what the parent reads' }).click()
  await expect(page.getByRole('status')).toContainText('This is what the parent reads')
  await page.goto(link)
  const happened = page.getByRole('region', { name: 'What has happened' })
  await expect(happened).toContainText('We agreed to ring on Friday.')
  await expect(page.getByText('Rang the other family.')).toHaveCount(0)
  await expect(page.getByText('Only for us.')).toHaveCount(0)
  await expect(page.getByText(head.personName)).toHaveCount(0)
})

test('a head who is named finds no link of it, and the chair gives the parent one', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const chair = await withDuties(await aMember(school, 'governor'), 'chair')
  const staff = await aMember(school, 'staff')
  const id = await aCase(staff, { words: 'The headteacher shouted.', named: [head.membershipId] })
  const record = `/${school.slug}/concerns/${id}`
  await signIn(head)
  for (const address of [`${record}/link`, `${record}/link/slip`, `${record}/files`]) {
    expect.soft((await page.request.get(address)).status(), address).toBe(404)
  }
  await signIn(chair)
  await page.goto(`${record}/link`)
  await page.getByRole('button', { name: 'Make a private link' }).click()
  const link = await page.getByLabel('To copy into a message or an e-mail').inputValue()
  await page.context().clearCookies()
  await page.goto(link)
  await expect(page.getByText('It is with the chair of governors.')).toBeVisible()
  await page.getByLabel('Write it here').fill('He did it twice.')
  await page.getByRole('button', { name: 'Send to the school' }).click()
  await expect(page.getByRole('status')).toContainText('Thank you.')
  const history = await withTimeline(head, async () => ({}), { recordType: 'case', recordId: id })
  expect(history?.history).toEqual([])
})
