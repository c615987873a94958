import type { Locator, Page } from '@playwright/test'
import { changeNeed } from '@/lib/activities/commands'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { families } from '@/prisma/builders/families'
import { aMemberWithPassword, aPassword } from '@/prisma/builders/people'
import { aSession } from '@/prisma/builders/sessions'
import { fromOutside } from '@/prisma/testing/outside'
import { expect, test, typeInto } from './support/test'

const WORDS = 'Year 1 pupils whose families read with them read with more understanding'
const putBack = (page: Page) => page.getByText(/^We have put back what you typed on /)

/** Everything this device keeps of forms, as anybody sees it who opens the browser's storage. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([name]) => name.startsWith('alongside.'))
      .map((entry) => entry.join(' ')),
  )
}

/**
 * Waits until the one form that is kept is kept with all that stands in it now: what is typed is kept a moment later, and a
 * first part of it may be there already. A further input is kept after it, together with everything before.
 */
async function isKept(page: Page) {
  const since = await page.evaluate(() => {
    for (const form of document.forms) form.dispatchEvent(new Event('input'))
    return Date.now()
  })
  await expect
    .poll(async () => (await kept(page)).map((entry) => Number(/ (\d+)\./.exec(entry)?.[1]) >= since))
    .toEqual([true])
}

/** Waits until React has taken a field over: by then it has written into it what it writes. */
const isTakenOver = (field: Locator) =>
  expect
    .poll(() => field.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps'))))
    .toBe(true)

const oneIsKept = (page: Page) => expect.poll(() => kept(page)).toHaveLength(1)

async function sessionsEnd(personId: string) {
  await fromOutside(`UPDATE "Person" SET "sessionsValidFrom" = now() + interval '1 hour' WHERE id = $1`, [
    personId,
  ])
}

async function signInAgain(page: Page, { email, personId }: { email: string; personId: string }) {
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await fromOutside(`UPDATE "Person" SET "sessionsValidFrom" = now() - interval '2 days' WHERE id = $1`, [
    personId,
  ])
  await typeInto(page, { 'E-mail address': email, Password: aPassword })
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function aFormToFill() {
  const { school, head } = await aSchool()
  const { viewer, email } = await aMemberWithPassword(school, 'senior_leader')
  const activity = await anActivity(head)
  return { head, daniel: { ...viewer, email }, page: `/${school.slug}/activities/${activity}/outcomes/new` }
}

async function halfTyped(page: Page, address: string) {
  await page.goto(address)
  await page.getByLabel('What should be different because of it?').pressSequentially(WORDS)
  await page.getByLabel('From').fill('83')
  await page.getByLabel('Compared with').fill('The other Year 1 class')
  await page.getByRole('group', { name: 'Who should it change' }).getByLabel('Parents and carers').check()
  await isKept(page)
}

test('a laptop closed in the middle of a form gives back what was typed, to nobody else', async ({
  page,
  context,
  signIn,
}) => {
  const { head, daniel, page: address } = await aFormToFill()
  await signIn(daniel)
  await halfTyped(page, address)
  await page.close()
  await sessionsEnd(daniel.personId)

  // As another person on the same device: nothing, neither in the form nor to be read in what is kept.
  const hers = await context.newPage()
  await signIn(head)
  await hers.goto(address)
  await hers.getByLabel(/^To \(/).fill('90')
  await expect.poll(() => kept(hers)).toHaveLength(2)
  await expect(hers.getByLabel('What should be different because of it?')).toHaveValue('')
  await expect(putBack(hers)).toHaveCount(0)
  const stored = (await kept(hers)).join()
  for (const typed of [WORDS, 'The other Year 1 class', '/outcomes/']) expect(stored).not.toContain(typed)
  await hers.close()

  // Signed in again, the person ends where they were, with their words.
  await signIn(daniel)
  const again = await context.newPage()
  await again.goto(address)
  await signInAgain(again, daniel)
  await expect(putBack(again)).toBeVisible()
  await expect(again.getByLabel('What should be different because of it?')).toHaveValue(WORDS)
  await expect(again.getByLabel('From')).toHaveValue('83')
  await expect(again.getByLabel(/^To \(/)).toHaveValue('')
  await expect(again.getByLabel('Compared with')).toHaveValue('The other Year 1 class')
  await expect(again.getByLabel('Parents and carers')).toBeChecked()

  await again.getByRole('button', { name: 'Start afresh' }).click()
  await expect(again.getByLabel('What should be different because of it?')).toHaveValue('')
  await expect(putBack(again)).toHaveCount(0)
  await oneIsKept(again)
})

test('a session that ends before Save leads to sign in and back to the words, and saving lets go of them', async ({
  page,
  signIn,
}) => {
  const { daniel, page: address } = await aFormToFill()
  await signIn(daniel)
  await halfTyped(page, address)
  await sessionsEnd(daniel.personId)
  await page.getByRole('button', { name: 'Save' }).click()
  await signInAgain(page, daniel)
  await expect(putBack(page)).toBeVisible()
  await expect(page.getByLabel('From')).toHaveValue('83')

  // What is put right before saving is of what was put back.
  await page.getByLabel('Pupils', { exact: true }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Reading together' })).toBeVisible()
  await expect(page.getByText(WORDS).first()).toBeVisible()
  expect(await kept(page)).toEqual([])
  await page.goto(address)
  await expect(page.getByLabel('From')).toHaveValue('')
  await expect(putBack(page)).toHaveCount(0)
})

test('a code that is asked for in the middle of a form costs nothing of it', async ({ page, signIn }) => {
  const { head, daniel, page: address } = await aFormToFill()
  const ask = (roles: string) =>
    fromOutside(`UPDATE "School" SET "secondStepRoles" = $1::"Role"[] WHERE id = $2`, [roles, head.schoolId])
  await signIn(daniel)
  await halfTyped(page, address)
  await ask('{senior_leader}')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page).toHaveURL(/\/account\/second-step$/)
  await oneIsKept(page)
  await ask('{}')
  await page.goto(address)
  await expect(putBack(page)).toBeVisible()
  await expect(page.getByLabel('From')).toHaveValue('83')
})

test('a page that was open while Alongside was brought up to date says so, and keeps what was typed', async ({
  page,
  signIn,
}) => {
  const { daniel, page: address } = await aFormToFill()
  await signIn(daniel)
  await halfTyped(page, address)
  // Each version knows its forms under numbers of its own.
  await page.route('**/outcomes/new', (route) => {
    const headers = { ...route.request().headers() }
    if (headers['next-action']) headers['next-action'] = '0'.repeat(42)
    return route.continue({ headers })
  })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/^Alongside was brought up to date after you opened this page/)).toBeVisible()
  await page.reload()
  await expect(putBack(page)).toBeVisible()
  await expect(page.getByLabel('What should be different because of it?')).toHaveValue(WORDS)
})

test.describe('before the page’s script is there', () => {
  /** A form with words in it, opened while its script is still on the way; and how to let the script come. */
  async function openedEarly(page: Page, signIn: (who: Viewer) => Promise<void>) {
    const { school, head } = await aSchool()
    const id = await anActivity(head, { need: 'Few read at home.' })
    await signIn(head)
    let letGo = () => {}
    const scripts = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await page.route('**/_next/static/**/*.js', async (route) => {
      await scripts
      await route.continue()
    })
    await page.goto(`/${school.slug}/activities/${id}/edit`, { waitUntil: 'commit' })
    return { why: page.getByLabel('Why?'), letGo }
  }

  test('what is typed stays, in a text area that had words too', async ({ page, signIn }) => {
    const { why, letGo } = await openedEarly(page, signIn)
    await why.fill('Few read at home, and the books come back unread.')
    letGo()
    await isKept(page)
    await expect(why).toHaveValue('Few read at home, and the books come back unread.')
  })

  test('what is selected stays selected, and is written over by what is typed then', async ({
    page,
    signIn,
  }) => {
    const { why, letGo } = await openedEarly(page, signIn)
    await why.selectText()
    letGo()
    await isTakenOver(why)
    await page.keyboard.insertText('Books come back unread.')
    await expect(why).toHaveValue('Books come back unread.')
  })
})

test('a form says so where the browser cannot keep what is typed', async ({ page, signIn }) => {
  const { daniel, page: address } = await aFormToFill()
  await signIn(daniel)
  // As over plain HTTP.
  await page.addInitScript(() =>
    Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined, configurable: true }),
  )
  await page.goto(address)
  // What is typed before the page's script is there it does not hear.
  await expect(async () => {
    await page.getByLabel('From').fill('8')
    await page.getByLabel('From').fill('83')
    await expect(page.getByText('what you type here is kept nowhere')).toBeVisible({ timeout: 2000 })
  }).toPass()
  expect(await kept(page)).toEqual([])
})

test('a connection lost at Save is said in words; ticks and rows added by script come back', async ({
  page,
  context,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const activity = await anActivity(head, { yearGroups: ['Year 1'] })
  await families(head, 3)
  await families(head, 5, { first: 11, yearGroup: 'Year 5' })
  const session = await aSession(head, activity)
  const others = ['F11', 'F12', 'F13', 'F14']
  await signIn(head)
  await page.goto(`/${school.slug}/activities/${activity}/sessions/${session}`)
  await page.getByRole('checkbox', { name: /^F2 Year 1/ }).check()
  for (const [i, reference] of others.entries()) {
    await page.getByLabel(`Another family, ${i + 1}`).fill(reference)
  }
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Save who came' }).click()
  await expect(page.getByText(/^Alongside cannot be reached/)).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /^F2 Year 1/ })).toBeChecked()
  await isKept(page)

  await context.setOffline(false)
  await page.reload()
  await expect(putBack(page)).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /^F1 Year 1/ })).not.toBeChecked()
  await expect(page.getByRole('checkbox', { name: /^F2 Year 1/ })).toBeChecked()
  for (const [i, reference] of others.entries()) {
    await expect(page.getByLabel(`Another family, ${i + 1}`)).toHaveValue(reference)
  }
  await expect(page.getByText('1 of 3 ticked')).toBeVisible()
  await page.getByRole('button', { name: 'Save who came' }).click()
  await expect(page.getByText(/of 3 invited families came at least once/)).toBeVisible()
  expect(await kept(page)).toEqual([])
})

test('words put back into a record that was changed since stand beside what it says now', async ({
  page,
  context,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const tom = await aMember(school, 'staff')
  const id = await anActivity(head)
  const address = `/${school.slug}/activities/${id}/edit`
  await signIn(head)
  await page.goto(address)
  await page.getByLabel('Why?').fill('Amina’s words')
  await isKept(page)
  await page.close()
  await changeNeed(tom, { id, version: 1, title: 'Reading at home', need: 'Tom’s words' })

  const again = await context.newPage()
  await again.goto(address)
  await expect(putBack(again)).toContainText('The record was changed in between')
  await expect(again.getByLabel('What do you call it?')).toHaveValue('Reading at home')
  await expect(again.getByLabel('Why?')).toHaveValue('Amina’s words')
  await expect(again.getByRole('blockquote').filter({ hasText: 'Tom’s words' })).toBeVisible()
  await again.getByRole('button', { name: 'Save' }).click()
  await expect(again.getByRole('heading', { level: 1, name: 'Reading at home' })).toBeVisible()
  await expect(again.getByText('Amina’s words', { exact: true })).toBeVisible()
})
