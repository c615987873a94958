import { buffer } from 'node:stream/consumers'
import { unzipped } from '@/lib/whole-school/testing/unzipped'
import { aFamily, aMember, aPupil, aSchool } from '@/prisma/builders'
import { aCase } from '@/prisma/builders/concerns'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { expect, test } from './support/test'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('what is held about a family is looked through, decided on and downloaded', async ({
      page,
      signIn,
    }) => {
      const { school, head } = await aSchool()
      const family = await aFamily(head)
      const pupil = await aPupil(head, { familyId: family.id, yearGroup: 'Year 3' })
      await aCase(head, {
        words: 'Nobody rang me back, and then Oliver and his gran laughed.',
        about: pupil.reference,
      })
      await signIn(head)
      await page.goto(`/${school.slug}/families/${family.id}`)
      await page.getByRole('link', { name: 'Everything held about this family' }).click()
      await expect(
        page.getByText('Nobody rang me back, and then [somebody] and his gran laughed.'),
      ).toBeVisible()
      if (javaScriptEnabled) expect(await faults(page)).toEqual([])

      await page.getByRole('button', { name: 'Show them instead' }).click()
      await expect(page.getByText('They are shown below.')).toBeVisible()
      await page.getByRole('radio', { name: 'Hand it over as masked' }).check()
      await page.getByLabel('Further words to mask').fill('his gran')
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download it as a ZIP' }).click(),
      ])
      const files = await unzipped(await buffer(await download.createReadStream()))
      expect(files.get('what-is-held.html')).toContain('and then [somebody] and [somebody] laughed.')
      expect(files.get('cases.csv')).toContain('Amina Khan')
      expect(files.get('pupils.csv')).toContain(pupil.reference)

      await page.goto(`/${school.slug}/families/${family.id}`)
      await expect(
        page.getByText(/took what is held about the family .* with names of staff shown/),
      ).toBeVisible()
    })
  })
}

test('nothing is handed over while a text is not decided on, nor to others', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  const { head: stranger } = await aSchool()
  const family = await aFamily(head)
  const pupil = await aPupil(head, { familyId: family.id })
  await aCase(head, { words: 'Then Oliver laughed.', about: pupil.reference })
  const path = `/${school.slug}/families/${family.id}/subject-access`
  const send = () =>
    page.request.post(`${path}/zip`, {
      form: { staff: 'masked', further: '' },
      headers: { origin: process.env.ALONGSIDE_URL ?? '' },
      maxRedirects: 0,
    })
  await signIn(head)
  expect((await send()).status()).toBe(303)
  await page.goto(path)
  await expect(page.getByText(/Decide on each text in which something was found/)).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await faults(page)).toEqual([])
  expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)
  const refused = await page.request.post(`${path}/zip`, {
    form: { staff: 'masked' },
    headers: { origin: 'https://evil.example' },
    maxRedirects: 0,
  })
  expect(refused.status()).toBe(403)

  for (const role of ['staff', 'liaison', 'governor', 'trust_leader'] as const) {
    await signIn(await aMember(school, role))
    expect((await page.request.get(path)).status(), role).toBe(403)
    expect((await send()).status(), role).toBe(403)
  }
  await signIn(stranger)
  expect((await page.request.get(path)).status()).toBe(404)
  expect((await send()).status()).toBe(404)
  const own = `/${stranger.schoolSlug}/families/${family.id}/subject-access`
  expect((await page.request.get(own)).status()).toBe(404)
})
