import { getCaseToKeep } from '@/lib/concerns/keep-queries'
import { aMember, aSchool } from '@/prisma/builders'
import { withDuties } from '@/prisma/builders/concerns'
import { anOldCase } from '@/prisma/builders/kept-cases'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { expect, test } from './support/test'

const WORDS = 'Nobody at all rang me back about the purple umbrella.'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a case is held, the hold comes off, and the case goes once its reference is typed', async ({
      page,
      signIn,
    }) => {
      const { school, head } = await aSchool()
      const id = await anOldCase(head, { words: WORDS })
      const { reference } = (await getCaseToKeep(head, id)) ?? { reference: '' }
      await signIn(head)
      await page.goto(`/${school.slug}/concerns/keep`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('The time of one case is over')
      await page.getByRole('link', { name: `Concern ${reference}` }).click()
      await expect(page.getByText(WORDS)).toBeVisible()
      await page.getByLabel('Why it is kept').fill('A claim is under way.')
      await page.getByRole('button', { name: 'Put a hold on it' }).click()
      await expect(page.getByText('It is kept until you take the hold off.')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Let it go for good' })).toHaveCount(0)
      await page.getByRole('button', { name: 'Take the hold off' }).click()
      await expect(page.getByText('The hold is off.')).toBeVisible()

      await page.getByLabel(`Type ${reference} to let it go`).fill('WRONG')
      await page.getByRole('button', { name: 'Let it go for good' }).click()
      await expect(page.getByText(`Type ${reference} to let it go.`).first()).toBeVisible()
      await page.getByLabel(`Type ${reference} to let it go`).fill(reference)
      await page.getByRole('button', { name: 'Let it go for good' }).click()
      await expect(page.getByText('The case has been let go.')).toBeVisible()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('No case has outstayed its time')
      expect((await page.request.get(`/${school.slug}/concerns/${id}`)).status()).toBe(404)

      await page.getByRole('link', { name: 'What was let go' }).click()
      await expect(page.getByText(/by the rule: 6 years after it ended/)).toBeVisible()
      await page.goto(`/${school.slug}/history`)
      await expect(page.getByText(new RegExp(`let concern ${reference} go`))).toBeVisible()
    })
  })
}

test('several go at once after their number is typed', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  for (let i = 0; i < 3; i += 1) await anOldCase(head)
  await signIn(head)
  await page.goto(`/${school.slug}/concerns/keep`)
  await page.getByRole('link', { name: 'Let all shown here go' }).click()
  await page.getByLabel('Type 3 to let 3 cases go').fill('2')
  await page.getByRole('button', { name: 'Let 3 cases go for good' }).click()
  await expect(page.getByText('Type 3 to let these 3 cases go.').first()).toBeVisible()
  await page.getByLabel('Type 3 to let 3 cases go').fill('3')
  await page.getByRole('button', { name: 'Let 3 cases go for good' }).click()
  await expect(page.getByText('3 cases have been let go.')).toBeVisible()
})

test('a head who is named finds no trace of a case, while it is there and when it has gone; the chair does', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const staff = await aMember(school, 'staff')
  const chair = await withDuties(await aMember(school, 'governor'), 'chair')
  const id = await anOldCase(staff, { words: WORDS, named: [head.membershipId] })
  const { reference } = (await getCaseToKeep(chair, id)) ?? { reference: '' }
  const path = `/${school.slug}/concerns/keep`
  const addresses = [
    path,
    `${path}/let-go`,
    `${path}/gone`,
    `${path}/gone/export`,
    `/${school.slug}/concerns/settings`,
    `/${school.slug}/history`,
  ]
  const nothing = async () => {
    await signIn(head)
    for (const address of addresses) {
      const text = await (await page.request.get(address)).text()
      expect(text, address).not.toContain(reference)
      expect(text, address).not.toContain(id)
    }
    expect((await page.request.get(`${path}/${id}`)).status()).toBe(404)
  }
  await nothing()
  await signIn(chair)
  await page.goto(`${path}/${id}`)
  await page.getByLabel(`Type ${reference} to let it go`).fill(reference)
  await page.getByRole('button', { name: 'Let it go for good' }).click()
  await expect(page.getByText('The case has been let go.')).toBeVisible()
  await page.goto(`${path}/gone`)
  await expect(page.getByText(`Concern ${reference}`)).toBeVisible()
  await nothing()
})

test('the review is for leaders, the chair and the clerk, and can be read on a phone', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const { head: stranger } = await aSchool()
  const id = await anOldCase(head)
  const path = `/${school.slug}/concerns/keep`
  for (const role of ['staff', 'liaison', 'governor', 'trust_leader'] as const) {
    await signIn(await aMember(school, role))
    for (const address of [path, `${path}/${id}`, `${path}/let-go`, `${path}/gone`, `${path}/gone/export`]) {
      expect((await page.request.get(address)).status(), `${address} as ${role}`).toBe(403)
    }
  }
  await signIn(stranger)
  expect((await page.request.get(`/${stranger.schoolSlug}/concerns/keep/${id}`)).status()).toBe(404)
  expect((await page.request.get(path)).status()).toBe(404)
  await signIn(head)
  await page.setViewportSize({ width: 390, height: 844 })
  for (const address of [path, `${path}/${id}`, `${path}/let-go`, `${path}/gone`]) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await faults(page), address).toEqual([])
    expect(await pixelsBeyondTheEdge(page), address).toBeLessThanOrEqual(0)
  }
})
