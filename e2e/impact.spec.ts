import { today } from '@/lib/platform/clock'
import { academicYearName, academicYearOf } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { families } from '@/prisma/builders/families'
import { someFigures } from '@/prisma/builders/figures'
import { aQuotation } from '@/prisma/builders/responses'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { expect, test } from './support/test'

const year = academicYearName(academicYearOf(today()))

/** Thirty families of whom five are of a group, and an activity some of them came to. */
async function aSchoolAtWork() {
  const { school, head } = await aSchool()
  const most = await families(head, 25, { groups: ['pupil_premium'] })
  const five = await families(head, 5, { first: 26, groups: ['send'] })
  const { id, outcomeId } = await aRunningActivity(head, {
    title: 'Reading together',
    yearGroups: ['Year 1'],
  })
  const session = await aSession(head, id)
  const came = [...most.slice(0, 12), ...five.slice(0, 2)].map((family) => family.id)
  await whoCame(head, id, session, { came, everyoneInvited: 'yes' })
  return { school, head, id, outcomeId }
}

async function manyActivities(head: Viewer, count: number) {
  for (let i = 0; i < count; i += 1) {
    const { id } = await aRunningActivity(head, { title: `Workshop number ${i + 1} for parents and carers` })
    await aQuotation(head, id)
  }
}

test('every figure on the impact page opens the records it counts', async ({ page, signIn }) => {
  const { school, head, outcomeId } = await aSchoolAtWork()
  const pairs = Array.from({ length: 20 }, (_, i) => [80 + (i % 5), 84 + ((i * 3) % 7)] as const)
  await someFigures(head, outcomeId, pairs)
  await signIn(head)
  const start = `/${school.slug}/impact`

  await page.goto(start)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `What our work with parents changed, ${year}`,
  )
  await page
    .getByRole('row', { name: /^Pupils changed/ })
    .getByRole('link', { name: '1' })
    .click()
  await expect(page.getByRole('link', { name: 'Reading together' })).toBeVisible()

  await page.goto(start)
  const send = page.getByRole('region', { name: 'Who was not there' }).getByRole('row', { name: /With SEND/ })
  await expect(send).toContainText('40%')
  await send.getByRole('link', { name: '2' }).click()
  await expect(page.getByText('F26').first()).toBeVisible()
  await expect(page.getByText('F28')).toHaveCount(0)

  await page.goto(start)
  await page.getByText('The same as a table').click()
  await expect(page.getByRole('table', { name: 'Outcomes, with result and likely range' })).toContainText(
    'Reading age',
  )
})

test('filters stand in the address, and last year is empty without being broken', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchoolAtWork()
  await signIn(head)
  await page.goto(`/${school.slug}/impact`)
  await page.getByRole('combobox', { name: 'Outcome' }).selectOption({ label: 'Reading age' })
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/measure=/)
  await expect(page.getByText('Of 1 activity, none can yet show that pupils changed.')).toBeVisible()
  await page.goto(`/${school.slug}/impact?academicYear=2001`)
  await expect(page.getByText('Start with your own')).toBeVisible()
  await page.goto(`/${school.slug}/impact?academicYear=nonsense&measure=x&group='`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(year)
})

test('a governor sees the same questions, with nothing that points at five families, on two sides of A4', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchoolAtWork()
  await manyActivities(head, 14)
  await signIn(await aMember(school, 'governor'))
  await page.goto(`/${school.slug}/impact/governors`)
  await expect(page.getByText(school.name).first()).toBeVisible()
  const reach = page.getByRole('region', { name: 'Who was not there' })
  await expect(reach.getByRole('row', { name: /All families/ })).toContainText('30')
  const send = reach.getByRole('row', { name: /With SEND/ }).getByRole('cell')
  await expect(send).toHaveText(['hidden', 'hidden', 'hidden', '–'])
  await expect(page.getByText('Reading together', { exact: true })).toHaveCount(1)
  await expect(page.getByText(/F2\d|P2\d/)).toHaveCount(0)

  const paper = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
})
