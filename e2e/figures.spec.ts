import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { OutcomeResult } from '@/lib/measures/outcome-result'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aPupil, aSchool } from '@/prisma/builders'
import { anActivity, anOutcome } from '@/prisma/builders/activities'
import { someFigures } from '@/prisma/builders/figures'
import { faults } from './support/faults'
import { expect, test } from './support/test'

const ANOREXIA = 'lib/intake/fixtures/anorexia.csv'

/** An activity with an outcome in a measure with one decimal and no bounds. */
async function anOutcomeOfWeight(head: Viewer) {
  const { id: measureId } = await inSchool(head, (tx) =>
    tx.measure.create({
      data: {
        schoolId: head.schoolId,
        name: 'Weight',
        unit: 'pounds',
        type: 'standardised_test',
        decimals: 1,
      },
      select: { id: true },
    }),
  )
  const activityId = await anActivity(head, { title: 'Family meals' })
  const outcomeId = await anOutcome(head, activityId, { measureId, baseline: 83, target: 90 })
  return { outcomeId, path: `/${head.schoolSlug}/activities/${activityId}/outcomes/${outcomeId}/figures` }
}

async function resultOf(viewer: Viewer, outcomeId: string): Promise<OutcomeResult> {
  const row = await inSchool(viewer, (tx) =>
    tx.result.findFirstOrThrow({ where: { schoolId: viewer.schoolId, outcomeId, replacedAt: null } }),
  )
  return row.output as unknown as OutcomeResult
}

/** What R's t.test(after, before, paired = TRUE) works out, from the file itself. */
function tTestOfFamilyTherapy() {
  const changes = readFileSync(ANOREXIA, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .filter(([, arm]) => arm === 'FT')
    .map(([, , before, after]) => Number(after) - Number(before))
  const n = changes.length
  const mean = changes.reduce((sum, change) => sum + change, 0) / n
  const variance = changes.reduce((sum, change) => sum + (change - mean) ** 2, 0) / (n - 1)
  // qt(0.975, 16)
  const reach = 2.1199052992210112 * Math.sqrt(variance / n)
  return { n, mean, low: mean - reach, high: mean + reach }
}

/** What a form says is wrong; the framework's own announcer of pages is no part of it. */
const said = (page: Page) => page.getByRole('main').getByRole('alert')

async function bringAnorexia(page: Page, path: string) {
  await page.goto(path)
  await page.getByRole('link', { name: 'Bring in from a spreadsheet' }).click()
  await page.getByLabel('Choose a file').setInputFiles(ANOREXIA)
  await page.getByRole('button', { name: 'See what is in it' }).click()
  await expect(page.getByRole('heading', { name: 'Is this right?' })).toBeVisible()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('the family therapy arm of anorexia.csv gives +7.26, n = 17 and the interval of R', async ({
      page,
      signIn,
    }) => {
      const { head } = await aSchool()
      const { outcomeId, path } = await anOutcomeOfWeight(head)
      await signIn(head)

      await bringAnorexia(page, path)
      await expect(page.getByLabel('Pupil reference')).toHaveValue('rownames')
      await expect(page.getByLabel('Before', { exact: false }).first()).toHaveValue('Prewt')
      await page.getByLabel('Only the rows where').selectOption({ label: 'Treat is FT (17 rows)' })
      await page.getByRole('button', { name: 'Look again' }).click()
      await expect(page.getByText('17 rows of 72 are as you chose')).toBeVisible()
      await expect(page.getByText('17 pupils not in the register yet')).toBeVisible()
      if (javaScriptEnabled) expect(await faults(page)).toEqual([])
      await page.getByRole('button', { name: 'Accept: add 34 figures and 17 pupils' }).click()

      await expect(page.getByRole('status')).toContainText(
        '34 figures added and 17 pupils added to the register',
      )
      await expect(page.getByText('17 pupils have both figures')).toBeVisible()
      await expect(page.getByText('+7.3 pounds')).toBeVisible()
      await expect(page.getByText('3.6 to 10.9').first()).toBeVisible()
      const { change } = await resultOf(head, outcomeId)
      const scratch = tTestOfFamilyTherapy()
      expect(change.n).toBe(scratch.n)
      expect(change.estimate).toBeCloseTo(scratch.mean, 9)
      expect(change.ciLow).toBeCloseTo(scratch.low, 9)
      expect(change.ciHigh).toBeCloseTo(scratch.high, 9)
      expect([scratch.mean.toFixed(2), scratch.low.toFixed(5), scratch.high.toFixed(5)]).toEqual([
        '7.26',
        '3.58470',
        '10.94471',
      ])

      // The same file again.
      await bringAnorexia(page, path)
      await page.getByLabel('Only the rows where').selectOption({ label: 'Treat is FT (17 rows)' })
      await page.getByRole('button', { name: 'Look again' }).click()
      await expect(page.getByText('This changes nothing: all 34 figures are there already.')).toBeVisible()
      await expect(page.getByRole('button', { name: /^Accept/ })).toHaveCount(0)
    })

    test('figures are typed, corrected and refused where they stand', async ({ page, signIn }) => {
      const { school, head } = await aSchool()
      const staff = await aMember(school, 'staff')
      const { path } = await anOutcomeOfWeight(head)
      const pupil = await aPupil(head, { reference: 'Y3-001', yearGroup: 'Year 3', className: 'Oak' })
      await signIn(staff)

      await page.goto(path)
      await page.getByLabel('Pupil to add 1, reference').fill('y3-001')
      await page.getByLabel('Pupil to add 1, before').fill('80.5')
      await page.getByLabel('Pupil to add 1, after').fill('eighty')
      await page.getByLabel('Pupil to add 2, reference').fill('Y3-099')
      await page.getByLabel('Pupil to add 2, before').fill('81')
      await page.getByRole('button', { name: 'Save the figures' }).click()
      await expect(said(page)).toContainText('“eighty” is not a number')
      await expect(said(page)).toContainText('Y3-099 is not a pupil of your school’s register yet')
      await expect(page.getByLabel('Pupil to add 1, before')).toHaveValue('80.5')

      await page.getByLabel('Pupil to add 1, after').fill('84.5')
      await page.getByLabel('Add them to the register as pupils').check()
      await page.getByRole('button', { name: 'Save the figures' }).click()
      await expect(page.getByRole('status')).toContainText('3 figures added; 1 pupil added to the register.')
      await expect(page.getByLabel('Pupil to add 1, reference')).toHaveValue('')
      await expect(page.getByLabel(`${pupil.reference}, after`)).toHaveValue('84.5')

      // Correct one, mark one absent, clear one.
      await page.getByLabel('Y3-001, after').fill('86')
      await page.getByLabel('Y3-099, after').fill('absent')
      await page.getByLabel('Y3-099, before').fill('')
      await page.getByLabel('Second figures taken on').fill('9/3/2026')
      await page.getByRole('button', { name: 'Save the figures' }).click()
      await expect(page.getByRole('status')).toContainText(
        '1 figure changed, 1 removed and 1 noted as absent',
      )
      await expect(page.getByLabel('Y3-099, after')).toHaveValue('absent')
      await expect(page.getByLabel('Second figures taken on')).toHaveValue('9/3/2026')
    })

    test('what somebody else saved in between is told before it is typed over', async ({ page, signIn }) => {
      const { school, head } = await aSchool()
      const staff = await aMember(school, 'staff')
      const { outcomeId, path } = await anOutcomeOfWeight(head)
      await someFigures(head, outcomeId, [[80, undefined]], { references: ['Y3-001'] })
      await signIn(staff)

      await page.goto(path)
      await someFigures(head, outcomeId, [[undefined, 84]], { references: ['Y3-001'] })
      await page.getByLabel('Y3-001, after').fill('90')
      await page.getByRole('button', { name: 'Save the figures' }).click()
      await expect(said(page)).toContainText('They are now: Y3-001, after: 84')
      await expect(page.getByLabel('Y3-001, after')).toHaveValue('90')
      await page.getByLabel('Put mine in place of what is there now').check()
      await page.getByRole('button', { name: 'Save the figures' }).click()
      await expect(page.getByRole('status')).toContainText('1 figure changed.')
    })
  })
}

test.describe('broken imports say what is wrong', () => {
  const pdf = {
    name: 'figures.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj'),
  }
  const cases: [string, { name: string; mimeType: string; buffer: Buffer } | string, string][] = [
    [
      'an empty file',
      { name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('') },
      'Choose a file with rows in it',
    ],
    ['a PDF renamed .csv', pdf, 'PDF'],
    ['words', 'Dear parents and carers', 'one row only'],
    ['a list', 'Y3-001\nY3-002\nY3-003', 'one column only'],
    [
      '100,001 rows',
      {
        name: 'all.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`pupil,before\n${'A1,1\n'.repeat(100_001)}`),
      },
      'This has more than 100,000 rows.',
    ],
  ]
  for (const [what, given, words] of cases) {
    test(what, async ({ page, signIn }) => {
      const { head } = await aSchool()
      const { path } = await anOutcomeOfWeight(head)
      await signIn(head)
      await page.goto(`${path}/import`)
      if (typeof given === 'string') await page.getByLabel('Or paste the rows here').fill(given)
      else await page.getByLabel('Choose a file').setInputFiles(given)
      await page.getByRole('button', { name: 'See what is in it' }).click()
      await expect(said(page).filter({ hasText: words }).first()).toBeVisible()
    })
  }

  test('rows with something wrong are named, and the others are one press away', async ({ page, signIn }) => {
    const { head } = await aSchool()
    const { path } = await anOutcomeOfWeight(head)
    await signIn(head)
    await page.goto(`${path}/import`)
    await page
      .getByLabel('Or paste the rows here')
      .fill(
        [
          'Pupil\tBefore\tAfter\tDate after',
          'Y3-001\t80\t84\t9/3/2026',
          'Y3-002\teighty\t84\t9/3/2026',
          'Y3-003\t80\t84\t9/3/2026',
          'Y3-003\t81\t84\t9/3/2026',
          'Y3-004\t80\t84\t03/25/2026',
          'Y3-005\t80\t84\t9/3/2026',
          'Y3-006\t80\tSUPP\t9/3/2026',
        ].join('\n'),
      )
    await page.getByRole('button', { name: 'See what is in it' }).click()
    const table = page.getByRole('table', { name: 'Rows that are left out, and why' })
    await expect(table.getByRole('row')).toHaveCount(5)
    await expect(table.getByRole('row').nth(1)).toContainText('“eighty” is not a number.')
    await expect(table.getByRole('row').nth(2)).toContainText('rows 4 and 5 with different figures')
    await expect(table.getByRole('row').nth(4)).toContainText('Write the day first')

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download all 4 as CSV' }).click(),
    ])
    const csv = readFileSync((await file.path()) as string, 'utf8')
    expect(csv).toContain('3,Before,eighty,“eighty” is not a number.')

    await page.getByRole('button', { name: 'Accept: add 5 figures and 3 pupils, note 1 as absent' }).click()
    await expect(page.getByRole('status')).toContainText('4 rows left out.')
  })
})

test('an outcome about parents sends whoever looks for figures to where answers go', async ({
  page,
  signIn,
}) => {
  const { head } = await aSchool()
  const activityId = await anActivity(head)
  const outcomeId = await anOutcome(head, activityId, {
    about: 'parents',
    statement: 'Parents feel surer about helping with reading at home',
    baseline: 4,
    target: 7,
    worthwhile: 1,
  })
  await signIn(head)
  await page.goto(`/${head.schoolSlug}/activities/${activityId}/outcomes/${outcomeId}/figures`)
  await page.getByRole('link', { name: 'Record how parents responded' }).click()
  await expect(page).toHaveURL(new RegExp(`${activityId}/responses/new$`))
})

test('figures are typed with the keyboard alone', async ({ page, signIn }) => {
  const { head } = await aSchool()
  const { path } = await anOutcomeOfWeight(head)
  await aPupil(head, { reference: 'Y3-001' })
  await signIn(head)
  await page.goto(path)
  const field = page.getByLabel('Pupil to add 1, reference')
  for (let presses = 0; presses < 40; presses++) {
    if (await field.evaluate((one) => one === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(field).toBeFocused()
  await page.keyboard.type('Y3-001')
  await page.keyboard.press('Tab')
  await page.keyboard.type('80')
  await page.keyboard.press('Tab')
  await page.keyboard.type('84.5')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('2 figures added.')
  await expect(page.getByLabel('Y3-001, after')).toHaveValue('84.5')
})
