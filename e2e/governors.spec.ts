import { answerQuestion } from '@/lib/governance/question-commands'
import { today } from '@/lib/platform/clock'
import { addDays } from '@/lib/platform/dates'
import { aMember, aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { families } from '@/prisma/builders/families'
import { aMeeting, aQuestionFrom } from '@/prisma/builders/governance'
import { aFramework, anAgreedJudgement } from '@/prisma/builders/judgement'
import { aQuotation } from '@/prisma/builders/responses'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { expect, test } from './support/test'

/** Thirty families, of whom twelve came to something. */
async function aSchoolWithGovernors() {
  const { school, head } = await aSchool()
  const known = await families(head, 30)
  const { id } = await aRunningActivity(head, { title: 'Reading together', yearGroups: ['Year 1'] })
  const session = await aSession(head, id)
  const came = known.slice(0, 12).map((family) => family.id)
  await whoCame(head, id, session, { came, everyoneInvited: 'yes' })
  const governor = await aMember(school, 'governor')
  return { school, head, governor, id, page: `/${school.slug}/impact/governors` }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a governor asks beside a figure, a leader answers with the minute, and both stay with the figure', async ({
    page,
    signIn,
  }) => {
    const { governor, head, id, page: start } = await aSchoolWithGovernors()
    await signIn(governor)
    await page.goto(start)
    await page.getByRole('link', { name: 'Ask about this figure: Who was not there' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ask about this figure')
    await expect(page.getByRole('table')).toContainText('came: 12')
    await page.getByRole('button', { name: 'Ask' }).click()
    await expect(page.getByText('Write your question.').first()).toBeVisible()
    await page.getByLabel('Which part of it?').selectOption({ label: 'All families' })
    await page.getByLabel('Your question').fill('What have we learned about the eighteen?')
    await page.getByRole('button', { name: 'Ask' }).click()
    await expect(page.getByRole('status')).toContainText('with the school’s leaders')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who was not there: All families')

    const known = await families(head, 20, { first: 31 })
    const session = await aSession(head, id, { heldOn: addDays(today(), -1) })
    await whoCame(head, id, session, { came: known.map((family) => family.id), everyoneInvited: 'yes' })
    await signIn(head)
    await page.goto(`/${head.schoolSlug}`)
    await page.getByRole('link', { name: 'Answer a governor’s question' }).click()
    await expect(page.getByRole('table')).toContainText('for them: 30, invited: 30, came: 12')
    await expect(page.getByRole('table')).toContainText('for them: 50, invited: 50, came: 32')
    await page.getByLabel('Answer', { exact: true }).fill('Most of them work at that hour.')
    await page.getByLabel('Where it stands in the minutes').fill('FGB 12 March, item 6')
    await page.getByRole('button', { name: 'Answer' }).click()
    await expect(page.getByRole('status')).toContainText('governors see it')

    await signIn(governor)
    await page.goto(start)
    const asked = page.getByRole('region', { name: 'Questions from governors' })
    await expect(asked).toContainText('What have we learned about the eighteen?')
    await expect(asked).toContainText('Most of them work at that hour.')
    await expect(asked).toContainText('Minute: FGB 12 March, item 6')
    await expect(asked).toContainText('for them: 30, invited: 30, came: 12 (40% of 30)')
    await page.emulateMedia({ media: 'print' })
    await expect(asked).toBeVisible()
    await expect(page.getByRole('link', { name: /Ask about this/ })).toHaveCount(0)
  })
})

test('what is new since the meeting is marked, on a phone too, and a question is taken back', async ({
  page,
  signIn,
}) => {
  const { governor, head, id, page: start } = await aSchoolWithGovernors()
  await signIn(head)
  await page.goto(`${start}/meetings`)
  await page.getByLabel('Which meeting').fill('Standards committee')
  await page.getByLabel('Day', { exact: true }).fill(today().replace(/(\d+)-(\d+)-(\d+)/, '$3/$2/$1'))
  await page.getByRole('button', { name: 'Put it down' }).click()
  await expect(page.getByRole('row', { name: /Standards committee/ })).toContainText('Held.')

  await aQuotation(head, id)
  const question = await aQuestionFrom(governor)
  await signIn(governor)
  await page.goto(start)
  const since = page.getByRole('region', { name: /^New since/ })
  await expect(since).toContainText('Standards committee')
  await expect(since).toContainText('before: Took part')
  await expect(since).toContainText('1 question asked.')
  await expect(page.getByText(/· changed since/)).toBeVisible()
  expect(await faults(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)

  await page.goto(`${start}/questions/${question}`)
  expect(await faults(page)).toEqual([])
  await page.getByText('Take the question back').click()
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByRole('status')).toContainText('taken back')
  await page.goto(`/${governor.schoolSlug}/bin`)
  await page.getByRole('button', { name: /^Put it back/ }).click()
  await expect(page.getByRole('status')).toContainText('Put back')
})

test('leaders who answer at once lose nothing of each other', async ({ page, signIn }) => {
  const { governor, head, page: start } = await aSchoolWithGovernors()
  await aMeeting(head)
  const question = await aQuestionFrom(governor)
  await signIn(head)
  await page.goto(`${start}/questions/${question}`)
  const deputy = await aMember({ id: head.schoolId, slug: head.schoolSlug }, 'senior_leader')
  await answerQuestion(deputy, { id: question, version: 1, answer: 'The deputy’s answer.', minute: null })
  await page.getByLabel('Answer', { exact: true }).fill('The head’s answer.')
  await page.getByRole('button', { name: 'Answer' }).click()
  await expect(page.getByText('Daniel Price changed this').first()).toBeVisible()
  await expect(page.getByText('The deputy’s answer.').first()).toBeVisible()
  await expect(page.locator('textarea')).toHaveValue('The head’s answer.')
})

test('a governor asks beside an agreed judgement, which stays as it stood when another takes its place', async ({
  page,
  signIn,
}) => {
  const { governor, head, page: start } = await aSchoolWithGovernors()
  const frameworkId = await aFramework(head)
  await anAgreedJudgement(head, { frameworkId, grade: 'satisfactory', words: 'Ms Osei and the Reid family.' })
  await aMeeting(head)
  await signIn(governor)
  await page.goto(start)
  const judged = page.getByRole('region', { name: 'What the school judged' })
  await expect(judged).toContainText('Satisfactory')
  await expect(judged).toContainText('Judged for the first time.')
  await expect(page.getByText('Reid')).toHaveCount(0)
  await judged.getByRole('link', { name: /^Ask about this/ }).click()
  await expect(page.getByRole('table')).toContainText('Satisfactory')
  await page.getByLabel('Your question').fill('Which statement would you start with?')
  await page.getByRole('button', { name: 'Ask' }).click()
  await expect(page.getByRole('status')).toContainText('with the school’s leaders')

  await anAgreedJudgement(head, { frameworkId, grade: 'good' })
  await page.goto(start)
  await expect(judged).toContainText('Before: Satisfactory')
  await expect(page.getByRole('region', { name: /^New since/ })).toContainText('before: Satisfactory')
  await expect(page.getByRole('region', { name: 'Questions from governors' })).toContainText('As it stood on')
  expect(await faults(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)
})
