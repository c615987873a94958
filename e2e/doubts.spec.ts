import { aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aFramework, aJudgement, anAgreedJudgement, answeredAlike } from '@/prisma/builders/judgement'
import { aPriority } from '@/prisma/builders/plan'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { faults } from './support/faults'
import { expect, test } from './support/test'

/** Engagement agreed as satisfactory, and impact answered “met” throughout on a session to which ten people came. */
async function impactOnTurnout() {
  const { school, head } = await aSchool()
  const frameworkId = await aFramework(head)
  await anAgreedJudgement(head, { frameworkId, grade: 'satisfactory' })
  const activity = await anActivity(head, { title: 'Coffee morning' })
  await whoCame(head, activity, await aSession(head, activity), { headsCame: 10 })
  const id = await aJudgement(head, { frameworkId, areaKey: 'impact' })
  await answeredAlike(head, id, { answer: 'met', records: [{ kind: 'activity', id: activity }] })
  return { head, path: `/${school.slug}/judgement/${id}` }
}

test('a head is warned about impact above engagement and about turnout alone, answers, changes an answer, agrees, and the answers stay', async ({
  page,
  signIn,
}) => {
  const { head, path } = await impactOnTurnout()
  await signIn(head)
  await page.goto(`${path}/agree`)
  await page.getByRole('radio', { name: /^Outstanding/ }).check()
  await page.getByRole('button', { name: 'Keep it in the draft' }).click()
  await expect(page.getByText('It stands in the draft.')).toBeVisible()
  const above = page.getByRole('listitem').filter({ hasText: 'is judged above engagement, “Satisfactory”' })
  await expect(above).toContainText('Of the 47 schools of the survey, none was judged so')
  await expect(page.locator('#doubts')).toContainText('Schools and parents (2011), paragraph 4.')
  const turnout = page.getByRole('listitem').filter({ hasText: '“Met” rests on turnout alone' })
  await expect(turnout).toHaveCount(1)
  await expect(turnout).toContainText('All 6 statements')
  await expect(turnout.getByRole('link', { name: 'Coffee morning' })).toBeVisible()
  await expect(page.getByText(/paragraph 40/)).toHaveCount(1)

  await above.getByRole('link', { name: /^Answer this/ }).click()
  await page.getByRole('button', { name: 'Keep the answer' }).click()
  await expect(page.getByText('Write what the school answers to this.').first()).toBeVisible()
  await page.getByLabel('What does the school answer?').fill('Parents led two changes by themselves.')
  await page.getByRole('button', { name: 'Keep the answer' }).click()
  await expect(page.getByText('The answer is kept. It stays with the judgement')).toBeVisible()
  await expect(above).toContainText(`Answered by ${head.personName}`)

  await above.getByRole('link', { name: /^Change the answer/ }).click()
  await page.getByLabel('What does the school answer?').fill('Parents led three changes by themselves.')
  await page.getByRole('button', { name: 'Keep the answer' }).click()
  await expect(above.getByText('Parents led three changes by themselves.')).toBeVisible()

  await turnout.getByRole('link', { name: /^Answer this/ }).click()
  await page.getByRole('checkbox', { name: /^2\. / }).uncheck()
  await page.getByLabel('What does the school answer?').fill('We ask what they did at home in May.')
  await page.getByRole('button', { name: 'Keep the answer' }).click()
  const answered = turnout.filter({ hasText: 'We ask what they did at home in May.' })
  await expect(answered).toContainText(/Statements: 1.*, 3.*, 4.*, 5.* and 6/)
  await expect(turnout).toHaveCount(2)
  await answered.getByRole('button', { name: /^Take the answer back/ }).click()
  await expect(page.getByText('The answer is taken back.')).toBeVisible()
  await expect(turnout).toHaveCount(1)
  await expect(page.getByText('We ask what they did at home in May.')).toHaveCount(0)
  expect(await faults(page)).toEqual([])

  await page.getByRole('button', { name: 'Agree it' }).click()
  await expect(page.getByText('It is agreed.')).toBeVisible()
  await expect(
    page.getByRole('heading', { name: 'What spoke against it, and what was answered' }),
  ).toBeVisible()
  await expect(page.getByText('Parents led three changes by themselves.')).toBeVisible()
  await expect(page.getByText('Nobody answered this.').first()).toBeVisible()
  await expect(page.getByRole('link', { name: /^(Answer this|Change the answer)/ })).toHaveCount(0)
  await expect(page.getByText(/answered what speaks against the judgement: impact judged above/)).toHaveCount(
    1,
  )
})

test('a doubt is answered on the draft without JavaScript, and what is too long is not lost', async ({
  browser,
  signIn,
}) => {
  const { head, path } = await impactOnTurnout()
  const plain = await browser.newContext({ baseURL: process.env.ALONGSIDE_URL, javaScriptEnabled: false })
  await signIn(head, plain)
  const page = await plain.newPage()
  await page.goto(path)
  await expect(
    page.getByRole('link', { name: /things speak against it, and none is answered/ }),
  ).toHaveAttribute('href', '#doubts')
  const criteria = page.getByRole('listitem').filter({ hasText: 'no success criterion that names a change' })
  await criteria.getByRole('link', { name: /^Answer this/ }).click()
  await page.getByLabel('What does the school answer?').fill('It is a beginning. '.repeat(30))
  await page.getByRole('button', { name: 'Keep the answer' }).click()
  await expect(page.getByText(/Use 500 characters or fewer/).first()).toBeVisible()
  await expect(page.getByLabel('What does the school answer?')).toHaveValue(/^It is a beginning\./)
  await page.getByLabel('What does the school answer?').fill('It is a beginning.')
  await page.getByRole('button', { name: 'Keep the answer' }).click()
  await expect(criteria).toContainText(`Answered by ${head.personName}`)
  await plain.close()
})

test('missed chances name the priority without engagement, beside reports that count something else, and lead on', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  await signIn(head)
  await page.goto(`/${school.slug}/judgement/chances`)
  await expect(page.getByText('Nothing to look through yet')).toBeVisible()
  await aPriority(head, { title: 'Fewer days missed' })
  await page.goto(`/${school.slug}/judgement`)
  await page.getByRole('link', { name: 'Missed chances' }).click()
  await expect(
    page.getByText('The one priority of this year’s plan has no engagement activity'),
  ).toBeVisible()
  await expect(page.getByText('These are not the same thing.')).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: 'Engagement as a way to improve' })
  await expect(row).toContainText('0 of 1')
  await expect(row).toContainText('15.4%')
  expect(await faults(page)).toEqual([])
  await page.getByRole('link', { name: /^Start an activity for it/ }).click()
  await expect(page).toHaveURL(/\/plan\/[^/]+\/activities\/new$/)
  await expect(page.getByText('Fewer days missed').first()).toBeVisible()
})
