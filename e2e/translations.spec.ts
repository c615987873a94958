import { inSchool } from '@/lib/platform/database'
import { aMember, aSchool } from '@/prisma/builders'
import { expect, test } from './support/test'

/** A colleague who speaks the language reads the door's translation beside the English. */
for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 } })

    test('a bilingual teaching assistant ticks what is right, puts one right, and takes it back', async ({
      page,
      signIn,
    }) => {
      const { school } = await aSchool()
      const assistant = await aMember(school, 'staff')
      await signIn(assistant)
      await page.goto(`/${school.slug}/door/languages`)
      await expect(page.getByRole('row', { name: /Urdu/ })).toContainText('not yet checked by a speaker')
      await page.getByRole('link', { name: 'Urdu' }).click()
      await page.getByRole('combobox', { name: 'Part' }).selectOption('left')
      await page.getByRole('button', { name: 'Show' }).click()
      await expect(page.getByRole('heading', { level: 2, name: 'When somebody stops' })).toBeVisible()
      const title = page.getByLabel('Urdu of: Nothing you typed is left on this phone')
      await expect(title).toHaveAttribute('dir', 'rtl')
      await page.getByRole('button', { name: 'Confirm what is ticked or put right' }).click()
      await expect(page.getByText('Tick what you have read and found right')).toBeVisible()
      await page.getByRole('checkbox', { name: /What you had not sent is deleted/ }).check()
      await title.fill('فون صاف ہے {date}')
      await page.getByRole('button', { name: 'Confirm what is ticked or put right' }).click()
      await expect(page.getByText('{date} does not stand like this').first()).toBeVisible()
      await expect(page.getByRole('checkbox', { name: /What you had not sent is deleted/ })).toBeChecked()
      await title.fill('فون صاف ہے')
      await page.getByRole('button', { name: 'Confirm what is ticked or put right' }).click()
      await expect(page.getByRole('status')).toContainText('2 messages are confirmed')
      await expect(page.getByText(/^Put right by Tom Reed/)).toBeVisible()
      const { schoolId } = assistant
      const kept = () => inSchool(assistant, (tx) => tx.translationCheck.findMany({ where: { schoolId } }))
      expect((await kept()).map(({ key, words }) => [key, words.slice(0, 10)])).toContainEqual([
        'left.title',
        'فون صاف ہے',
      ])
      await page
        .getByRole('button', { name: /^Take it back.*Nothing you typed is left on this phone/ })
        .click()
      await expect(page.getByRole('status')).toContainText('Taken back')
      expect(await kept()).toHaveLength(1)
      await page.getByRole('button', { name: 'I have read it: confirm it' }).click()
      await expect(page.getByRole('status')).toContainText('One message is confirmed')
      expect(await kept()).toHaveLength(2)
    })
  })
}
