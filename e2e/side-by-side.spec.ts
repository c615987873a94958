import { aMember, aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { expect, test } from './support/test'

test.use({ javaScriptEnabled: false })

test('a trust leader sees schools side by side, and opens what a number counts', async ({ page, signIn }) => {
  const oak = await aSchool({ name: 'Oak School' })
  const beech = await aSchool({ name: 'Beech School' })
  await aRunningActivity(oak.head, { title: 'Reading together' })
  await aRunningActivity(oak.head, { title: 'Maths club' })
  await aRunningActivity(beech.head, { title: 'Fathers’ breakfast' })
  const leader = await aMember(oak.school, 'trust_leader')
  await aMember(beech.school, 'trust_leader', { personId: leader.personId })
  await signIn(leader)

  await page.goto('/schools')
  await page.getByRole('link', { name: 'side by side' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Your schools side by side/)
  await expect(page.getByText('Of 3 activities, none can yet show that pupils changed.')).toBeVisible()
  const steps = page.getByRole('table', { name: 'on each step of the ladder' })
  await expect(steps.getByRole('row')).toHaveText([
    /School/,
    /Beech School\s*1$/,
    /Oak School\s*2$/,
    /All 2 schools\s*3$/,
  ])
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0)
  }

  await steps
    .getByRole('row', { name: /Oak School/ })
    .getByRole('link', { name: '2' })
    .click()
  await expect(page).toHaveURL(/\/activities\?academicYear=\d+&step=planned$/)
  await expect(page.getByRole('link', { name: 'Reading together' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Maths club' })).toBeVisible()
  await expect(page.getByText('Oak School').first()).toBeVisible()
  const look = () => page.getByRole('banner').getAttribute('data-band')
  const ofOak = await look()
  await page.goto(`/${beech.school.slug}/activities`)
  expect(await look()).not.toBe(ofOak)

  const file = await page.request.get('/schools/side-by-side/export')
  expect(file.headers()['content-disposition']).toMatch(
    /^attachment; filename="schools-side-by-side-[\d-]+\.csv"$/,
  )
  expect(await file.text()).toMatch(/\r\nBeech School,Primary,0,1,[\s\S]*\r\nOak School,Primary,0,2,/)

  await signIn(oak.head)
  for (const address of ['/schools/side-by-side', '/schools/side-by-side/export']) {
    expect((await page.request.get(address)).status(), address).toBe(403)
  }
})

test('the head chooses the band of the header', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  await signIn(head)
  await page.goto(`/${school.slug}/settings`)
  await page.getByLabel('Wine red, upright bars').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toContainText('Saved.')
  await expect(page.getByRole('banner')).toHaveAttribute('data-band', 'wine')
})
