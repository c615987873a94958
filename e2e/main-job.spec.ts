import type { Page } from '@playwright/test'
import { jpegFromAPhone } from '@/lib/evidence/testing/samples'
import { today } from '@/lib/platform/clock'
import { academicYearName, academicYearOf, addDays } from '@/lib/platform/dates'
import { aMember, aSchool } from '@/prisma/builders'
import { expect, test } from './support/test'

const british = (iso: string) => iso.split('-').reverse().join('/')
const refusal = (page: Page) => page.getByRole('alert').filter({ hasText: 'to put right' })

/** 24 pupils' reading ages in months, invented. */
const BEFORE = [
  79, 81, 84, 77, 90, 86, 82, 75, 88, 83, 80, 85, 78, 87, 91, 76, 84, 82, 89, 80, 83, 86, 79, 81,
]
const GAINED = [6, 3, 8, 5, 2, 7, 9, 4, 6, 1, 5, 10, 3, 6, 4, 7, 0, 8, 5, 6, -2, 9, 4, 7]
const rows = BEFORE.map(
  (before, i) => `Y1-${String(i + 1).padStart(3, '0')}\t${before}\t${before + (GAINED[i] as number)}`,
)
const pasted = ['Pupil\tBefore\tAfter', ...rows].join('\n')

/** The mean change and its 95% interval, worked out here and by nothing of the application's: t(0.975, 23) is R's. */
function expected() {
  const n = GAINED.length
  const mean = GAINED.reduce((sum, gain) => sum + gain, 0) / n
  const sd = Math.sqrt(GAINED.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (n - 1))
  const reach = (2.0686576104190406 * sd) / Math.sqrt(n)
  return { mean: mean.toFixed(1), low: (mean - reach).toFixed(1), high: (mean + reach).toFixed(1) }
}

test('from an empty school to an honest claim on the dashboard and the governors’ page', async ({
  page,
  signIn,
}) => {
  test.slow()
  const { school, head } = await aSchool()
  await signIn(head)

  // An empty school is taught its first step.
  await page.goto(`/${school.slug}`)
  await page.getByRole('link', { name: 'Put it on record' }).click()
  await page.getByLabel('What do you call it?').fill('Reading together')
  await page.getByLabel('Why?').fill('11 of 24 pupils in Year 1 read below 80 months in September.')
  await page.getByRole('button', { name: 'Put it on record' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Reading together' })).toBeVisible()
  const record = page.url()

  // A turnout is refused, and a better criterion made from the same words.
  await page.goto(`${record}/outcomes/new`)
  await page
    .getByLabel('What should be different because of it?')
    .fill('90% of parents attend the reading mornings')
  await page.getByLabel('In which measure?').selectOption({ label: 'Reading age (months, higher is better)' })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(refusal(page)).toContainText('This counts who comes')
  await page.getByRole('button', { name: 'Use these words' }).click()
  await page.getByLabel('From').fill('83')
  await page.getByLabel('To (optional)').fill('88')
  await page.getByLabel('The smallest difference that would matter').fill('2')
  await page.getByLabel('When will you look again?').fill(british(addDays(today(), 60)))
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Reading together' })).toBeVisible()
  await page.goto(`${record}/status`)
  await page.getByRole('button', { name: 'Plan it' }).click()
  await expect(page.getByRole('heading', { name: 'Where it stands: planned' })).toBeVisible()
  await page.goto(`${record}/status`)
  await page.getByRole('button', { name: 'Start it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Reading together' })).toBeVisible()

  // Four sessions at once; who came to each, by counting.
  await page.goto(`${record}/sessions/new`)
  await page.getByLabel('Date', { exact: true }).fill(british(addDays(today(), -21)))
  await page.getByLabel('Every week').check()
  await page.getByLabel('How many times in all?').fill('4')
  await page.getByRole('button', { name: 'Add' }).click()
  await expect(page.getByText('4 sessions added.')).toBeVisible()
  const sessions = await page
    .locator(`a[href^="${new URL(record).pathname}/sessions/"]`)
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))])
    .then((addresses) => addresses.filter((to) => /[/]sessions[/][0-9a-f-]{36}$/.test(to)))
  expect(sessions).toHaveLength(4)
  for (const [i, session] of sessions.entries()) {
    await page.goto(session)
    await page.getByLabel('Count people').check()
    await page.getByLabel('How many parents and carers came?').fill(`${15 + i}`)
    await page.getByLabel('How many were invited?').fill('24')
    await page.getByRole('button', { name: 'Save who came' }).click()
    await expect(page).toHaveURL(record)
  }
  await expect(page.getByRole('heading', { name: 'Where it stands: took part' })).toBeVisible()
  await expect(
    page.getByText('This tells us how many came, not who, and not what difference it made.').first(),
  ).toBeVisible()

  // What a parent said.
  await page.goto(`${record}/responses/new?kind=quotation`)
  await page.getByLabel('What was said?').fill('I stop and ask him what he thinks will happen next.')
  await page.getByLabel('Yes, they agreed').check()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('heading', { name: 'Where it stands: parents responded' })).toBeVisible()

  // 24 pupils' figures, pasted, seen and accepted.
  await page.getByRole('link', { name: 'Bring in the figures' }).first().click()
  await page.getByRole('link', { name: 'Bring in from a spreadsheet' }).click()
  await page.getByLabel('Or paste the rows here').fill(pasted)
  await page.getByRole('button', { name: 'See what is in it' }).click()
  await page.getByRole('button', { name: /^Accept: add 48 figures and .*24 pupils$/ }).click()
  const { mean, low, high } = expected()
  await expect(page.getByText(`${low} to ${high}`).first()).toBeVisible()

  // The activity has climbed, and says how much and how sure.
  await page.goto(record)
  await expect(page.getByRole('heading', { name: 'Where it stands: pupils changed' })).toBeVisible()
  await expect(page.getByText(`up ${mean} months (likely range ${low} to ${high})`).first()).toBeVisible()
  await expect(page.getByText('We cannot say why').first()).toBeVisible()

  // A photograph and a quotation as evidence.
  await page.goto(`/${school.slug}/evidence/new?activity=${record.split('/').at(-1)}`)
  await page
    .getByLabel(/^Choose files/)
    .setInputFiles({ name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer: jpegFromAPhone() })
  await page.getByRole('link', { name: /^Go on with/ }).click()
  await page.getByLabel('What is it?').fill('A father reads with his daughter')
  await page.getByLabel('Where does it come from?').fill('Year 1 teacher')
  await page.getByRole('radio', { name: 'Given', exact: true }).check()
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByRole('status')).toHaveText('Added.')
  await page.goto(`/${school.slug}/evidence/new?kind=quotation&activity=${record.split('/').at(-1)}`)
  await page.getByLabel('What was said').fill('She reads the road signs to me now.')
  await page.getByLabel('Who said it?').fill('Grandfather of a Year 1 pupil')
  await page.getByLabel('When was it said?').fill(british(today()))
  await page.getByRole('group', { name: 'Did they agree to be quoted?' }).getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Add the quotation' }).click()
  await expect(page.getByRole('blockquote')).toHaveText('She reads the road signs to me now.')
  await page.goto(record)
  await expect(page.getByRole('link', { name: 'A father reads with his daughter' })).toBeVisible()
  await expect(page.getByText('She reads the road signs to me now.').first()).toBeVisible()

  // The dashboard counts it, and the governors read the same claim.
  await page.goto(`/${school.slug}/impact`)
  await expect(page.getByText('Of 1 activity, 1 can show that pupils changed.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'What changed, and how sure we are' })).toContainText(
    `+${mean} months`,
  )
  await page
    .getByRole('row', { name: /Pupils changed/ })
    .getByRole('link')
    .click()
  await expect(page.getByRole('link', { name: 'Reading together' })).toBeVisible()

  await signIn(await aMember(school, 'governor'))
  await page.goto(`/${school.slug}`)
  await expect(page).toHaveURL(`/${school.slug}/impact/governors`)
  const year = academicYearName(academicYearOf(today()))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `Our work with parents and carers, ${year}`,
  )
  await expect(page.getByText(`up ${mean} months (likely range ${low} to ${high})`)).toBeVisible()
  await expect(page.getByText('Y1-001')).toHaveCount(0)
})
