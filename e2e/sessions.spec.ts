import { today } from '@/lib/platform/clock'
import { addDays, longDate } from '@/lib/platform/dates'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { families } from '@/prisma/builders/families'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { coveredWhenFocused } from './support/covered-focus'
import { expect, test } from './support/test'

async function aSessionOfThirty() {
  const { school, head } = await aSchool()
  const staff = await aMember(school, 'staff')
  const activityId = await anActivity(head, { yearGroups: ['Year 1'] })
  const invited = await families(head, 30)
  const sessionId = await aSession(head, activityId)
  const page = `/${school.slug}/activities/${activityId}/sessions/${sessionId}`
  return { school, head, staff, activityId, invited, sessionId, page }
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('thirty families are recorded with a tap each and one to save', async ({ page, signIn }) => {
    const session = await aSessionOfThirty()
    await signIn(session.staff)
    await page.goto(session.page)
    let taps = 0
    for (const { reference } of session.invited.slice(0, 29)) {
      await page.getByRole('checkbox', { name: new RegExp(`^${reference} Year 1`) }).tap()
      taps += 1
    }
    await expect(page.getByText('29 of 30 ticked')).toBeVisible()
    await page.getByRole('button', { name: 'Save who came' }).tap()
    taps += 1

    await expect(page.getByText('29 of 30 invited families came at least once; 1 not yet.')).toBeVisible()
    expect(taps).toBeLessThanOrEqual(33)
  })

  test('from anywhere, two taps lead to the tick list', async ({ page, signIn }) => {
    const session = await aSessionOfThirty()
    await signIn(session.staff)
    await page.goto(`/${session.school.slug}`)
    await page.getByRole('link', { name: 'Record', exact: true }).tap()
    await page.getByRole('link', { name: /^Reading together/ }).tap()
    await expect(page).toHaveURL(session.page)
    await expect(page.getByRole('checkbox', { name: /^F1 Year 1/ })).toBeVisible()
  })
})

test('going through the list with the Tab key, no family lies under the bar with the button', async ({
  page,
  signIn,
}) => {
  const session = await aSessionOfThirty()
  await signIn(session.staff)
  await page.goto(session.page)
  const { covered, count } = await coveredWhenFocused(page)
  expect(covered).toEqual([])
  expect(count).toBeGreaterThan(30)
})

test('with the keyboard, typing finds a family and Enter ticks it', async ({ page, signIn }) => {
  const session = await aSessionOfThirty()
  await signIn(session.staff)
  await page.goto(session.page)
  await page.getByLabel(/^Find a family/).focus()
  for (const reference of ['F12', 'F7']) {
    await page.keyboard.type(reference)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText('2 of 30 ticked')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /^F12 Year 1/ })).toBeChecked()
  await page.getByRole('button', { name: 'Save who came' }).press('Enter')
  await expect(page.getByText('2 of 30 invited families came at least once; 28 not yet.')).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('ticks, a family that was not invited, and a refusal that keeps them', async ({ page, signIn }) => {
    const session = await aSessionOfThirty()
    await families(session.head, 1, { first: 77, yearGroup: 'Year 5' })
    await signIn(session.staff)
    await page.goto(session.page)
    await page.getByRole('checkbox', { name: /^F3 Year 1/ }).check()
    await page.getByLabel('Another family, 1').fill('F777')
    await page.getByRole('button', { name: 'Save who came' }).click()

    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'No family here has the reference “F777”',
    )
    await expect(page.getByRole('checkbox', { name: /^F3 Year 1/ })).toBeChecked()
    await page.getByLabel('Another family, 1').fill('f77')
    await page.getByRole('button', { name: 'Save who came' }).click()
    await expect(page.getByText('1 of 30 invited families came at least once; 29 not yet.')).toBeVisible()

    await page.goto(session.page)
    await expect(
      page.getByText('1 of 30 invited families came, and 1 that had not been invited.'),
    ).toBeVisible()
  })

  test('people are counted, and counts that cannot be true are refused', async ({ page, signIn }) => {
    const session = await aSessionOfThirty()
    await signIn(session.staff)
    await page.goto(session.page)
    await page.getByLabel('Count people').check()
    await page.getByLabel('How many parents and carers came?').fill('23')
    await page.getByLabel('How many were invited?').fill('20')
    await page.getByRole('button', { name: 'Save who came' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'More came (23) than were invited (20)',
    )
    await page.getByLabel('How many were invited?').fill('40')
    await page.getByRole('button', { name: 'Save who came' }).click()
    await expect(page).toHaveURL(new RegExp(`/activities/${session.activityId}$`))
    await page.goto(session.page)
    await expect(page.getByText('23 came of 40 invited.')).toBeVisible()
  })

  test('the last list is a place to start from', async ({ page, signIn }) => {
    const session = await aSessionOfThirty()
    const last = await aSession(session.head, session.activityId, { heldOn: addDays(today(), -7) })
    await whoCame(session.head, session.activityId, last, {
      everyoneInvited: 'yes',
      came: session.invited.slice(0, 18).map(({ id }) => id),
    })
    await signIn(session.staff)
    await page.goto(session.page)
    await page.getByRole('link', { name: /^the 18 who came on/ }).click()
    await expect(page.getByRole('checkbox', { name: /^F18 Year 1/ })).toBeChecked()
    await expect(page.getByRole('checkbox', { name: /^F19 Year 1/ })).not.toBeChecked()
  })
})

test('four Tuesdays are added at once, and one is removed with its reason', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  const activityId = await anActivity(head)
  await signIn(head)
  await page.goto(`/${school.slug}/activities/${activityId}/sessions/new`)
  await page.getByLabel('Date', { exact: true }).fill('6/1/2026')
  await page.getByLabel('Every week').check()
  await page.getByLabel('How many times in all?').fill('4')
  await page.getByLabel('With a crèche').check()
  await page.getByRole('button', { name: 'Add' }).click()
  await expect(page.getByText('4 sessions added.')).toBeVisible()

  await page.getByRole('link', { name: 'Tuesday 27 January 2026' }).click()
  await page.getByRole('link', { name: /^Change the date/ }).click()
  await page.getByRole('link', { name: 'Remove this session' }).click()
  await page.getByLabel('Why is it removed?').fill('Snow: the school was shut.')
  await page.getByRole('button', { name: 'Remove the session' }).click()
  await expect(page.getByText('The session is removed.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Tuesday 27 January 2026' })).toHaveCount(0)
  await expect(page.getByText('removed the session on Tuesday 27 January 2026: “Snow')).toBeVisible()

  // From the bin it comes back as it was.
  await page.goto(`/${head.schoolSlug}/bin`)
  await expect(page.getByText(/^Removed by Amina Khan/)).toBeVisible()
  await page.getByRole('button', { name: /^Put it back.*27 January/ }).click()
  await expect(
    page.getByText('Put back: the session on Tuesday 27 January 2026 of “Reading together”.'),
  ).toBeVisible()
  await expect(page.getByText('There is nothing in the bin')).toBeVisible()
  await page.goto(`/${head.schoolSlug}/activities/${activityId}`)
  await expect(page.getByRole('link', { name: 'Tuesday 27 January 2026' })).toBeVisible()
})

test('somebody else saved first: they are named, and both persons’ ticks are kept', async ({
  page,
  signIn,
}) => {
  const session = await aSessionOfThirty()
  await signIn(session.head)
  await page.goto(session.page)
  await page.getByRole('checkbox', { name: /^F9 Year 1/ }).check()
  await whoCame(session.staff, session.activityId, session.sessionId, {
    invited: session.invited.map(({ id }) => id),
    came: session.invited.slice(0, 5).map(({ id }) => id),
  })
  await page.getByRole('button', { name: 'Save who came' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Tom Reed changed this')
  await expect(page.getByText('You both ticked here.')).toBeVisible()
  await expect(page.getByText('6 of 30 ticked')).toBeVisible()
  await page.getByRole('button', { name: 'Save who came' }).click()
  await expect(page.getByText('6 of 30 invited families came at least once; 24 not yet.')).toBeVisible()
})

test('two presses of the button record once', async ({ page, signIn }) => {
  const session = await aSessionOfThirty()
  await signIn(session.head)
  await page.goto(session.page)
  await page.getByRole('checkbox', { name: /^F1 Year 1/ }).check()
  await page.getByRole('button', { name: 'Save who came' }).dblclick()
  await expect(page.getByText('1 of 30 invited families came at least once; 29 not yet.')).toBeVisible()
  await expect(page.getByText(`recorded who came on ${longDate(today())}`)).toHaveCount(1)
  await expect(page.getByText('corrected who came')).toHaveCount(0)
})

test('a session is nothing to another school, and not for governors', async ({ page, signIn }) => {
  const session = await aSessionOfThirty()
  const elsewhere = await aSchool()
  const theirs = session.page.replace(session.school.slug, elsewhere.school.slug)
  await signIn(elsewhere.head)
  for (const address of [session.page, theirs, `${theirs}/edit`, `${theirs}/remove`]) {
    expect((await page.goto(address))?.status()).toBe(404)
  }
  await signIn(await aMember(session.school, 'governor'))
  for (const address of [session.page, `${session.page}/edit`, `${session.page}/remove`]) {
    expect((await page.goto(address))?.status()).toBe(403)
  }
})
