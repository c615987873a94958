import type { Page } from '@playwright/test'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity, anOutcome, moved } from '@/prisma/builders/activities'
import { families } from '@/prisma/builders/families'
import { faults } from './support/faults'
import { expect, test } from './support/test'

/** The arm each pupil was drawn into, by reference: what the list on the page says, read from where it is kept. */
function armsOf(viewer: Viewer, activityId: string) {
  return inSchool(viewer, async (tx) => {
    const members = await tx.evaluationMember.findMany({
      where: { schoolId: viewer.schoolId, activityId },
      select: { arm: true, pupil: { select: { reference: true } } },
    })
    return new Map(members.map(({ arm, pupil }) => [pupil.reference, arm]))
  })
}

/** A school with sixty families in two classes, and an activity for them that is still an idea. */
async function aSchoolWithSixty() {
  const { school, head } = await aSchool()
  await families(head, 30, { className: 'Birch' })
  await families(head, 30, { first: 31, className: 'Cedar' })
  const id = await anActivity(head, { title: 'Reading together', yearGroups: ['Year 1'] })
  const outcomeId = await anOutcome(head, id, { measure: 'standardised_score', baseline: 96, target: 100 })
  return { school, head, id, outcomeId, path: `/${school.slug}/activities/${id}` }
}

async function answerSix(page: Page, path: string, outcomeId: string) {
  await page.goto(path)
  await page.getByRole('link', { name: 'Plan how to find out' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How will we find out?')
  // The register has filled in who could take part.
  await expect(page.getByRole('textbox', { name: 'Pupils', exact: true })).toHaveValue('60')
  await expect(page.getByRole('textbox', { name: 'Families', exact: true })).toHaveValue('60')
  await page.getByLabel('Yes, half could wait').check()
  await page.getByLabel('Whichever families want to').check()
  await page.getByRole('button', { name: 'See what that allows' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How it will be compared')
  expect(page.url()).toContain(`/outcomes/${outcomeId}/plan/design`)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a head plans, draws, brings scores in, reads the claim, and is shown what may be said', async ({
      page,
      signIn,
    }) => {
      const { head, id, outcomeId, path } = await aSchoolWithSixty()
      await signIn(head)
      await answerSix(page, path, outcomeId)
      await expect(page.getByText('drawn by lot within each class. (proposed)')).toBeVisible()
      await expect(page.getByText('5 of 5: likely because of it, at most.')).toBeVisible()
      await expect(
        page.getByText(/With 30 and 30 to compare, a difference of about \d/).first(),
      ).toBeVisible()
      await page.getByLabel('The smallest difference that would matter').fill('3')
      if (javaScriptEnabled) expect(await faults(page)).toEqual([])
      await page.getByRole('button', { name: 'Choose this' }).click()

      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who is in which group')
      await page.getByRole('link', { name: 'Draw by lot' }).click()
      await page.getByRole('button', { name: 'Draw and seal' }).click()
      await expect(page.getByRole('heading', { name: 'Drawn by lot, and sealed' })).toBeVisible()
      await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible()
      // Sealed: no reference of a pupil stands on the page before names are shown.
      await expect(page.getByRole('main')).not.toContainText('P17')
      await page.getByRole('button', { name: 'Show who starts now' }).click()
      await expect(page.getByRole('heading', { name: 'Start now (30)' })).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Start next term (30)' })).toBeVisible()
      await expect(page.getByRole('main')).toContainText('P17')
      if (javaScriptEnabled) expect(await faults(page)).toEqual([])

      // A second draw is not made quietly.
      await page.getByRole('link', { name: 'Draw again, and say why' }).click()
      await page.getByRole('button', { name: 'Draw again' }).click()
      await expect(page.getByRole('main').getByRole('alert')).toContainText('Say why it has to be drawn again')

      await moved(head, id, 'planned', 'running')
      const arms = await armsOf(head, id)
      const missing = ['P3', 'P20', 'P45']
      const rows = [...arms].map(([reference, arm], i) => {
        const before = 88 + ((i * 7) % 19)
        const after = before + ((i * 5) % 7) - 3 + (arm === 'took_part' ? 6 : 0)
        return `${reference},${before},${missing.includes(reference) ? 'absent' : after}`
      })
      await page.goto(`${path}/outcomes/${outcomeId}/figures/import`)
      await page.getByLabel('Paste').fill(['Pupil,Before,After', ...rows].join('\n'))
      await page.getByRole('button', { name: 'See what is in it' }).click()
      await page.getByRole('button', { name: 'Accept: add 117 figures, note 3 as absent' }).click()
      await expect(page.getByRole('status')).toContainText('117')

      await page.goto(`${path}/outcomes/${outcomeId}/result`)
      const claim = page.locator('#claim')
      await expect(claim).toContainText('5 of 5: likely because of the activity')
      await expect(claim).toContainText(
        /Places were drawn by lot\. Pupils offered the programme made \d\.\d+ points more progress .* This is likely because of the programme\./,
      )
      await expect(page.locator('#groups')).toContainText('Lost since')
      await expect(page.locator('#planned')).toContainText('3 points')
      await expect(page.locator('#planned')).toContainText(`by ${head.personName}`)
      if (javaScriptEnabled) expect(await faults(page)).toEqual([])

    })
  })
}
