import type { Page } from '@playwright/test'
import { SURVEY_AREAS } from '@/lib/judgement/frameworks/ofsted-2011'
import { agreeJudgement } from '@/lib/judgement/judge-commands'
import { NOTICE } from '@/lib/platform/notice'
import { aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aQuotation } from '@/prisma/builders/evidence'
import { aFormerEdition, aFramework, aJudgement, answeredAlike } from '@/prisma/builders/judgement'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { expect, test } from './support/test'

const OWN = 'Since the summer every family has heard from us in their own language.'

const textOf = (page: Page) => page.locator('main').textContent()

test('a newer edition is looked at, taken up and carried over, and what was judged reads as before to the letter', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const frameworkId = await aFormerEdition(head)
  const activity = await anActivity(head, { title: 'Maths at home' })
  const evidence = await aQuotation(head, activity)
  const records = [
    { kind: 'activity' as const, id: activity },
    { kind: 'evidence' as const, id: evidence },
  ]
  const judged: string[] = []
  for (const areaKey of [SURVEY_AREAS.engagement, SURVEY_AREAS.inclusion]) {
    const id = await aJudgement(head, { frameworkId, areaKey })
    await answeredAlike(head, id, { answer: 'nearly', words: OWN, records })
    await agreeJudgement(head, { id, version: 1, grade: 'good', differsWhy: 'It is new.', words: OWN })
    judged.push(`/${school.slug}/judgement/${id}`)
  }
  await signIn(head)
  const read = async () => {
    const texts: (string | null)[] = []
    for (const address of judged) {
      // What was said of the last save is none of it.
      await page.context().clearCookies({ name: NOTICE.name })
      await page.goto(address)
      await expect(page.getByText(OWN).first()).toBeVisible()
      texts.push(await textOf(page))
    }
    return texts
  }
  const before = await read()
  expect(before[0]).toContain('Communications with parents suit their circumstances.')
  expect(before[0]).toContain('Maths at home')

  await page.goto(`/${school.slug}/judgement`)
  await page.getByRole('link', { name: /A newer edition can be taken up: April 2011/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What the edition “April 2011” changes')
  await expect(page.getByText('Statements: 13 the same, 1 otherwise, 1 new, 1 gone.')).toBeVisible()
  await expect(page.locator('ins').first()).toContainText('are tailored to')
  expect(await faults(page)).toEqual([])
  await page.getByRole('button', { name: 'Take up the newer edition' }).click()
  await expect(page.getByText('It is in use. What was judged before stays as it was.')).toBeVisible()
  await page.getByRole('link', { name: 'Say which statements carry on' }).click()
  await page.getByRole('button', { name: 'Keep what carries on' }).click()
  await expect(page.getByText('Say yes or no.').first()).toBeVisible()
  const questions = page.getByRole('group', { name: /Does it carry on the one before/ })
  await expect(questions).toHaveCount(14)
  for (const question of await questions.all()) await question.getByLabel('Yes').check()
  await questions.first().getByLabel('No').check()
  await page.getByRole('button', { name: 'Keep what carries on' }).click()
  await expect(page.getByText('It is kept. Statements that carry on are compared')).toBeVisible()
  await expect(
    page.getByText('said that 13 of 14 statements carry on what the edition before asked'),
  ).toBeVisible()
  await expect(page.getByText('Replaced by a newer edition. 2 judgements rest on it.')).toBeVisible()

  expect(await read()).toEqual(before)
})

test.describe('without JavaScript, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

  test('frameworks are taken up, and what a statement asks for is changed', async ({ page, signIn }) => {
    const { school, head } = await aSchool()
    await signIn(head)
    await page.goto(`/${school.slug}/judgement`)
    await page.getByRole('link', { name: 'Choose a framework' }).click()
    await expect(page.getByText('Nothing is judged by yet')).toBeVisible()
    await page.getByRole('button', { name: /Take it up\s*: Three judgements/ }).click()
    await expect(page.getByText('It is in use. What was judged before stays as it was.')).toBeVisible()
    await expect(page.getByText('In use. Nothing was judged by it yet.')).toBeVisible()
    await expect(page.getByText(/Its words were read in a public text, last on/)).toBeVisible()
    await page.getByRole('link', { name: 'What each statement asks for' }).click()
    const asked = page.getByRole('group', { name: /Asks for\s*: Parental complaints/ })
    await page.locator('summary', { hasText: /^Concerns and complaints$/ }).click()
    await asked.getByLabel('Asking parents, and what became of it').check()
    await page.getByRole('button', { name: 'Save what they ask for' }).click()
    await expect(
      page.getByText('Asks for: Asking parents, and what became of it; Concerns and complaints.'),
    ).toBeVisible()
    await expect(page.getByText(/changed which themes 1 statement asks for/)).toBeVisible()
    expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Put it away' }).click()
    await expect(page.getByText(/can be brought back\./).first()).toBeVisible()
    await page.getByRole('button', { name: 'Bring it back' }).click()
    await expect(page.getByText('It is in use again.')).toBeVisible()
  })

  test('a framework of the school’s own is written, put in use, and keeps its words', async ({
    page,
    signIn,
  }) => {
    const { school, head } = await aSchool()
    await signIn(head)
    await page.goto(`/${school.slug}/judgement/frameworks`)
    await page.getByRole('link', { name: 'Write your own framework' }).click()
    await page.getByLabel('What is it called?').fill('How we welcome families')
    await page.getByLabel('Which edition is it?').fill('September 2026')
    await page.getByLabel('Where do its words come from?').fill('Written by our governors')
    await page.getByLabel('What is judged?').fill('Welcome: how families begin with us')
    await page.getByLabel('Best fit').check()
    await page.getByLabel('Its grades').fill('Strong')
    await page.getByRole('button', { name: 'Begin it, as a draft' }).click()
    await expect(page.getByText('It proposes a grade and has fewer than two.')).toBeVisible()
    await page.getByRole('link', { name: 'Change what it is' }).click()
    await page.getByLabel('Its grades').fill('Strong\nFair')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('link', { name: 'Add a statement' }).click()
    await page.getByRole('button', { name: 'Add it' }).click()
    await expect(page.getByText('Enter the statement.').first()).toBeVisible()
    await page.getByLabel('The statement').fill('Every new family is met in person.')
    await page.getByLabel('Welcome and getting started').check()
    await page.getByRole('button', { name: 'Add it' }).click()
    await expect(page.getByText('The statement is added.')).toBeVisible()
    await page.getByRole('button', { name: 'Put it in use' }).click()
    await expect(page.getByText(/Its words stay as they are from now on/)).toBeVisible()
    await expect(page.getByRole('link', { name: /Change “Every new family/ })).toHaveCount(0)
    await page.getByLabel('What is your edition called?').fill('September 2026')
    await page.getByRole('button', { name: 'Begin it' }).click()
    await expect(page.getByText('The school has an edition of this name already.').first()).toBeVisible()
    await page.getByLabel('What is your edition called?').fill('September 2027')
    await page.getByRole('button', { name: 'Begin it' }).click()
    await page.getByRole('link', { name: /Change “Every new family/ }).click()
    await page.getByLabel('The statement').fill('Every family, new or not, is met in person.')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Put it in use' }).click()
    await page.getByRole('link', { name: 'Say which statements carry on' }).click()
    await expect(page.locator('ins').first()).toContainText('family,')
    await expect(page.locator('ins').last()).toContainText('or not,')
  })
})

test('the list of frameworks says what is in use, newer, written and gone', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  await aFormerEdition(head)
  await aFramework(head, 'ofsted@2025-11')
  await signIn(head)
  await page.goto(`/${school.slug}/judgement/frameworks`)
  const inUse = page.getByRole('table', { name: 'In use' })
  await expect(inUse.getByText('Newer: April 2011')).toBeVisible()
  await expect(inUse.getByRole('link', { name: 'Ofsted: what inspections look at' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Three judgements of Ofsted’s survey' })).toHaveCount(0)
  expect(await faults(page)).toEqual([])
})
