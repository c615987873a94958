import { aFamily, aMember, aPupil, aSchool } from '@/prisma/builders'
import { anOffer } from '@/prisma/builders/skills'
import { faults } from './support/faults'
import { expect, test } from './support/test'

const URDU = 'میں شادی کے کپڑے سیتی ہوں، درزی کا کام اور کڑھائی'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('somebody is found by a misspelt word, and by one of another language', async ({ page, signIn }) => {
      const { school, head } = await aSchool()
      await anOffer(head, { name: 'Dave', skills: ['building'], ownWords: 'Bricklayer for twenty years' })
      await anOffer(head, { name: 'Sara', skills: ['sewing'], speaks: ['Urdu'], days: ['tue_morning'] })
      await anOffer(head, { name: 'Luca', skills: ['cooking'] })
      await signIn(await aMember(school, 'staff'))
      await page.goto(`/${school.slug}/skills/offers`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        '3 parents and carers offer something; 3 wait for our answer',
      )
      const looking = page.getByLabel('What you are looking for')
      const show = page.getByRole('search', { name: 'Find a parent' }).getByRole('button', { name: 'Show' })
      const names = page.getByRole('rowheader').getByRole('link')
      await looking.fill('bricklaing')
      await show.click()
      await expect(page.getByText('One for “bricklaing”.')).toBeVisible()
      await expect(names).toHaveText(['Dave'])
      await looking.fill('درزی')
      await show.click()
      await expect(names).toHaveText(['Sara'])
      await page.getByRole('combobox', { name: 'When', exact: true }).selectOption('Tuesday morning')
      await page.getByRole('combobox', { name: 'Speaks' }).selectOption('Urdu')
      await show.click()
      await expect(page).toHaveURL(/=tue_morning/)
      await expect(names).toHaveText(['Sara'])
      await looking.fill('falconer')
      await show.click()
      await expect(page.getByRole('heading', { name: 'Nobody offers that yet' })).toBeVisible()
    })

    test('an answer at the gate is matched to skills and to a family, and deleted at the parent’s wish', async ({
      page,
      signIn,
    }) => {
      const { school, head } = await aSchool()
      const family = await aFamily(head, { reference: 'F-7' })
      await aPupil(head, { familyId: family.id, yearGroup: 'Year 3', className: '3B' })
      const id = await anOffer(head, {
        ...{ name: 'Sara', ownWords: URDU, locale: 'ur', howFar: 'help_regularly', days: ['tue_morning'] },
        childClass: '3b',
      })
      await signIn(await aMember(school, 'liaison'))
      await page.goto(`/${school.slug}/skills/offers/${id}`)
      await expect(
        page.getByText(/^Sara offers something in their own words, can help regularly on Tuesday/),
      ).toBeVisible()
      await page.getByRole('button', { name: 'We told them it takes longer' }).click()
      await expect(page.getByText('Noted: they know that it takes longer.')).toBeVisible()

      await page.getByRole('link', { name: 'Match their words to skills' }).click()
      await expect(page.locator('mark').first()).toBeVisible()
      const sewing = page.getByRole('checkbox', { name: /Sewing and knitting/ })
      await expect(sewing).toBeChecked()
      await page.getByText('Something else', { exact: true }).first().click()
      await page.getByRole('checkbox', { name: 'Telling stories and poems' }).check()
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(
        page.getByText(/^Sara offers “Telling stories and poems” and “Sewing and knitting”/),
      ).toBeVisible()

      await page.getByRole('link', { name: 'Say which family it is' }).click()
      await expect(page.getByRole('heading', { name: 'Families with a pupil in 3b' })).toBeVisible()
      await page.getByLabel('Family reference').fill('F-9')
      await page.getByRole('button', { name: 'It is theirs' }).click()
      await expect(page.getByText(/There is no family “F-9” at the school/).first()).toBeVisible()
      await page.getByLabel('Family reference').fill('F-7')
      await page.getByRole('button', { name: 'It is theirs' }).click()
      await expect(page.getByRole('link', { name: 'F-7' })).toBeVisible()

      await page.getByRole('link', { name: 'They do not offer it any longer' }).click()
      await page.getByLabel('Type Sara to delete it').fill('Sara')
      await page.getByRole('button', { name: 'Delete it' }).click()
      await expect(page.getByText('The offer is deleted, with everything they typed.')).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Nobody has offered anything yet' })).toBeVisible()
    })

    test('a skill of the school’s own is added, found by its synonym, and taken out of use', async ({
      page,
      signIn,
    }) => {
      const { school, head } = await aSchool()
      await anOffer(head, { name: 'Ken' })
      await signIn(head)
      await page.goto(`/${school.slug}/skills/vocabulary`)
      await page.getByRole('link', { name: 'Add a skill' }).click()
      await page.getByLabel('What it is called').fill('Falconry')
      await page.getByLabel('Kind').selectOption('Garden and nature')
      await page.getByLabel('What else people call it').fill('hawks, birds of prey')
      await page.getByRole('button', { name: 'Add it' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Falconry')
      await page.getByLabel('What it is called').fill('Gardening')
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByText('Another skill is called so.', { exact: false }).first()).toBeVisible()
      await page.getByLabel('What it is called').fill('Hawking')
      await page.getByLabel('Its place among its kind').selectOption('First')
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hawking')
      await page.getByRole('button', { name: 'Take it out of use' }).click()
      await expect(page.getByText('Out of use', { exact: true })).toBeVisible()
      await page.goto(`/${school.slug}/skills/vocabulary`)
      await page.getByLabel('Find a skill, by what anybody calls it').fill('bird prey')
      await page.getByRole('button', { name: 'Show' }).click()
      const retired = page.getByRole('list', { name: 'Out of use' })
      await expect(retired.getByRole('link', { name: 'Hawking' })).toBeVisible()
      // It cannot look without a script of its own.
      if (javaScriptEnabled) expect(await faults(page)).toEqual([])
    })
  })
}
