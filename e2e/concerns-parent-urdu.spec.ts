import { makeParentLink } from '@/lib/concerns/parent-link'
import { aFamily, aSchool } from '@/prisma/builders'
import { aCase } from '@/prisma/builders/concerns'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { expect, test } from './support/test'

/** A parent who reads Urdu better than English opens what the school wrote down of what they said. */

const URDU = 'میں نے دو بار پوچھا اور کسی نے جواب نہیں دیا۔'

test('a family that is written to in Urdu gets link and slip in Urdu, and the slip in English too', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const { reference } = await aFamily(head, { languages: ['Urdu'] })
  const id = await aCase(head, { words: URDU, about: reference })
  await signIn(head)
  await page.goto(`/${school.slug}/concerns/${id}/link`)
  await page.getByRole('button', { name: 'Make a private link' }).click()
  const shown = page.getByLabel('To copy into a message or an e-mail')
  await expect(shown).toHaveValue(/\/our-record\/[\w-]{43}\?in=ur$/)
  const address = await shown.inputValue()
  await page.getByRole('link', { name: 'A slip to print' }).click()
  await expect(page.locator('[lang=ur]').first()).toContainText('اپنے فون کا کیمرا')
  await expect(page.getByText('Point your phone’s camera at the square')).toBeVisible()
  expect(await faults(page)).toEqual([])
  await page.goto(address)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
})

test.describe('in Urdu, without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })

  test('the parent finds their language, reads in it where it stands, is told in it what is wrong, and answers', async ({
    page,
  }) => {
    const { head } = await aSchool()
    const id = await aCase(head, { words: URDU })
    const { token } = await makeParentLink(head, { id, days: 90 })
    await page.goto(`/our-record/${token}`)
    await page.getByRole('banner').getByRole('link', { name: 'English: Choose your language' }).click()
    await page.getByRole('navigation', { name: 'Choose your language' }).getByText('اردو').click()
    await expect(page.getByRole('heading', { level: 1, name: 'آپ کی تشویش' })).toBeVisible()
    const html = page.locator('html')
    await expect(html).toHaveAttribute('lang', 'ur')
    await expect(html).toHaveAttribute('dir', 'rtl')
    expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)
    await expect(page.getByRole('region', { name: 'معاملہ اب کہاں ہے' })).toContainText(
      'ہم اسے دیکھ رہے ہیں۔',
    )
    // What the school itself wrote stays in English, and says so.
    await expect(page.locator('bdi[lang="en-GB"]').first()).toBeVisible()

    await page.getByRole('button', { name: 'اسکول کو بھیجیں' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('یہ نہیں بھیجا گیا')
    await expect(page.getByRole('main').getByRole('alert')).toContainText('لکھیں کہ کیا رہ گیا ہے یا غلط ہے۔')
    await page.getByLabel('یہاں لکھیں').fill('یہ پیر کو ہوا تھا۔')
    await page.getByRole('button', { name: 'اسکول کو بھیجیں' }).click()
    await expect(page.getByRole('status')).toContainText('شکریہ۔')
    await expect(page.getByRole('heading', { level: 1, name: 'آپ کی تشویش' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'اب تک کیا ہوا' })).toContainText('یہ پیر کو ہوا تھا۔')
  })
})
