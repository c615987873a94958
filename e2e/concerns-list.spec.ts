import { parse } from 'csv-parse/sync'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { addDays, toDate } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aCase, withDuties } from '@/prisma/builders/concerns'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { expect, test } from './support/test'

const PARKING = 'Cars double park at the gate every afternoon.'
const RANG = 'Nobody rang back about the reading book.'
const FORMULA = '=HYPERLINK("http://example.org"), she said, about the homework.'

/** Three cases: one late, one that nobody has, one in the distant past that has ended. */
async function aBusySchool() {
  const { school, head } = await aSchool()
  const tom = await aMember(school, 'staff')
  const [parking, rang, formula] = [
    await aCase(tom, { words: PARKING, channel: 'phone', kind: 'complaint' }),
    await aCase(tom, { words: RANG }),
    await aCase(tom, { words: FORMULA, about: 'Year 2' }),
  ] as const
  const become = (viewer: Viewer, id: string, data: object) =>
    inSchool(viewer, (tx) => tx.case.updateMany({ where: { schoolId: school.id, id }, data }))
  await become(head, parking, { handlerId: tom.membershipId, dueOn: toDate(addDays(today(), -10)) })
  await become(head, formula, { status: 'resolved', endedOn: toDate(today()), dueOn: null })
  return { school, head, tom, path: `/${school.slug}/concerns`, parking, rang, formula }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('the list opens with what waits, says what is late, and is narrowed in its address', async ({
      page,
      signIn,
    }) => {
      const { head, path, parking } = await aBusySchool()
      await signIn(head)
      await page.goto(path)
      await expect(page.getByRole('heading', { name: '2 are still open, one late' })).toBeVisible()
      await expect(page.getByText('One has nobody to answer it yet.')).toBeVisible()
      const rows = page.getByRole('table').getByRole('row')
      // Nobody has it: before what is late.
      await expect(rows.nth(1)).toContainText(RANG)
      await expect(rows.nth(1)).toContainText('Nobody yet')
      await expect(rows.nth(2)).toContainText(PARKING)
      await expect(rows.nth(2)).toContainText(/\d+ school days late: it was due on /)
      await expect(rows.nth(2)).toContainText('Tom Reed')
      await expect(rows).toHaveCount(3)

      await page.getByLabel('Words or reference').fill('parked gate')
      await page.getByRole('button', { name: 'Show' }).click()
      await expect(page).toHaveURL(/q=parked\+gate/)
      await expect(rows).toHaveCount(2)
      await page.getByRole('link', { name: PARKING }).click()
      await expect(page).toHaveURL(new RegExp(`/concerns/${parking}$`))

      await page.goto(path)
      await page.getByRole('link', { name: 'More filters' }).click()
      await page.getByRole('combobox', { name: /^Late/ }).selectOption('Late only')
      await page.getByRole('combobox', { name: /^Kind/ }).selectOption('Complaint')
      await page.getByRole('button', { name: 'Show' }).click()
      await expect(rows).toHaveCount(2)
      await expect(page.getByRole('combobox', { name: /^Kind/ })).toHaveValue('complaint')

      await page.getByRole('combobox', { name: /^How it reached us/ }).selectOption('Letter')
      await page.getByRole('button', { name: 'Show' }).click()
      await expect(page.getByRole('heading', { name: 'None is like that' })).toBeVisible()
      await page.getByRole('link', { name: 'Clear' }).click()
      await expect(rows).toHaveCount(3)
      await page.getByRole('combobox', { name: /^Status/ }).selectOption('All')
      await page.getByRole('button', { name: 'Show' }).click()
      await expect(rows).toHaveCount(4)
    })
  })
}

test('the list is for a phone and for the keyboard, and what it shows is what its file has', async ({
  page,
  signIn,
}) => {
  const { head, tom, path, school } = await aBusySchool()
  await signIn(head)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${path}?more=yes`)
  expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)
  expect(await faults(page)).toEqual([])
  await page.getByLabel('Words or reference').focus()
  await page.keyboard.type('reading')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=reading/)
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(2)

  const fileOf = async (address: string) => {
    const answer = await page.request.get(address)
    return answer.ok() ? (parse(await answer.text(), { bom: true }) as string[][]).slice(1) : answer.status()
  }
  const narrowed = await fileOf(`${path}/export?q=reading`)
  expect(narrowed).toEqual([expect.arrayContaining([RANG, 'Concern', 'Open'])])
  const all = JSON.stringify(await fileOf(`${path}/export?status=all`))
  // A spreadsheet runs what begins with an equals sign; so none does.
  expect(all).toContain(`'=HYPERLINK`)
  expect(all).not.toContain('"=HYPERLINK')
  await signIn(tom)
  expect(await fileOf(`${path}/export?status=all`)).toHaveLength(3)
  await signIn(await aMember(school, 'staff'))
  expect(await fileOf(`${path}/export?status=all`)).toEqual([])
  for (const role of ['governor', 'trust_leader'] as const) {
    await signIn(await aMember(school, role))
    expect(await fileOf(`${path}/export`)).toBe(403)
    expect((await page.goto(path))?.status()).toBe(403)
  }
})

test('an empty list teaches, and leads to the form', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  await signIn(head)
  await page.goto(`/${school.slug}/concerns`)
  await expect(page.getByRole('heading', { name: 'Nothing is written down yet' })).toBeVisible()
  await page.getByRole('link', { name: 'Write down what they said' }).click()
  await expect(page).toHaveURL(/\/concerns\/new$/)
})

test('a head who is named finds nothing on the list, on Today or in the file; the chair finds it', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const tom = await aMember(school, 'staff')
  const chair = await withDuties(await aMember(school, 'governor'), 'chair')
  await aCase(tom, { words: 'The zebra was unkind to us.', named: [head.membershipId] })
  const path = `/${school.slug}/concerns`
  await signIn(head)
  for (const address of [
    path,
    `${path}?status=all&q=zebra`,
    `/${school.slug}`,
    `${path}/export?status=all`,
  ]) {
    const text = await (await page.request.get(address)).text()
    expect(text, address).not.toMatch(/zebra was|One is still open|Say who answers/)
  }
  await page.goto(path)
  await expect(page.getByRole('heading', { name: 'Nothing is written down yet' })).toBeVisible()
  await signIn(chair)
  await page.goto(path)
  await expect(page.getByRole('link', { name: 'The zebra was unkind to us.' })).toBeVisible()
})

test('the head says who is chair, who then has a place called Concerns; a second chair is refused', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const margaret = await aMember(school, 'governor')
  const peter = await aMember(school, 'governor', { name: 'Peter Vane' })
  const places = page.getByRole('navigation', { name: 'School', exact: true })
  await signIn(head)
  await page.goto(`/${school.slug}/people/${margaret.membershipId}`)
  await page.getByRole('checkbox', { name: /^Chair of governors/ }).check()
  await page.getByRole('button', { name: 'Save what they do' }).click()
  await expect(page.getByRole('status').first()).toContainText('It counts from their next click on.')
  await expect(page.getByRole('checkbox', { name: /^Chair of governors/ })).toBeChecked()
  await page.goto(`/${school.slug}/people/${peter.membershipId}`)
  await page.getByRole('checkbox', { name: /^Chair of governors/ }).check()
  await page.getByRole('button', { name: 'Save what they do' }).click()
  await expect(page.locator('main').getByRole('alert')).toContainText(
    'Margaret Shaw is the chair of governors now, and a school has one.',
  )
  await page.goto(`/${school.slug}/people`)
  await expect(page.getByRole('row', { name: /Margaret Shaw/ })).toContainText('Governor, Chair of governors')
  await page.goto(`/${school.slug}/people/${head.membershipId}`)
  await expect(page.getByRole('checkbox', { name: /^Chair of governors/ })).toHaveCount(0)

  await signIn(margaret)
  await page.goto(`/${school.slug}/impact/governors`)
  await expect(places.getByRole('link', { name: 'Concerns' })).toBeVisible()
  await signIn(peter)
  await page.goto(`/${school.slug}/impact/governors`)
  await expect(places.getByRole('link', { name: 'Concerns' })).toHaveCount(0)
})

test('somebody chooses on their account’s page not to be told by e-mail', async ({ page, signIn }) => {
  const { school } = await aSchool()
  await signIn(await aMember(school, 'staff'))
  await page.goto(`/${school.slug}/account`)
  const wants = page.getByRole('checkbox', { name: 'Tell me by e-mail' })
  await expect(wants).toBeChecked()
  await wants.uncheck()
  await page.locator('#summary').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('You are not told by e-mail any longer.')).toBeVisible()
  await expect(wants).not.toBeChecked()
})
