import { today } from '@/lib/platform/clock'
import { addDays } from '@/lib/platform/dates'
import { aFamily, aMember, aSchool } from '@/prisma/builders'
import { aCampaign } from '@/prisma/builders/asking'
import { families } from '@/prisma/builders/families'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { readQr } from './support/read-qr'
import { expect, test } from './support/test'

/** How the school asks: a campaign, slips, a link opened, an answer on paper, the return rate, a reminder. */

const PHONE = { width: 390, height: 844 }
/** A4 without the slips' own margins, in CSS pixels. */
const PRINTED = { width: 725, height: 1054 }

test('a campaign is set up, its slips are printed and opened, answers count, and the rest are reminded', async ({
  page,
  signIn,
  browser,
}) => {
  const { school, head } = await aSchool()
  await families(head, 8, { yearGroup: 'Year 3', className: 'Oak' })
  await aFamily(head, { reference: 'F-urdu', languages: ['Urdu', 'English'] })
  await signIn(await aMember(school, 'liaison'))
  await page.goto(`/${school.slug}/skills/campaigns`)
  await page.getByRole('link', { name: 'Ask for the first time' }).click()
  await page.getByLabel('What do you call it?').fill('Autumn, everybody')
  await page.getByRole('button', { name: 'Set it up' }).click()
  await expect(page.getByText('0 of 9 families have answered (0%), 21 days left.')).toBeVisible()
  const campaign = page.url()
  expect(await faults(page)).toEqual([])

  await page.getByRole('link', { name: 'Print slips' }).click()
  await page.getByRole('button', { name: 'Make the slips' }).click()
  await expect(page.getByRole('heading', { name: '9 slips to print' })).toBeVisible()
  expect(await faults(page)).toEqual([])
  const slips = page.locator('.slips > li')
  const codes = page.getByRole('img', { name: /^The link of family/ })
  expect(new Set(await Promise.all((await codes.all()).map(readQr))).size).toBe(9)
  const urdu = slips.filter({ hasText: 'F-urdu' })
  await expect(urdu.locator('[lang=ur]')).toHaveAttribute('dir', 'rtl')
  await expect(urdu.getByText('Point your phone’s camera at the square')).toBeVisible()

  await test.step('eight to a side of A4, and nothing cut off', async () => {
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize(PRINTED)
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
    const cutOff = await slips.evaluateAll(
      (items) =>
        items.filter((item) => item.scrollHeight > item.clientHeight || item.scrollWidth > item.clientWidth)
          .length,
    )
    expect(cutOff).toBe(0)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
    await page.emulateMedia({ media: null })
    await page.setViewportSize({ width: 1280, height: 720 })
  })

  await test.step('a parent opens the link of one slip', async () => {
    const link = await readQr(page.getByRole('img', { name: 'The link of family F1', exact: true }))
    const parents = await (await browser.newContext({ viewport: PHONE })).newPage()
    await parents.goto(link)
    await expect(parents.getByRole('heading', { level: 1 })).toContainText(head.schoolName)
    await parents.close()
    await page.goto(`/${school.slug}/door`)
    await expect(page.getByText('1 of 9 were opened')).toBeVisible()
    expect(await faults(page)).toEqual([])
  })

  await test.step('an answer on paper, and one with nothing to offer, move the return rate', async () => {
    await page.goto(campaign)
    await page.getByRole('link', { name: 'Write down an answer' }).click()
    await page.getByLabel('Whose answer is it?').fill('P2')
    await expect(page.locator('datalist option[value=F2]')).toHaveCount(1)
    await page.getByLabel('Whose answer is it?').fill('f2')
    await page.getByRole('radio', { name: 'On paper' }).check()
    await expect(page.getByRole('checkbox', { name: 'Carpentry' })).toBeHidden()
    await page.locator('summary', { hasText: 'Trades' }).click()
    await page.getByRole('checkbox', { name: 'Carpentry' }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Enter what they would like to be called.').first()).toBeVisible()
    await expect(page.getByRole('checkbox', { name: 'Carpentry' })).toBeChecked()
    await expect(page.getByRole('checkbox', { name: 'Carpentry' })).toBeVisible()
    expect(await faults(page)).toEqual([])
    await page.getByLabel('What would they like to be called?').fill('Sara')
    await page.getByRole('checkbox', { name: /^They have agreed that we keep this/ }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page).toHaveURL(/\/skills\/offers\/[\w-]{36}$/)

    await page.goto(`/${school.slug}/skills/offers/new`)
    await page.getByLabel('Whose answer is it?').fill('F3')
    await page.getByRole('radio', { name: 'At the gate' }).check()
    await page.getByRole('checkbox', { name: 'They have nothing to offer now' }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page).toHaveURL(campaign)
    await expect(page.getByText('2 of 9 families have answered (22%), 21 days left.')).toBeVisible()
    const years = page.getByRole('table', { name: 'Families who answered, by year group' })
    await expect(years.getByRole('row', { name: /Year 3/ })).toContainText('25%')
    await expect(page.getByRole('link', { name: 'F2', exact: true })).toHaveCount(0)
  })

  await test.step('the others are reminded, by slips of theirs alone or by a message', async () => {
    await page.getByRole('link', { name: 'Remind the 7 families who have not answered' }).click()
    await page.getByRole('button', { name: 'Put a link into the message' }).click()
    await expect(page.getByLabel('The message in English')).toHaveValue(/\/door\/[\w-]{43}\n/)
    await page.getByText('Polski').click()
    await expect(page.getByLabel('The message in Polish')).toHaveValue(/\/door\/[\w-]{43}\n/)
    expect(await faults(page)).toEqual([])
    await page.getByRole('checkbox', { name: 'The school’s app' }).check()
    await page.getByRole('button', { name: 'We have reminded them' }).click()
    await expect(page.getByText('7 families,')).toBeVisible()
  })
})

test('a link for everybody is shown once, with a poster and a message in ten languages, and withdrawn', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  await signIn(head)
  await page.goto(`/${school.slug}/door`)
  await page.getByRole('link', { name: 'Make one link for everybody' }).first().click()
  await page.getByLabel('What do you call it?').fill('Poster at the gate')
  await page.getByRole('button', { name: 'Make the link' }).click()
  const address = await page.getByLabel('To copy where parents and carers read it').inputValue()
  expect(await readQr(page.getByRole('img', { name: 'The link as a QR code' }))).toBe(address)
  await expect(page.locator('textarea')).toHaveCount(10)
  expect(await faults(page)).toEqual([])
  await page.getByRole('link', { name: 'A poster to print' }).click()
  await expect(page.locator('.poster-words > li')).toHaveCount(10)
  expect(await readQr(page.getByRole('img', { name: 'The link as a QR code' }))).toBe(address)
  expect(await faults(page)).toEqual([])
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)

  await page.goto(`/${school.slug}/door`)
  await page.getByRole('button', { name: 'Withdraw Poster at the gate' }).click()
  await expect(page.getByText('The link opens nothing any more.')).toBeVisible()
  await page.goto(`/${school.slug}/door/made`)
  await expect(
    page.getByRole('heading', { name: 'Nothing was made within the last ten minutes' }),
  ).toBeVisible()
})

test.describe('without JavaScript, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: PHONE })

  test('a wrong day is said beside its field, and nothing typed is lost', async ({ page, signIn }) => {
    const { school, head } = await aSchool()
    await signIn(head)
    await page.goto(`/${school.slug}/skills/campaigns/new`)
    await page.getByLabel('What do you call it?').fill('Spring')
    await page.getByLabel('Please answer by').fill('1/1/2020')
    await page.getByRole('button', { name: 'Set it up' }).click()
    await expect(
      page.getByText('The last day comes before the first. Enter a later one.').first(),
    ).toBeVisible()
    await expect(page.getByLabel('What do you call it?')).toHaveValue('Spring')
    await expect(page.getByLabel('Please answer by')).toHaveValue('1/1/2020')
    await page.getByLabel('Please answer by').fill(addDays(today(), 10).split('-').reverse().join('/'))
    await page.getByRole('textbox', { name: 'And on (optional)' }).fill('')
    await page.getByRole('textbox', { name: 'Remind on (optional)' }).fill('')
    await page.getByRole('button', { name: 'Set it up' }).click()
    await expect(page.getByText('No family at the school is like those it asks')).toBeVisible()
  })

  test('how a family likes to be reached is written down, shown on its page, and deleted', async ({
    page,
    signIn,
  }) => {
    const { school, head } = await aSchool()
    const { id } = await aFamily(head, { reference: 'F-12' })
    await signIn(head)
    await page.goto(`/${school.slug}/families/${id}`)
    await page.getByRole('link', { name: 'Write down what they told you' }).click()
    await page.getByRole('checkbox', { name: 'Text message' }).check()
    await page.getByLabel('In which language do we write?').fill('Urdu')
    await page.getByRole('radio', { name: 'At the gate' }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('It may only be kept if they have agreed.').first()).toBeVisible()
    await expect(page.getByRole('checkbox', { name: 'Text message' })).toBeChecked()
    await page.getByRole('checkbox', { name: /^They have agreed/ }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    const card = page.getByRole('region', { name: 'How they like to be reached' })
    await expect(card).toContainText('Text message')
    await expect(card).toContainText('Urdu')
    expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)
    await card.getByRole('link', { name: 'Change or delete' }).click()
    await page.getByRole('button', { name: 'Delete it' }).click()
    await expect(card).toContainText('They have not been asked')
  })
})

test('a sheet to answer on is printed in the language of the parent', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  await aCampaign(head)
  await signIn(head)
  await page.goto(`/${school.slug}/skills/paper`)
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ur')
  await page.getByRole('button', { name: 'Show' }).click()
  const sheet = page.locator('.paper')
  await expect(sheet).toHaveAttribute('lang', 'ur')
  await expect(sheet).toHaveAttribute('dir', 'rtl')
  await expect(sheet.getByText('Carpentry')).toHaveCount(0)
  expect(await faults(page)).toEqual([])
})

test.describe('the form for an answer, without JavaScript on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: PHONE })

  test('a member of staff writes an answer down, and what was ticked stays open when it is refused', async ({
    page,
    signIn,
  }) => {
    const { school, head } = await aSchool()
    await aFamily(head, { reference: 'F3' })
    await aCampaign(head, { title: 'What can you do?' })
    await signIn(await aMember(school, 'staff'))
    await page.goto(`/${school.slug}/record`)
    await page.getByRole('link', { name: 'Write down what they offer' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /^Write down what a parent/ })).toBeVisible()
    const size = await page.locator('main').boundingBox()
    expect(size?.height).toBeLessThan(4 * PHONE.height)
    await page.getByRole('radio', { name: 'At the gate' }).check()
    await page.locator('summary', { hasText: 'Cooking and baking' }).click()
    const cooking = page.getByRole('checkbox', { name: 'Cooking', exact: true })
    await cooking.check()
    await expect(page.getByLabel('Languages they speak')).toBeHidden()
    await page.getByText('How far, when, with whom').click()
    await page.getByLabel('Languages they speak').fill('Pashto')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Enter what they would like to be called.').first()).toBeVisible()
    await expect(page.getByLabel('Languages they speak')).toHaveValue('Pashto')
    await expect(page.getByLabel('Languages they speak')).toBeVisible()
    await expect(cooking).toBeVisible()
    await expect(cooking).toBeChecked()
    await expect(page.getByRole('checkbox', { name: 'Carpentry' })).toBeHidden()
    await page.getByLabel('What would they like to be called?').fill('Sara')
    await page.getByLabel('Phone number or e-mail').fill('07700 900123')
    await page.getByRole('checkbox', { name: /^They have agreed that we keep this/ }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Written down. Thank them from us all.')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Sara')
    await expect(page.getByText('07700 900123')).toHaveCount(0)

    await page.goto(`/${school.slug}/skills/offers/new`)
    await page.getByLabel('Whose answer is it?').fill('F3')
    await page.getByRole('radio', { name: 'At the gate' }).check()
    await page.getByRole('checkbox', { name: 'They have nothing to offer now' }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(
      page.getByText('Counted: this family has answered, with nothing to offer now.'),
    ).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`/${school.slug}/skills$`))
  })
})
