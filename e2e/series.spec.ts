import type { Page } from '@playwright/test'
import type { Viewer } from '@/lib/platform/viewer'
import { aSchool } from '@/prisma/builders'
import { anActivity, anOutcome } from '@/prisma/builders/activities'
import { aSeries, attendanceWeeks, mondayFromNow } from '@/prisma/builders/series'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { expect, test } from './support/test'

const pathOf = (
  { schoolSlug }: Viewer,
  { activityId, outcomeId }: { activityId: string; outcomeId: string },
) => `/${schoolSlug}/activities/${activityId}/outcomes/${outcomeId}/series`

const WEEKS = () => attendanceWeeks(mondayFromNow(-10), { before: 20, after: 10 })

async function paste(page: Page, text: string) {
  await page.getByLabel('Or paste the rows here').fill(text)
  await page.getByRole('button', { name: 'See what is in it' }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('weeks are pasted, wrong rows put right, accepted, and seen as a picture with the school beside', async ({
      page,
      signIn,
    }) => {
      const { head } = await aSchool()
      const path = pathOf(head, await aSeries(head))
      await signIn(head)
      await page.goto(path)
      await expect(page.getByRole('heading', { name: 'No weeks yet' })).toBeVisible()

      const rows = WEEKS().split('\n')
      const wrong = rows.with(3, String(rows[3]).replace(/\t18\t\d+\t/, '\t18\tmost\t'))
      wrong[5] = String(rows[4])
      wrong[8] = String(rows[8]).replace(/\t18\t\d+\t/, '\t18\t190\t')
      await paste(page, wrong.join('\n'))
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 rows to put right')
      const problems = page.getByRole('region', { name: 'Rows that cannot be taken, and why' })
      await expect(problems.getByRole('row', { name: /^4 Number most/ })).toContainText(
        '“most” is not a number.',
      )
      await expect(problems.getByRole('row', { name: /^6 Week/ })).toContainText('Line 5 has the week of')
      await expect(problems.getByRole('row', { name: /^9 Number/ })).toContainText(
        '190 is more than the 180 it is out of.',
      )
      if (javaScriptEnabled) expect(await faults(page)).toEqual([])
      // What was typed stands there, line for line.
      await expect(page.getByLabel('Or paste the rows here')).toHaveValue(wrong.join('\n'))
      await paste(page, rows.join('\n'))

      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is this right?')
      await expect(page.getByText('30 weeks of those who take part added')).toBeVisible()
      await expect(page.getByText('30 weeks of the rest of the school added beside them')).toBeVisible()
      if (javaScriptEnabled) expect(await faults(page)).toEqual([])
      await page.getByRole('button', { name: 'Accept the weeks' }).click()

      await expect(page.getByRole('status')).toContainText('30 weeks added; 30 weeks added beside them.')
      const picture = page.getByRole('img', { name: /Attendance, 30 weeks from/ })
      await expect(picture).toBeVisible()
      await expect(picture).toHaveAccessibleName(/Those who take part: 9\d\.\d% on average before the start/)
      await expect(page.getByText('Where the earlier trend was heading')).toBeVisible()
      const table = page.getByRole('region', {
        name: 'Attendance, week by week, beside the rest of the school',
      })
      await expect(table.getByRole('row')).toHaveCount(31)
      await expect(page.getByText(/attendance was on average \d\.\d percentage points above/)).toBeVisible()
      if (javaScriptEnabled) {
        expect(await faults(page)).toEqual([])
        await page.setViewportSize({ width: 390, height: 844 })
        expect(await pixelsBeyondTheEdge(page)).toBe(0)
      }
    })

    test('last year’s weeks stand beside, and weeks are taken out again', async ({ page, signIn }) => {
      const { head } = await aSchool()
      const path = pathOf(head, await aSeries(head))
      await signIn(head)
      await page.goto(path)
      await paste(page, attendanceWeeks(mondayFromNow(-10), { before: 10, after: 10, others: false }))
      await page.getByRole('button', { name: 'Accept the weeks' }).click()
      await expect(page.getByText('Bring in the rest of the school, or the same group')).toBeVisible()

      await page.getByLabel('Of the same group a year earlier').check()
      await paste(page, attendanceWeeks(mondayFromNow(-62), { before: 10, after: 10, others: false }))
      await expect(page.getByText(/moved on by 52 weeks/)).toBeVisible()
      await page.getByRole('button', { name: 'Accept the weeks' }).click()
      await expect(page.getByRole('status')).toContainText('20 weeks added beside them.')
      await expect(page.getByText(/same group’s weeks a year earlier, moved on by 52 weeks/)).toBeVisible()

      await page.getByText('Take weeks out').click()
      await page.getByLabel('Of the same group a year earlier').last().check()
      await page.getByRole('button', { name: 'Take these weeks out' }).click()
      await expect(page.getByRole('status')).toContainText('20 weeks taken out.')
      await expect(page.getByText('Bring in the rest of the school, or the same group')).toBeVisible()
    })
  })
}

test('a table without weeks is refused where it was pasted, and stays there', async ({ page, signIn }) => {
  const { head } = await aSchool()
  await signIn(head)
  await page.goto(pathOf(head, await aSeries(head)))
  await paste(page, 'Pupil\tBefore\tAfter\nY3-001\t88\t93')
  await expect(page.getByRole('main').getByRole('alert').first()).toContainText('No column says the week.')
  await expect(page.getByLabel('Or paste the rows here')).toHaveValue('Pupil\tBefore\tAfter\nY3-001\t88\t93')
})

test('an outcome nobody has planned to find out about leads to the six questions', async ({
  page,
  signIn,
}) => {
  const { head } = await aSchool()
  const activityId = await anActivity(head)
  const outcomeId = await anOutcome(head, activityId, { measure: 'attendance', baseline: 92, target: 95 })
  await signIn(head)
  await page.goto(pathOf(head, { activityId, outcomeId }))
  expect(await faults(page)).toEqual([])
  await page.getByRole('link', { name: 'Answer the six questions' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How will we find out?')
})
