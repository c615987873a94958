import type { Page } from '@playwright/test'
import { addSpan } from '@/lib/school-days/commands'
import { aMember, aSchool } from '@/prisma/builders'
import { aSchoolYear } from '@/prisma/builders/school-days'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { expect, test } from './support/test'

const SHEFFIELD = 'lib/school-days/fixtures/sheffield-2025-26.ics'

/** From School settings to the saved term dates of 2025-26. */
async function bringSheffield(page: Page, school: string) {
  await page.goto(`/${school}/settings`)
  await page.getByRole('link', { name: 'Term dates' }).click()
  await expect(page.getByRole('heading', { name: 'No term dates for this year yet' })).toBeVisible()
  await page.getByRole('link', { name: 'Bring in a calendar file' }).click()
  await page.getByLabel('Choose a calendar file').setInputFiles(SHEFFIELD)
  await page.getByRole('button', { name: 'Look through it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('11 entries would be added')
  await expect(page.getByRole('heading', { name: '2025 to 2026: 195 school days' })).toBeVisible()
  await page.getByRole('button', { name: 'Save to the calendar' }).click()
  await expect(page.getByText('11 entries were put into the calendar.')).toBeVisible()
  await page.goto(`/${school}/settings/term-dates?academicYear=2025`)
  await expect(page.getByText('195 school days.', { exact: true })).toBeVisible()
}

async function typeDays(page: Page, kind: string, days: { name?: string; first: string; last?: string }) {
  await page.getByRole('radio', { name: kind }).check()
  await page.getByLabel('What it is called').fill(days.name ?? '')
  await page.getByLabel('First day').fill(days.first)
  await page.getByLabel('Last day').fill(days.last ?? '')
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'on a phone' : 'on a phone, without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 } })

    test('a council’s term dates are brought in, an INSET day is added, and what overlaps is refused', async ({
      page,
      signIn,
    }) => {
      const { head } = await aSchool()
      await signIn(head)
      await bringSheffield(page, head.schoolSlug)

      await page.getByRole('link', { name: 'Add days' }).click()
      await typeDays(page, 'INSET days', { first: '3/11/2025' })
      await page.getByRole('button', { name: 'Add to the calendar' }).click()
      await expect(page.getByText('“INSET day” is in the calendar.')).toBeVisible()
      await expect(page.getByText('194 school days, 1 INSET day.')).toBeVisible()
      const november = page.getByRole('table', { name: 'November 2025' })
      await expect(november.getByRole('cell', { name: '3 INSET day', exact: true })).toBeVisible()
      await expect(november.getByRole('cell', { name: '4 School day', exact: true })).toBeVisible()

      await page.getByRole('link', { name: 'Add days' }).click()
      await typeDays(page, 'A term', { name: 'Long autumn', first: '1/12/2025', last: '31/1/2026' })
      await page.getByRole('button', { name: 'Add to the calendar' }).click()
      await expect(
        page.getByText(/“Autumn term, second half” \(3 November to 19 December 2025\)/).first(),
      ).toBeVisible()
      await expect(page.getByLabel('What it is called')).toHaveValue('Long autumn')
      await expect(page.getByLabel('Last day')).toHaveValue('31/1/2026')
      await expect(page.getByRole('radio', { name: 'A term' })).toBeChecked()

      await page.getByLabel('Last day').fill('1/11/2025')
      await page.getByRole('button', { name: 'Add to the calendar' }).click()
      await expect(page.getByText('The last day is before the first, 1 December 2025.').first()).toBeVisible()
      // Neither can look without a script of its own.
      if (!javaScriptEnabled) return
      expect(await faults(page)).toEqual([])
      expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)
    })

    test('days are changed, taken out, and put back from the bin', async ({ page, signIn }) => {
      const { head } = await aSchool()
      await addSpan(head, { kind: 'term', name: 'Spring', startsOn: '2026-01-05', endsOn: '2026-03-27' })
      await signIn(head)
      await page.goto(`/${head.schoolSlug}/settings/term-dates?academicYear=2025`)
      await page.getByRole('link', { name: 'Spring' }).click()
      await page.getByLabel('Last day').fill('26/3/2026')
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByText('5 January to 26 March 2026')).toBeVisible()

      await page.getByRole('link', { name: 'Spring' }).click()
      await page.getByText('Take it out of the calendar').click()
      await page.getByRole('button', { name: 'Take it out' }).click()
      await expect(page.getByText('It is out of the calendar.')).toBeVisible()
      await page.goto(`/${head.schoolSlug}/bin`)
      await expect(page.getByText('“Spring” (5 January to 26 March 2026)').first()).toBeVisible()
      await page
        .getByRole('button', { name: /Put it back/ })
        .first()
        .click()
      await expect(page.getByText(/^Put back: “Spring”/)).toBeVisible()
      await page.goto(`/${head.schoolSlug}/settings/term-dates?academicYear=2025`)
      await expect(page.getByRole('link', { name: 'Spring' })).toBeVisible()
    })
  })
}

test('what a file does not say is asked, and damaged files are answered with what to do', async ({
  page,
  signIn,
}) => {
  const { head } = await aSchool()
  await signIn(head)
  await page.goto(`/${head.schoolSlug}/settings/term-dates/import`)
  await page.getByLabel('Or paste its text here').fill('BEGIN:VCALENDAR\nhello')
  await page.getByRole('button', { name: 'Look through it' }).click()
  await expect(page.getByText('This calendar file is damaged or cut off').first()).toBeVisible()

  await page
    .getByLabel('Or paste its text here')
    .fill(
      [
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        'DTSTART:20251013',
        'SUMMARY:Feast of St Wilfrid',
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\n'),
    )
  await page.getByRole('button', { name: 'Look through it' }).click()
  await page.getByLabel('Feast of St Wilfrid').selectOption('The school is closed')
  await page.getByRole('button', { name: 'Save to the calendar' }).click()
  await expect(page.getByText('One entry was put into the calendar.')).toBeVisible()
  await page.goto(`/${head.schoolSlug}/settings/term-dates?academicYear=2025`)
  await expect(page.getByRole('link', { name: 'Feast of St Wilfrid' })).toBeVisible()
})

test('another nation’s bank holidays are kept', async ({ page, signIn }) => {
  const { head } = await aSchool()
  await aSchoolYear(head, 2025)
  await signIn(head)
  await page.goto(`/${head.schoolSlug}/settings/term-dates?academicYear=2025`)
  await expect(page.getByText('Easter Monday, Monday 6 April 2026')).toBeVisible()
  await page.getByText('Keep another nation’s bank holidays').click()
  await page.getByRole('radio', { name: 'Scotland' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.goto(`/${head.schoolSlug}/settings/term-dates?academicYear=2025`)
  await expect(page.getByText('St Andrew’s Day, Monday 1 December 2025')).toBeVisible()
  await expect(page.getByText('Easter Monday, Monday 6 April 2026')).toHaveCount(0)
})

test('staff look at the term dates, and are offered nothing to change', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  await aSchoolYear(head, 2025)
  await signIn(await aMember(school, 'staff'))
  await page.goto(`/${school.slug}/calendar`)
  await page.getByRole('link', { name: 'Term dates' }).click()
  await page.goto(`/${school.slug}/settings/term-dates?academicYear=2025`)
  await expect(page.getByRole('rowheader', { name: 'October half-term' })).toBeVisible()
  for (const name of ['Add days', 'Bring in a calendar file', 'Autumn term'])
    await expect(page.getByRole('link', { name })).toHaveCount(0)
  expect((await page.request.get(`/${school.slug}/settings/term-dates/new`)).status()).toBe(403)
})
