import type { Page } from '@playwright/test'
import { CATALOGUES } from '@/lib/door/words'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { aFamily, aSchool } from '@/prisma/builders'
import { aDoorLink } from '@/prisma/builders/skills'
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
    await thumb.look()
    await thumb.press(en.step.back)
    await expect(page.getByLabel(en.words.label)).toHaveValue('Stories')
    await thumb.press(en.step.next)
    await thumb.press(en.how_far.lead)
    await thumb.look()
    await thumb.press(en.step.next)
    await expect(wrong(page)).toContainText(en.days.missing)
    await page.getByRole('checkbox', { name: en.days.weekend }).focus()
    await page.keyboard.press('Space')
    await next()
    await heading(page, en.ages.title)
    await thumb.look()
    await thumb.press(en.step.next)
    await thumb.look()
    await thumb.write(en.speaks.other, 'Pashto')
    await next()
    await heading(page, en.gains.title)
    await thumb.look()
    await thumb.press(en.step.next)
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
})
