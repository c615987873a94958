import type { Locator, Page } from '@playwright/test'
import { aFamily, aMember, aPupil, aSchool } from '@/prisma/builders'
import { withDuties } from '@/prisma/builders/concerns'
import { fromOutside } from '@/prisma/testing/outside'
import { coveredWhenFocused } from './support/covered-focus'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { expect, test } from './support/test'

const WORDS = 'She was told twice that someone would ring about the reading book, and nobody has.'
const phone = { width: 390, height: 844 }

type Kept = { words: string; channel: string; status: string; receivedOn: string }

const casesOf = (schoolId: string) =>
  fromOutside<Kept>(
    `SELECT "words", "channel"::text, "status"::text, "receivedOn"::text FROM "Case" WHERE "schoolId" = $1 ORDER BY "recordedAt"`,
    [schoolId],
  )

/** Everything this device keeps, as anybody sees it who opens the browser's storage. */
const kept = (page: Page, prefix = 'alongside.') =>
  page.evaluate(
    (begin) =>
      Object.entries(localStorage)
        .filter(([name]) => name.startsWith(begin))
        .map((entry) => entry.join(' ')),
    prefix,
  )

async function aStaffMember() {
  const { school, head } = await aSchool()
  const staff = await aMember(school, 'staff')
  return { school, head, staff, address: `/${school.slug}/concerns/new` }
}

const words = (page: Page) => page.getByLabel('What did they say?')
const channel = (page: Page, name: string) =>
  page.getByRole('group', { name: 'How did it reach us?' }).getByLabel(name)
/** Next has an alert of its own, for the titles of pages. */
const refusal = (page: Page) => page.getByRole('alert').filter({ hasText: /to put right/ })
const isKept = (page: Page) => page.getByRole('status').filter({ hasText: /^Kept on this device\./ })
const save = (page: Page) => page.getByRole('button', { name: 'Save' })
const isOnRecord = (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name: /^Concern [2-9A-Z]{6}: / })).toBeVisible()

/** The page says that there is no connection once its script is there: what is sent before that, the browser sends by itself. */
async function loseConnection(page: Page) {
  await page.context().setOffline(true)
  await expect(page.getByText('No connection. Write it down all the same')).toBeVisible()
}

/** Counts what a person does: each press, each choice and each field typed is one. */
function countingOn() {
  let count = 0
  const counted =
    <Args extends unknown[]>(deed: (...args: Args) => Promise<void>) =>
    (...args: Args) => {
      count++
      return deed(...args)
    }
  return {
    press: counted((where: Locator) => where.click()),
    type: counted((where: Locator, text: string) => where.fill(text)),
    choose: counted((where: Locator) => where.check()),
    count: () => count,
  }
}

test.describe('on a phone', () => {
  test.use({ viewport: phone, hasTouch: true, isMobile: true })

  test('a concern is saved within 7 interactions from Today, and within 5 the next time', async ({
    page,
    signIn,
  }) => {
    const { school, head, staff } = await aStaffMember()
    const pupil = await aPupil(head, { yearGroup: 'Year 3', className: 'Beech' })
    await signIn(staff)
    await page.goto(`/${school.slug}`)
    const first = countingOn()
    await first.press(page.getByRole('navigation', { name: 'Record' }).getByRole('link', { name: 'Record' }))
    await first.press(page.getByRole('link', { name: /^A concern/ }))
    await first.type(words(page), WORDS)
    await first.type(page.getByLabel('Who raised it?'), pupil.reference)
    await first.choose(channel(page, 'Phone'))
    await first.type(page.getByLabel('What would they like to happen?'), 'A new book by Friday.')
    await first.press(save(page))
    await isOnRecord(page)
    expect(first.count()).toBeLessThanOrEqual(7)
    await expect(page.getByText('A new book by Friday.')).toBeVisible()

    // The next time, how it reached the school is known.
    await page.goto(`/${school.slug}`)
    const next = countingOn()
    await next.press(page.getByRole('navigation', { name: 'Record' }).getByRole('link', { name: 'Record' }))
    await next.press(page.getByRole('link', { name: /^A concern/ }))
    await expect(channel(page, 'Phone')).toBeChecked()
    await next.type(words(page), 'Nobody has rung yet.')
    await next.press(save(page))
    await isOnRecord(page)
    expect(next.count()).toBeLessThanOrEqual(5)
    expect(await casesOf(school.id)).toMatchObject([{ words: WORDS }, { words: 'Nobody has rung yet.' }])
  })

  test('the form fits the hand: no fault, nothing beyond the edge, Save in reach of the thumb', async ({
    page,
    signIn,
  }) => {
    const { staff, address } = await aStaffMember()
    await signIn(staff)
    await page.goto(address)
    await words(page).fill(WORDS)
    await expect(page.getByText(/^About: communication with home, from the words /)).toBeVisible()
    expect(await faults(page)).toEqual([])
    expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)
    const place = await save(page).boundingBox()
    expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(phone.height)
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)
    await page.getByText('More: complaint or thanks').click()
    await page.getByText('Is it about somebody who works here').click()
    expect(await faults(page)).toEqual([])
    expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)
  })
})

test('who raised it is found by typing, and is free text all the same', async ({ page, signIn }) => {
  const { school, head, staff, address } = await aStaffMember()
  const family = await aFamily(head)
  await signIn(staff)
  await page.goto(address)
  await page.getByLabel('Who raised it?').pressSequentially(family.reference.slice(0, 6))
  await expect(page.locator(`datalist option[value="${family.reference}"]`)).toHaveCount(1)
  await page.getByLabel('Who raised it?').fill('a neighbour')
  await words(page).fill(WORDS)
  await channel(page, 'Letter').check()
  await save(page).click()
  await isOnRecord(page)
  const [row] = await fromOutside<{ who: string }>(
    'SELECT "raisedByWho" AS who FROM "Case" WHERE "schoolId" = $1',
    [school.id],
  )
  expect(row?.who).toBe('a neighbour')
})

test('the category is proposed while somebody types, and changed at a press', async ({ page, signIn }) => {
  const { staff, address } = await aStaffMember()
  await signIn(staff)
  await page.goto(address)
  await words(page).fill('People double park on the zig zag lines by the gate.')
  await expect(page.getByText(/^About: parking and transport, from the words /)).toBeVisible()
  await page.getByRole('button', { name: 'Change what it is about' }).click()
  await expect(page.getByLabel('What is it about?')).toBeFocused()
  await page.getByLabel('What is it about?').selectOption('Safety and supervision')
  await expect(page.getByText('About: safety and supervision, chosen by you.')).toBeVisible()
  await channel(page, 'Phone').check()
  await save(page).click()
  await expect(page.getByRole('heading', { level: 1, name: /Safety and supervision/ })).toBeVisible()
})

test('the keyboard alone is enough', async ({ page, signIn }) => {
  const { school, staff, address } = await aStaffMember()
  await signIn(staff)
  await page.goto(address)
  await words(page).focus()
  await page.keyboard.type(WORDS)
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Who raised it?')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(channel(page, 'Phone')).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.type('A call today.')
  const isOnSave = () => page.evaluate(() => document.activeElement?.textContent === 'Save')
  for (let presses = 0; presses < 6 && !(await isOnSave()); presses++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await isOnRecord(page)
  expect(await casesOf(school.id)).toMatchObject([{ words: WORDS, channel: 'phone' }])
})

test.describe('on a small screen with a keyboard', () => {
  test.use({ viewport: { width: 390, height: 500 } })

  test('nothing that has the focus lies under the bar with the button', async ({ page, signIn }) => {
    const { staff, address } = await aStaffMember()
    await signIn(staff)
    await page.goto(address)
    await page.getByText('More: complaint or thanks').click()
    const { covered, count } = await coveredWhenFocused(page)
    expect(covered).toEqual([])
    expect(count).toBeGreaterThan(8)
  })
})

test('words in Urdu are read from the right, and stay as they were written', async ({ page, signIn }) => {
  const { school, staff, address } = await aStaffMember()
  const urdu = 'مجھے دو بار بتایا گیا کہ کوئی فون کرے گا۔'
  await signIn(staff)
  await page.goto(address)
  await words(page).fill(urdu)
  expect(await words(page).evaluate((field) => getComputedStyle(field).direction)).toBe('rtl')
  await channel(page, 'Meeting').check()
  await page.getByText('More: complaint or thanks').click()
  await page.getByLabel('In which language are their words?').fill('Urdu')
  await save(page).click()
  await isOnRecord(page)
  expect(await casesOf(school.id)).toMatchObject([{ words: urdu }])
})

test('what is refused keeps everything that was typed', async ({ page, signIn }) => {
  const { staff, address } = await aStaffMember()
  await signIn(staff)
  await page.goto(address)
  await page.getByLabel('Who raised it?').fill('Beech class')
  await page.getByText('More: complaint or thanks').click()
  await page.getByLabel('When did it reach us?').fill('1/1/2199')
  await page.getByLabel('Complaint').check()
  await save(page).click()
  await expect(refusal(page)).toContainText('Enter what they said.')
  await words(page).fill(WORDS)
  await channel(page, 'E-mail').check()
  await save(page).click()
  await expect(refusal(page)).toContainText('still to come')
  await expect(words(page)).toHaveValue(WORDS)
  await expect(page.getByLabel('Who raised it?')).toHaveValue('Beech class')
  await expect(page.getByLabel('Complaint')).toBeChecked()
  await page.getByLabel('When did it reach us?').fill('2/3/2026')
  await save(page).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Complaint / })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: phone })

  test('a concern is saved with its category, and one that may be a disclosure is not', async ({
    page,
    signIn,
  }) => {
    const { school, staff, address } = await aStaffMember()
    await signIn(staff)
    await page.goto(address)
    await words(page).fill('His stepdad hit him and he has bruises')
    await channel(page, 'Phone').check()
    await save(page).click()
    await expect(refusal(page)).toContainText('Nothing has been saved')
    expect(await casesOf(school.id)).toEqual([])
    await page.getByRole('button', { name: 'Yes: tell the designated safeguarding lead now' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /^Tell the designated/ })).toBeVisible()

    await page.goto(address)
    await words(page).fill(WORDS)
    await channel(page, 'Phone').check()
    await save(page).click()
    await isOnRecord(page)
    await expect(page.getByRole('heading', { level: 1, name: /Communication with home/ })).toBeVisible()
  })
})

test.describe('a child at risk', () => {
  const SECRET = 'Her uncle hit her and she has bruises on her arm'

  test('is written nowhere: not in a table, not in the history, not on the device', async ({
    page,
    signIn,
  }) => {
    const { school, head, staff, address } = await aStaffMember()
    await withDuties(await aMember(school, 'senior_leader', { name: 'Grace Okafor' }), 'safeguarding_lead')
    await signIn(staff)
    await page.goto(address)
    await words(page).pressSequentially(SECRET)
    await expect(page.getByText('Is a child at risk of harm? Then stop here')).toBeVisible()
    expect(await faults(page)).toEqual([])
    // Letters typed before it was clear are gone again too.
    await expect.poll(() => kept(page)).toEqual([])
    await channel(page, 'Phone').check()
    await save(page).click()
    await expect(refusal(page)).toContainText('Nothing has been saved')
    await page.getByRole('button', { name: 'Yes: tell Grace Okafor now' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Tell Grace Okafor now' })).toBeVisible()
    expect(await faults(page)).toEqual([])
    expect(await kept(page)).toEqual([])

    const told = await fromOutside<{ kind: string; detail: object }>(
      `SELECT "kind", "detail" FROM "AuditEntry" WHERE "schoolId" = $1 AND "kind" LIKE 'case.%'`,
      [school.id],
    )
    expect(told).toEqual([{ kind: 'case.signposted', detail: {} }])
    for (const table of ['Case', 'AuditEntry', 'Submission'])
      expect(
        await fromOutside(`SELECT FROM "${table}" t WHERE "schoolId" = $1 AND t::text LIKE '%bruises%'`, [
          school.id,
        ]),
      ).toEqual([])
    await page.goto(address)
    await expect(words(page)).toHaveValue('')
    await signIn(head)
    await page.goto(`/${school.slug}/history`)
    await expect(page.getByText('was shown whom to tell when a child may be at risk')).toBeVisible()
  })

  test('is not kept for later without a connection either; a false alarm costs one press', async ({
    page,
    context,
    signIn,
  }) => {
    const { school, staff, address } = await aStaffMember()
    await signIn(staff)
    await page.goto(address)
    await loseConnection(page)
    await words(page).fill(SECRET)
    await channel(page, 'Phone').check()
    await save(page).click()
    await expect(refusal(page)).toBeVisible()
    expect(await kept(page)).toEqual([])
    await page.getByLabel('This is not about a child at risk of harm').check()
    await save(page).click()
    await expect(isKept(page)).toBeVisible()
    await context.setOffline(false)
    await expect(page.getByText('what was kept on this device has been sent')).toBeVisible()
    expect(await casesOf(school.id)).toMatchObject([{ words: SECRET }])
  })
})

test.describe('another route', () => {
  test('says where to go instead, and keeps a short record once they were told', async ({ page, signIn }) => {
    const { school, staff, address } = await aStaffMember()
    await signIn(staff)
    await page.goto(address)
    await words(page).fill('He was refused a place and she wants to go to the appeal panel.')
    await channel(page, 'Phone').check()
    await page.getByText('More: complaint or thanks').click()
    await expect(page.getByText('It may be about admissions')).toBeVisible()
    await page.getByLabel('Is it about one of these?').selectOption('Admissions')
    await expect(page.getByText('Appeal to the independent appeal panel').first()).toBeVisible()
    await save(page).click()
    await expect(refusal(page)).toContainText('independent appeal panel')
    expect(await casesOf(school.id)).toEqual([])
    await page.getByLabel('They have been told where to go instead').check()
    await save(page).click()
    await isOnRecord(page)
    expect(await casesOf(school.id)).toMatchObject([{ status: 'redirected' }])
  })
})

test.describe('without a connection', () => {
  test.use({ viewport: phone })

  test('everything is kept on the device, and sent once, in order, when there is one', async ({
    page,
    context,
    signIn,
  }) => {
    const { school, staff, address } = await aStaffMember()
    await signIn(staff)
    await page.goto(address)
    await loseConnection(page)
    for (const said of ['The first thing.', 'The second thing.']) {
      await words(page).fill(said)
      await channel(page, 'Phone').check()
      await save(page).click()
      await expect(isKept(page)).toBeFocused()
      await expect(words(page)).toHaveValue('')
    }
    expect(await faults(page)).toEqual([])
    const stored = await kept(page, 'alongside.unsent.')
    expect(stored).toHaveLength(2)
    expect(stored.join()).not.toMatch(/thing|Phone/i)
    expect(await casesOf(school.id)).toEqual([])

    await context.setOffline(false)
    await expect(page.getByText('what was kept on this device has been sent')).toHaveCount(2)
    expect(await casesOf(school.id)).toMatchObject([
      { words: 'The first thing.' },
      { words: 'The second thing.' },
    ])
    expect(await kept(page)).toEqual([])
    await page.reload()
    await page.getByRole('link', { name: 'Alongside' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await casesOf(school.id)).toHaveLength(2)
  })

  test('it is sent from any page that is opened later, as the same person and as nobody else', async ({
    page,
    context,
    signIn,
  }) => {
    const { school, head, staff, address } = await aStaffMember()
    await signIn(staff)
    await page.goto(address)
    await loseConnection(page)
    await words(page).fill(WORDS)
    await channel(page, 'At the gate').check()
    await save(page).click()
    await expect(isKept(page)).toBeVisible()
    await page.close()
    await context.setOffline(false)

    await signIn(head)
    const hers = await context.newPage()
    const asked = hers.waitForResponse((answer) => answer.url().endsWith('/concerns/new/kept'))
    await hers.goto(`/${school.slug}/activities`)
    await asked
    await expect(hers.getByText(/kept on this device/)).toHaveCount(0)
    expect(await casesOf(school.id)).toEqual([])
    expect(await kept(hers, 'alongside.unsent.')).toHaveLength(1)
    await hers.close()

    await signIn(staff)
    const his = await context.newPage()
    await his.goto(`/${school.slug}/activities`)
    await expect(his.getByText('what was kept on this device has been sent')).toBeVisible()
    expect(await casesOf(school.id)).toMatchObject([{ words: WORDS }])
    await his.getByRole('link', { name: 'Open it' }).click()
    await isOnRecord(his)
  })

  test('an answer that was lost on its way makes no second record', async ({ page, signIn }) => {
    const { school, staff, address } = await aStaffMember()
    await signIn(staff)
    await page.goto(address)
    await words(page).fill(WORDS)
    // Said by the page's script: without it, the browser sends the form by itself.
    await expect(page.getByText(/^About: communication with home, from the words /)).toBeVisible()
    await channel(page, 'Phone').check()
    // It arrives, and its answer does not.
    let isLost = false
    await page.route(`**${address}`, async (route) => {
      if (route.request().method() !== 'POST' || isLost) return route.continue()
      isLost = true
      await route.fetch({ maxRedirects: 0 })
      await route.abort('connectionreset')
    })
    await save(page).click()
    await expect(page.getByText('what was kept on this device has been sent')).toBeVisible()
    expect(await casesOf(school.id)).toHaveLength(1)
    expect(await kept(page)).toEqual([])
  })

  test('what is refused later comes back into the form, and is put right', async ({
    page,
    context,
    signIn,
  }) => {
    const { school, staff, address } = await aStaffMember()
    await signIn(staff)
    await page.goto(address)
    await loseConnection(page)
    await words(page).fill(WORDS)
    await channel(page, 'Phone').check()
    await page.getByText('More: complaint or thanks').click()
    await page.getByLabel('When did it reach us?').fill('1/1/2199')
    await save(page).click()
    await expect(isKept(page)).toBeVisible()
    await context.setOffline(false)
    await page.getByRole('link', { name: 'Put it right' }).click()
    await expect(page.getByText('This is what you saved without a connection.')).toBeVisible()
    await expect(refusal(page)).toContainText('still to come')
    await expect(words(page)).toHaveValue(WORDS)
    await page.getByLabel('When did it reach us?').fill('2/3/2026')
    await save(page).click()
    await isOnRecord(page)
    expect(await casesOf(school.id)).toMatchObject([{ words: WORDS, receivedOn: '2026-03-02' }])
    expect(await kept(page)).toEqual([])
  })

  test('a session that ended meanwhile asks to sign in, and then it is sent', async ({
    page,
    context,
    signIn,
  }) => {
    const { school, staff, address } = await aStaffMember()
    await signIn(staff)
    await page.goto(address)
    await loseConnection(page)
    await words(page).fill(WORDS)
    await channel(page, 'Phone').check()
    await save(page).click()
    await expect(isKept(page)).toBeVisible()
    await context.clearCookies()
    await context.setOffline(false)
    await expect(page.getByText('Sign in and it is sent.')).toBeVisible()
    expect(await casesOf(school.id)).toEqual([])
    await signIn(staff)
    await page.goto(address)
    await expect(page.getByText('what was kept on this device has been sent')).toBeVisible()
    expect(await casesOf(school.id)).toHaveLength(1)
  })
})

test('the head who is named finds no trace; the chair has it', async ({ page, signIn }) => {
  const { school, head, staff, address } = await aStaffMember()
  const chair = await withDuties(await aMember(school, 'governor'), 'chair')
  await signIn(staff)
  await page.goto(address)
  await words(page).fill(WORDS)
  await channel(page, 'Phone').check()
  await page.getByText('More: complaint or thanks').click()
  await page.getByText('Is it about somebody who works here').click()
  await expect(page.getByText('does not see this record and does not learn that it exists')).toBeVisible()
  await page.getByLabel('Amina Khan').check()
  await save(page).click()
  await expect(page.getByText(/It is for the chair of governors/).first()).toBeVisible()
  const record = new URL(page.url()).pathname
  await signIn(head)
  expect((await page.goto(record))?.status()).toBe(404)
  for (const place of ['concerns', 'history', 'search?q=reading', ''])
    expect(await (await page.request.get(`/${school.slug}/${place}`)).text(), place).not.toContain(
      'reading book',
    )
  await signIn(chair)
  await page.goto(record)
  await expect(page.getByText(WORDS)).toBeVisible()
})

test('two records of one family are linked by a press, and it stays one each', async ({ page, signIn }) => {
  const { school, head, address } = await aStaffMember()
  const family = await aFamily(head)
  await signIn(head)
  for (const said of [WORDS, 'The dinner hall is too loud.']) {
    await page.goto(address)
    await words(page).fill(said)
    await page.getByLabel('Who raised it?').fill(family.reference)
    await channel(page, 'Phone').check()
    await save(page).click()
    await isOnRecord(page)
  }
  await expect(page.getByText('The same family.')).toBeVisible()
  await page.getByRole('button', { name: /^Link them/ }).click()
  await expect(page.getByText('Linked. They stay two records')).toBeVisible()
  await expect(page.getByText('The same family, linked by Amina Khan.')).toBeVisible()
  await page.getByText('It was also taken to somebody else').click()
  await page.getByLabel('To whom?').selectOption('The local authority')
  await page.getByRole('button', { name: 'Put it down' }).click()
  await expect(
    page.getByRole('region', { name: 'Goes with' }).getByText('The local authority, known on'),
  ).toBeVisible()
  expect(await faults(page)).toEqual([])
  expect(await casesOf(school.id)).toHaveLength(2)
})
