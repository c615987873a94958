import type { Page } from '@playwright/test'
import { CATALOGUES } from '@/lib/door/words'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { aFamily, aSchool } from '@/prisma/builders'
import { aDoorLink } from '@/prisma/builders/skills'
import { fromOutside } from '@/prisma/testing/outside'
import { weightOf } from '../bench/weight'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { expect, test } from './support/test'

/** Parents answer the skills audit by a link, on a phone and without an account. */

const PHONE = { width: 390, height: 844 }
const { ur, en } = CATALOGUES

async function aFamilyLink() {
  const { school, head } = await aSchool()
  const family = await aFamily(head)
  const { token } = await aDoorLink(head, { familyIds: [family.id] })
  return { school, head, family, link: `/door/${token}` }
}

const offersOf = (head: Viewer) =>
  inSchool(head, (tx) => tx.offer.findMany({ where: { schoolId: head.schoolId }, include: { skills: true } }))

/** Answers by the fewest presses, and gives what the page after it shows. */
async function answer(
  page: Page,
  link: string,
  name = 'Sara',
  openTo?: { schoolId: string; detail: string },
) {
  const thumb = aThumb(page)
  await page.goto(link)
  await thumb.press(en.door.offer)
  await thumb.tick(en.skill.baking)
  await thumb.press(en.step.next)
  await thumb.write(en.words.label, `${name} bakes bread`)
  await thumb.press(en.step.next)
  await thumb.press(en.how_far.talk_once)
  await thumb.press(en.days.ask_me)
  for (const title of [en.ages.title, en.speaks.title, en.gains.title]) {
    await heading(page, title)
    await thumb.press(en.step.next)
  }
  await thumb.write(en.contact.name, name)
  if (openTo) {
    await thumb.write(en.contact.detail, openTo.detail)
    // A machine is quicker than anybody reads.
    await fromOutside(
      `UPDATE "DoorDraft" SET "startedAt" = "startedAt" - interval '1 minute' WHERE "schoolId" = $1`,
      [openTo.schoolId],
    )
  }
  await thumb.press(en.step.next)
  await page.getByRole('checkbox').check()
  await thumb.press(en.check.send)
  await heading(page, en.done.title)
}

/** A thumb on the phone: every press and every field that is gone into counts as one. */
function aThumb(page: Page) {
  let taps = 0
  const look = async () => {
    expect(await faults(page)).toEqual([])
    expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)
  }
  return {
    count: () => taps,
    look,
    async press(name: string, role: 'button' | 'link' = 'button') {
      await page.getByRole(role, { name, exact: true }).click()
      taps += 1
    },
    async tick(name: string, role: 'checkbox' | 'radio' = 'checkbox') {
      await page.getByRole(role, { name, exact: true }).check()
      taps += 1
    },
    async write(label: string, text: string) {
      await page.getByLabel(label, { exact: true }).fill(text)
      taps += 1
    },
  }
}

const heading = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()

/** The framework has an alert of its own, for what its pages are called. */
const wrong = (page: Page) => page.locator('#wrong')

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'a phone set to Urdu' : 'a phone set to Urdu, without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: PHONE, locale: 'ur-PK' })

    test('answers every question in 15 taps and 2 minutes', async ({ page }) => {
      const { head, link } = await aFamilyLink()
      const began = Date.now()
      const thumb = aThumb(page)
      await page.goto(link)
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
      await thumb.press(ur.door.offer)
      await heading(page, ur.skills.title)
      await thumb.tick(ur.skill.building)
      await thumb.press(ur.step.next)
      await heading(page, ur.words.title)
      await thumb.write(ur.words.label, 'میں پتھر کی دیواریں بناتا ہوں')
      await thumb.tick(ur.level.professional, 'radio')
      await thumb.press(ur.step.next)
      await thumb.press(ur.how_far.talk_once)
      await heading(page, ur.days.title)
      await thumb.press(ur.days.ask_me)
      await heading(page, ur.ages.title)
      await thumb.press(ur.ages.any)
      await heading(page, ur.speaks.title)
      await expect(page.getByRole('checkbox', { name: 'اردو' })).toBeChecked()
      await thumb.press(ur.step.next)
      await heading(page, ur.gains.title)
      await thumb.press(ur.gains.nothing)
      await heading(page, ur.contact.title)
      await thumb.write(ur.contact.name, 'سارہ')
      await thumb.press(ur.step.next)
      await heading(page, ur.check.title)
      await page.getByRole('checkbox').check()
      await thumb.press(ur.check.send)
      await heading(page, ur.done.title)
      const taps = thumb.count() + 1
      const seconds = (Date.now() - began) / 1000
      console.log(`Answered in Urdu with ${taps} taps in ${seconds.toFixed(1)} s of a machine’s time.`)
      expect(taps).toBeLessThanOrEqual(15)
      expect(seconds).toBeLessThan(120)
      await expect(page.getByRole('img', { name: ur.done.link_title })).toBeVisible()
      expect(await offersOf(head)).toMatchObject([
        {
          ...{
            locale: 'ur',
            name: 'سارہ',
            howFar: 'talk_once',
            days: ['ask_me'],
            ages: ['any'],
            speaks: ['Urdu'],
          },
          ...{ gains: ['nothing'], skills: [{ level: 'professional' }] },
        },
      ])

      // Later, by the private link.
      const mine = (await page.getByRole('link', { name: ur.done.link_name }).getAttribute('href')) ?? ''
      await page.goto(mine)
      await expect(page).toHaveURL(/\/door\/mine\?in=ur$/)
      await expect(page.getByText('میں پتھر کی دیواریں بناتا ہوں')).toBeVisible()
      if (javaScriptEnabled) await thumb.look()
      await page.locator('a[href*="/door/answer/how_far"]').click()
      await thumb.press(ur.how_far.lead)
      await thumb.press(ur.mine.send)
      await expect(page.getByText(ur.mine.changed)).toBeVisible()
      expect(await offersOf(head)).toMatchObject([{ howFar: 'lead', name: 'سارہ', version: 2 }])

      await page.goto(mine)
      await thumb.press(ur.mine.withdraw, 'link')
      if (javaScriptEnabled) await thumb.look()
      await thumb.press(ur.mine.withdraw_sure)
      await heading(page, ur.mine.withdrawn_title)
      expect(await offersOf(head)).toEqual([])
      await page.goto(mine)
      await heading(page, ur.link.nothing_title)
    })
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: PHONE })

  test('every page is well made, goes on by the keyboard alone, and says what is missing without losing a word', async ({
    page,
  }) => {
    const { head, link } = await aFamilyLink()
    const thumb = aThumb(page)
    const next = () => page.keyboard.press('Enter')
    await page.goto(link)
    await thumb.look()
    await page.getByRole('button', { name: en.door.offer }).focus()
    await next()
    await heading(page, en.skills.title)
    await thumb.look()
    await thumb.press(en.step.next)
    await heading(page, en.words.title)
    await thumb.look()
    // Neither chosen nor in words.
    await thumb.press(en.step.next)
    await heading(page, en.skills.title)
    await expect(wrong(page)).toContainText(en.skills.missing)
    await expect(wrong(page)).toBeFocused()
    await thumb.look()
    await thumb.press(en.step.next)
    await thumb.write(en.words.label, 'x'.repeat(2001))
    await thumb.press(en.step.next)
    await expect(wrong(page)).toContainText('2,000')
    await expect(page.getByLabel(en.words.label)).toHaveValue('x'.repeat(2001))
    await thumb.look()
    await thumb.write(en.words.label, 'Stories')
    await thumb.press(en.step.next)
    await heading(page, en.how_far.title)
    await thumb.look()
    await thumb.press(en.step.back)
    await expect(page.getByLabel(en.words.label)).toHaveValue('Stories')
    await thumb.press(en.step.next)
    await thumb.press(en.how_far.lead)
    await heading(page, en.days.title)
    await thumb.look()
    await thumb.press(en.step.next)
    await expect(wrong(page)).toContainText(en.days.missing)
    await page.getByRole('checkbox', { name: en.days.weekend }).focus()
    await page.keyboard.press('Space')
    await next()
    await heading(page, en.ages.title)
    await thumb.look()
    await thumb.press(en.step.next)
    await heading(page, en.speaks.title)
    await thumb.look()
    await thumb.write(en.speaks.other, 'Pashto')
    await next()
    await heading(page, en.gains.title)
    await thumb.look()
    await thumb.press(en.step.next)
    await heading(page, en.contact.title)
    await thumb.look()
    await thumb.press(en.step.next)
    await expect(wrong(page)).toContainText(en.contact.name_missing)
    await thumb.write(en.contact.name, 'Sara')
    await next()
    await heading(page, en.check.title)
    await thumb.look()
    await thumb.press(en.check.send)
    await expect(wrong(page)).toContainText(en.check.consent_missing)
    await thumb.look()
    await page.getByRole('checkbox').focus()
    await page.keyboard.press('Space')
    await next()
    await heading(page, en.done.title)
    await thumb.look()
    expect(await offersOf(head)).toMatchObject([{ name: 'Sara', speaks: ['Pashto'], days: ['weekend'] }])
  })

  test('whoever cannot read the page finds the other languages from its top', async ({ page }) => {
    const { link } = await aFamilyLink()
    await page.goto(link)
    await page.getByRole('banner').getByRole('link', { name: 'English' }).click()
    const languages = page.getByRole('navigation', { name: en.door.choose_language })
    await expect(languages).toBeInViewport()
    await languages.getByRole('link', { name: 'اردو' }).click()
    await expect(page.getByRole('banner').getByRole('link', { name: 'اردو' })).toBeVisible()
    await expect(page.getByRole('button', { name: ur.door.offer })).toBeVisible()
    expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)
  })

  test('is in the phone’s own letters: none are fetched, and no line moves while it is read', async ({
    page,
  }) => {
    const { link } = await aFamilyLink()
    const fetched: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'font') fetched.push(request.url())
    })
    for (const locale of ['en', 'pl', 'ur']) {
      await page.goto(`${link}?in=${locale}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.evaluate(() => document.fonts.ready)
      expect(fetched, locale).toEqual([])
    }
    // What is not for parents has the letters of the application.
    const letters = page.waitForRequest((request) => request.resourceType() === 'font')
    await page.goto('/sign-in')
    await letters
  })

  test('whoever has the phone next sees nothing of what was typed, neither after it was sent nor before', async ({
    page,
  }) => {
    const { school, link } = await aFamilyLink()
    await answer(page, link)
    const shown = page.url()
    const secret = await page.getByRole('link', { name: en.done.link_name }).getAttribute('href')
    await expect(page.getByRole('img', { name: en.done.link_title })).toBeVisible()
    // The next person goes back, page for page, and forward to the last.
    for (let pages = 0; pages < 8; pages++) {
      await page.goBack()
      // A page that a browser had kept asks for itself anew, and cannot be read meanwhile.
      await expect.poll(() => page.content().catch(() => 'Sara, still')).not.toMatch(/Sara|bakes/)
    }
    await page.goto(shown)
    await heading(page, en.ended.title)
    expect(await page.content()).not.toContain(secret)
    for (const step of ['contact', 'check']) {
      await page.goto(`/door/answer/${step}`)
      await heading(page, en.ended.title)
    }

    // Somebody who walks away in the middle, and the link that is opened again.
    const thumb = aThumb(page)
    await page.goto(link)
    await thumb.press(en.door.offer)
    await thumb.press(en.step.next)
    await thumb.write(en.words.label, 'Imran knits')
    await thumb.press(en.step.next)
    await heading(page, en.how_far.title)
    await page.goto(link)
    await page.goto('/door/answer/words')
    await heading(page, en.ended.title)
    await page.goBack()
    await heading(page, `From ${school.name}`)
    await page.goBack()
    await heading(page, en.ended.title)
    expect(await page.content()).not.toContain('Imran')

    // And somebody who says so.
    await page.goto(link)
    await thumb.press(en.door.offer)
    await thumb.press(en.step.next)
    await thumb.write(en.words.label, 'Bea sings')
    await thumb.press(en.step.leave)
    await heading(page, en.left.title)
    await page.goBack()
    await heading(page, en.ended.title)
    expect(await page.context().cookies()).toEqual([])
  })

  test('an answer is put by, gone on with where it was left, and sent; “nothing now” is an answer too', async ({
    page,
  }) => {
    const { head, link } = await aFamilyLink()
    const thumb = aThumb(page)
    await page.goto(link)
    await thumb.press(en.door.offer)
    await thumb.tick(en.skill.gardening)
    await thumb.press(en.step.next)
    await thumb.write(en.words.label, 'Roses')
    await thumb.press(en.step.put_by)
    await heading(page, en.done.put_by_title)
    await thumb.look()
    const later = await page.getByRole('link', { name: en.done.go_on }).getAttribute('href')
    await page.goto('/door/answer/words')
    await heading(page, en.ended.title)
    await page.goto(later ?? '')
    await heading(page, en.words.title)
    await expect(page).toHaveURL(/\/door\/answer\/words\?in=en$/)
    await expect(page.getByLabel(en.words.label)).toHaveValue('Roses')
    await thumb.press(en.step.leave)
    await heading(page, en.left.title)
    expect(await offersOf(head)).toEqual([])

    await page.goto(link)
    await thumb.press(en.door.offer)
    await thumb.press(en.skills.none)
    await expect(page.getByText(en.done.nothing_now)).toBeVisible()
    await thumb.look()
  })

  test('an idea and how a family likes to be reached are sent, and a child at risk is written down nowhere', async ({
    page,
  }) => {
    const { head, link } = await aFamilyLink()
    const thumb = aThumb(page)
    await page.goto(link)
    await thumb.press(en.door.preferences)
    await heading(page, en.preferences.title)
    await thumb.look()
    await thumb.tick(en.channel.text)
    await thumb.press(en.preferences.send)
    await expect(wrong(page)).toContainText(en.preferences.consent_missing)
    await expect(page.getByRole('checkbox', { name: en.channel.text })).toBeChecked()
    await thumb.look()
    await page.locator('#consent').check()
    await thumb.press(en.preferences.send)
    await expect(page.getByText(en.preferences.done)).toBeVisible()

    await page.goto(link)
    await thumb.press(en.door.idea)
    await heading(page, en.idea.title)
    await thumb.look()
    await thumb.write(en.idea.label, 'Her dad hits her at night')
    await thumb.press(en.idea.send)
    await expect(wrong(page)).toContainText(en.idea.not_here)
    await expect(page.getByLabel(en.idea.label)).toHaveValue('')
    await thumb.look()
    await thumb.write(en.idea.label, 'A walking bus')
    await thumb.press(en.idea.send)
    await expect(page.getByText(en.idea.done)).toBeVisible()
    await thumb.look()
    const kept = await inSchool(head, async (tx) => ({
      ideas: await tx.idea.findMany({ where: { schoolId: head.schoolId } }),
      preferences: await tx.familyPreference.findMany({ where: { schoolId: head.schoolId } }),
    }))
    expect(kept).toMatchObject({ ideas: [{ words: 'A walking bus' }], preferences: [{ channels: ['text'] }] })
  })

  test('by the school’s open link too: robots are turned away, and a quick person keeps their words', async ({
    page,
  }) => {
    const { head } = await aSchool()
    const { token } = await aDoorLink(head)
    const thumb = aThumb(page)
    await page.goto(`/door/${token}`)
    await expect(page.getByRole('button', { name: en.door.preferences })).toHaveCount(0)
    await thumb.press(en.door.idea)
    await thumb.write(en.idea.label, 'A walking bus')
    await page.locator('input[name=website]').evaluate((field: HTMLInputElement) => {
      field.value = 'https://example.org'
    })
    await thumb.press(en.idea.send)
    await expect(page.getByText(en.idea.done)).toBeVisible()
    const count = () => inSchool(head, (tx) => tx.idea.count({ where: { schoolId: head.schoolId } }))
    expect(await count()).toBe(0)
    await answer(page, `/door/${token}`, 'Imran', { schoolId: head.schoolId, detail: '07700 900123' })
    expect(await offersOf(head)).toMatchObject([{ familyId: null, contact: '07700 900123' }])
  })
})

test('the door weighs hardly more than the bare page, and what is not a form of ours is turned away', async ({
  request,
}) => {
  const baseURL = process.env.ALONGSIDE_URL ?? ''
  const { link } = await aFamilyLink()
  const [bare, door] = [await weightOf(`${baseURL}/hello`, ''), await weightOf(`${baseURL}${link}`, '')]
  console.log(
    `JavaScript: ${door.javascript} bytes, of the bare page ${bare.javascript}; HTML ${door.html} and ${bare.html}.`,
  )
  expect(door.javascript - bare.javascript).toBeLessThanOrEqual(5_000)

  const post = (headers: Record<string, string>, data = 'asks=offer') =>
    request.post('/door/begin', { headers, data, maxRedirects: 0 })
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  expect((await post({ ...form, 'sec-fetch-site': 'cross-site' })).status()).toBe(403)
  expect((await post({ ...form, origin: 'https://elsewhere.example' })).status()).toBe(403)
  const ours = { 'sec-fetch-site': 'same-origin' }
  expect((await post({ ...ours, 'content-type': 'text/plain' })).status()).toBe(400)
  expect((await post({ ...ours, ...form }, `x=${'a'.repeat(500_000)}`)).status()).toBe(413)
  expect((await post({ ...ours, ...form })).status()).toBe(303)
})
