import type { Page } from '@playwright/test'
import { acknowledge } from '@/lib/concerns/move-commands'
import { today } from '@/lib/platform/clock'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aCase, inStage, versionOf, withDuties } from '@/prisma/builders/concerns'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { expect, test } from './support/test'

const WORDS = 'She rang three times about the lost coat and nobody called back.'
const caseOf = ({ schoolSlug }: Viewer, id: string) => `/${schoolSlug}/concerns/${id}`
const main = (page: Page) => page.getByRole('main')
const refusal = (page: Page) => page.getByRole('alert')

/** Everybody a case needs: who wrote it down, the head, the chair, the clerk, a governor for the panel. */
async function aStaffedSchool() {
  const { school, head } = await aSchool()
  const staff = await aMember(school, 'staff')
  const leader = await aMember(school, 'senior_leader')
  const chair = await withDuties(await aMember(school, 'governor', { name: 'Olu Adeyemi' }), 'chair')
  const clerk = await withDuties(await aMember(school, 'governor', { name: 'Cleo Marsh' }), 'clerk')
  const governor = await aMember(school, 'governor')
  return { school, head, staff, leader, chair, clerk, governor }
}

test('a case goes from a phone call to a panel and its end', async ({ page, signIn }) => {
  test.slow()
  const { head, staff, clerk, governor } = await aStaffedSchool()
  const id = await aCase(staff, { words: WORDS, channel: 'phone', wish: 'A call back.' })
  const address = caseOf(head, id)

  await test.step('whoever wrote it down takes it on, and writes down a call with what mattered most', async () => {
    await signIn(staff)
    await page.goto(address)
    await expect(main(page).getByText(WORDS)).toBeVisible()
    await expect(main(page)).toContainText('Answer by')
    await expect(main(page)).toContainText('Nobody handles it yet.')
    await page.getByRole('link', { name: 'Take it on' }).first().click()
    await page.getByRole('button', { name: 'I take it on' }).click()
    await expect(main(page)).toContainText('With Tom Reed.')
    await page.getByRole('link', { name: 'Write down a call, meeting or note' }).first().click()
    await page.getByRole('radio', { name: 'We told them' }).check()
    await page.getByLabel('What mattered most to the parent?').fill('That somebody rings when they say so.')
    await page
      .getByLabel('What was said or done?')
      .fill('I rang the mother and said that we look for the coat.')
    await page.getByLabel('At what time?').fill('14:30')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.locator('#timeline')).toContainText('What mattered most to them: That somebody rings')
    await expect(page.locator('#timeline')).toContainText('14:30')
  })

  await test.step('it is answered, and taken to the head because they are not content', async () => {
    await page.getByRole('link', { name: 'Answer it' }).first().click()
    await page.getByLabel('What did you tell them?').fill('The coat is found.')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(main(page)).toContainText('in time. It can be ended, or go to the next stage.')
    await page.getByRole('link', { name: 'Take it to “Stage 1: the headteacher”' }).click()
    await expect(main(page)).toContainText('From then on it is a complaint.')
    await page.getByLabel('Why does it go further?').fill('They want to know why nobody rang.')
    await page.getByRole('button', { name: 'Take it further' }).click()
    await expect(page.getByRole('status')).toContainText('with Amina Khan')
  })

  await test.step('the head acknowledges it with the keyboard alone', async () => {
    await signIn(head)
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Complaint')
    const next = page.getByRole('link', { name: 'Acknowledge it' }).first()
    await next.focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('When did you tell them').focus()
    await page.getByRole('button', { name: 'Save' }).focus()
    await page.keyboard.press('Enter')
    await expect(main(page)).toContainText('Acknowledged on time. Answer by')
    await page.getByRole('link', { name: 'Answer it' }).first().click()
    await page.getByRole('radio', { name: 'Not upheld' }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('link', { name: 'Take it to “Stage 2: a panel of governors”' }).click()
    await page.getByLabel('Why does it go further?').fill('They ask for a panel.')
    await page.getByRole('button', { name: 'Take it further' }).click()
    await expect(page.getByRole('status')).toContainText('with Cleo Marsh')
  })

  await test.step('the clerk checks a panel, which sees the case only when it is chosen', async () => {
    await signIn(governor)
    expect((await page.request.get(address)).status()).toBe(404)
    await signIn(clerk)
    await page.goto(address)
    await page.getByRole('link', { name: 'Check and choose a panel' }).click()
    await page.getByRole('button', { name: 'Check for earlier involvement' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(
      'Tick whom you think of, and check again.',
    )
    await page.getByRole('checkbox', { name: /Amina Khan/ }).check()
    await page.getByRole('checkbox', { name: /Margaret Shaw/ }).check()
    await page.getByRole('button', { name: 'Check for earlier involvement' }).click()
    await expect(page.locator('#checked')).toContainText('Amina Khan: handled it')
    await expect(page.locator('#checked')).toContainText('Margaret Shaw: nothing found')
    await page.locator('#choose').getByRole('checkbox', { name: 'Margaret Shaw' }).check()
    await page.getByRole('button', { name: 'Put them on the panel' }).click()
    await expect(page.getByRole('status')).toContainText('The panel may see the case now.')
  })

  await test.step('it ends, with what was found, what was done and whether the school apologised', async () => {
    await page.getByRole('link', { name: 'Answer it' }).first().click()
    await page.getByRole('radio', { name: 'Upheld', exact: true }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('link', { name: 'End it' }).first().click()
    await page.getByRole('button', { name: 'End it' }).click()
    await expect(
      page.getByText('Say what the school did or changed, or that nothing needed changing.').first(),
    ).toBeVisible()
    await page.getByLabel('What did the school do, or change?').fill('Calls are returned the same day.')
    await page.getByRole('radio', { name: 'Yes' }).check()
    await page.getByRole('button', { name: 'End it' }).click()
    await expect(main(page)).toContainText('at “Stage 2: a panel of governors”: upheld, with an apology.')
    await expect(page.locator('#account')).toContainText('Calls are returned the same day.')
    await signIn(governor)
    await page.goto(address)
    await expect(main(page).getByText(WORDS)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Take it up again' })).toHaveCount(0)
    expect(await faults(page)).toEqual([])
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

  test('a clock is paused and goes on, and an entry is put right with the old one still readable', async ({
    page,
    signIn,
  }) => {
    const { head } = await aSchool()
    const id = await aCase(head, { words: WORDS })
    await signIn(head)
    await page.goto(caseOf(head, id))
    expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)
    await page.getByRole('link', { name: 'Pause the clock' }).click()
    await page.getByRole('button', { name: 'Pause the clock' }).click()
    await expect(page.getByText('Say why, so that the parent could read it.').first()).toBeVisible()
    await page.getByLabel('Why?').fill('They are abroad until Monday.')
    await page.getByRole('button', { name: 'Pause the clock' }).click()
    await expect(main(page)).toContainText('the clock stands still')
    await page.goto(`${caseOf(head, id)}/pause`)
    await page.getByRole('button', { name: 'Let it go on' }).click()
    await expect(page).toHaveURL(caseOf(head, id))
    await expect(main(page)).toContainText('Answer by')

    await page.goto(`${caseOf(head, id)}/contact`)
    await page.getByRole('radio', { name: 'Note' }).check()
    await page.getByLabel('What was said or done?').fill('The coat was blue.')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('link', { name: /^Put right: Note/ }).click()
    await page.getByLabel('What was said or done?').fill('The coat was green.')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.locator('#timeline')).toContainText('The coat was green.')
    await expect(page.locator('#timeline')).toContainText('The coat was blue.')
    await expect(page.locator('#timeline').getByText('Put right later')).toHaveCount(1)
  })
})

test('of two who have a case open, the second writes nothing over the first', async ({ page, signIn }) => {
  const { head, leader } = await aStaffedSchool()
  const id = await inStage(head, await aCase(head), 1)
  await signIn(leader)
  await page.goto(`${caseOf(leader, id)}/answer`)
  await page.getByRole('radio', { name: 'Not upheld' }).check()
  await page.getByLabel('What did you tell them?').fill('Nothing was found.')
  await acknowledge(head, { id, version: await versionOf(head, id), on: today(), channel: null, words: null })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(refusal(page).first()).toContainText('Amina Khan changed this')
  await expect(page.getByLabel('What did you tell them?')).toHaveValue('Nothing was found.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(main(page)).toContainText('Answered on')
})

test('a case in which the head is named later is gone for the head, and the chair has it', async ({
  page,
  signIn,
}) => {
  const { head, leader, staff, chair } = await aStaffedSchool()
  const id = await aCase(staff, { words: `Zeppelin. ${WORDS}` })
  const slug = head.schoolSlug

  await signIn(head)
  await page.goto(`/${slug}/concerns`)
  await expect(main(page)).toContainText('Zeppelin')

  await signIn(leader)
  await page.goto(`${caseOf(leader, id)}/people`)
  await page.getByLabel('It is about', { exact: true }).selectOption({ label: 'Amina Khan, headteacher' })
  await page.getByRole('button', { name: 'Name them' }).click()
  await expect(page).toHaveURL(new RegExp(`/${slug}/concerns$`))
  await expect(page.getByRole('status')).toContainText('It is for the chair of governors.')
  await expect(page.getByRole('status')).toContainText('you do not see it any longer')
  expect((await page.request.get(caseOf(leader, id))).status()).toBe(404)

  await signIn(head)
  for (const part of ['', '/people', '/panel', '/handler', '/contact', '/end', '/account']) {
    expect((await page.request.get(`${caseOf(head, id)}${part}`)).status(), part).toBe(404)
  }
  for (const address of [
    '',
    '/concerns',
    '/concerns?q=zeppelin',
    '/search?q=zeppelin',
    '/history',
    '/history/export',
    '/concerns/export',
  ]) {
    const answer = await page.request.get(`/${slug}${address}`)
    expect(answer.status(), address).toBe(200)
    const text = await answer.text()
    expect(text, address).not.toContain('Zeppelin')
    expect(text, address).not.toContain(id)
  }

  await signIn(chair)
  await page.goto(`/${slug}/concerns`)
  await expect(main(page)).toContainText('Zeppelin')
  await page.goto(caseOf(chair, id))
  await expect(page.locator('#people')).toContainText('Named in it: Amina Khan.')
})

test('somebody away is stood in for, and an old mark of unreasonable contact is looked at again', async ({
  page,
  signIn,
}) => {
  const { head, leader, staff } = await aStaffedSchool()
  const id = await aCase(staff)
  await signIn(staff)
  await page.goto(`${caseOf(staff, id)}/handler`)
  await page.getByRole('button', { name: 'I take it on' }).click()
  await page.goto(`/${head.schoolSlug}/concerns/away`)
  await page.getByLabel('To, and with').fill('31/12/2030')
  await page.getByLabel('Who stands in?').selectOption({ label: 'Daniel Price, senior leader' })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('#away')).toContainText('Daniel Price stands in.')
  expect(await faults(page)).toEqual([])

  await signIn(leader)
  await page.goto(`${caseOf(leader, id)}/insistent`)
  await page
    .getByLabel('What has happened?')
    .fill('Forty letters in a week. Please write once, and we answer.')
  await page.getByRole('button', { name: 'Mark it' }).click()
  await expect(page.locator('#insistent')).toContainText('Forty letters in a week.')
  await expect(page.locator('#insistent')).toContainText('What they raise is answered all the same.')
  expect(await faults(page)).toEqual([])
  await page.goto(`${caseOf(leader, id)}/insistent/end`)
  await page.getByLabel('Why does it come off?').fill('It has stopped.')
  await page.getByRole('button', { name: 'Take the mark off' }).click()
  await expect(page.locator('#insistent')).toHaveCount(0)
})
