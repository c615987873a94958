import type { Page } from '@playwright/test'
import { changePriority } from '@/lib/plan/priority-commands'
import { today } from '@/lib/platform/clock'
import { academicYearOf, addDays } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { aCase } from '@/prisma/builders/concerns'
import { families } from '@/prisma/builders/families'
import { anIdea } from '@/prisma/builders/ideas'
import { aLesson, anImprovement } from '@/prisma/builders/learning'
import { aContribution, aPriority, aPriorityCriterion, worksOn } from '@/prisma/builders/plan'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { expect, test } from './support/test'

const refusal = (page: Page) => page.getByRole('alert').filter({ hasText: 'to put right' })
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const typed = (iso: string) => iso.split('-').reverse().map(Number).join('/')

/** A running activity to which families came, and an action from a concern. */
async function whatThereIs(head: Viewer) {
  const { id } = await aRunningActivity(head, { title: 'Attendance breakfast' })
  const known = await families(head, 8)
  const session = await aSession(head, id)
  await whoCame(head, id, session, { came: known.map((family) => family.id), everyoneInvited: 'yes' })
  const lessonId = await aLesson(head, await aCase(head))
  await anImprovement(head, { title: 'Ring on the first day missed', lessonId })
}

/** Fills in a criterion that counts who came, and sends it. */
async function aCriterionThatCountsWhoCame(page: Page) {
  const statement = page.getByLabel('What will be different when it is reached?')
  await statement.fill('80% of parents attend the attendance breakfast')
  await page
    .getByRole('combobox', { name: 'In which measure?' })
    .selectOption({ label: 'Attendance (%, higher is better)' })
  await page.getByLabel('From').fill('91')
  await page.getByLabel('To', { exact: true }).fill('94')
  await page.getByLabel('When will you look again?').fill(typed(addDays(today(), 90)))
  await page.getByRole('button', { name: 'Save' }).click()
  return statement
}

test('a priority is planned, is known by a better criterion, takes in what works on it, and ends', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  await whatThereIs(head)
  await anIdea(head, { words: 'A walking bus from the estate.' })
  await signIn(head)
  await page.goto(`/${school.slug}/judgement`)
  await page.getByRole('link', { name: 'Improvement plan', exact: true }).click()
  await expect(
    page.getByText('One action from concerns, ideas and lessons is under no priority yet.'),
  ).toBeVisible()

  await page.getByRole('link', { name: 'Add a priority' }).first().click()
  await page.getByLabel('What do you want to be better?').fill('Fewer days missed in Year 2')
  await page.getByLabel('Until').fill('1/2/2020')
  await page.getByLabel('From').fill('1/3/2020')
  await page.getByRole('button', { name: 'Put it in the plan' }).click()
  await expect(refusal(page)).toContainText('Choose what it is about.')
  await page.getByRole('combobox', { name: 'What is it about?' }).selectOption('attendance')
  await page.getByRole('button', { name: 'Put it in the plan' }).click()
  await expect(refusal(page)).toContainText('It ends before it begins.')
  await expect(page.getByLabel('What do you want to be better?')).toHaveValue('Fewer days missed in Year 2')
  await page.getByLabel('Until').fill('')
  await page.getByLabel('From').fill('')
  await page.getByLabel('When will you look at it again?').fill(typed(addDays(today(), 60)))
  await page.getByRole('button', { name: 'Put it in the plan' }).click()
  await expect(page.getByText('It stands in the plan.')).toBeVisible()
  await expect(card(page, 'What parents and carers contributed')).toContainText(
    'Nothing that parents and carers contributed is on record.',
  )

  await page.getByRole('link', { name: 'Say by what you will know' }).click()
  const statement = await aCriterionThatCountsWhoCame(page)
  await expect(refusal(page)).toBeVisible()
  await expect(page.getByText('This could stand instead')).toBeVisible()
  await page.getByRole('button', { name: 'Use these words' }).click()
  await expect(statement).toHaveValue(/^Pupils whose families come to the attendance breakfast/)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(card(page, 'What it will be known by')).toContainText('From 91% to 94%')

  await page.getByRole('link', { name: 'Choose the activities' }).first().click()
  await page.getByLabel('Attendance breakfast').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('These activities work on it.')).toBeVisible()
  // By the step it stands on, with the words that step allows: eight families came, and no more is known.
  const works = card(page, 'Activities that work on it')
  await expect(works).toContainText('One activity works on it: 1 at “Took part”.')
  await expect(works.locator('blockquote')).toContainText(/8|eight/i)

  await page.getByRole('link', { name: 'Take in one that waits' }).click()
  await page.getByRole('button', { name: 'Put them there' }).click()
  await expect(refusal(page)).toContainText('Choose the actions that work on it.')
  await page.getByLabel(/Ring on the first day missed/).check()
  await page.getByRole('button', { name: 'Put them there' }).click()
  await expect(card(page, 'Actions')).toContainText('The one action is not done yet.')
  await page.getByRole('link', { name: 'Ring on the first day missed' }).click()
  await expect(page.getByText('Works on')).toBeVisible()
  await page.getByRole('link', { name: 'Fewer days missed in Year 2' }).click()

  await page.getByRole('link', { name: 'Write down what they contributed' }).click()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(refusal(page)).toContainText('Write what they contributed, or choose the idea that it was.')
  await page.getByRole('combobox', { name: 'The idea it was' }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Keep it' }).click()
  const contributed = card(page, 'What parents and carers contributed')
  await expect(contributed).toContainText('A walking bus from the estate.')
  await expect(contributed).toContainText('Nobody has said what became of it.')
  await contributed.getByRole('link', { name: /Say what became of it/ }).click()
  await page.getByLabel('What became of it?').fill('It runs since Monday.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(contributed).toContainText('It runs since Monday.')

  await page.getByRole('link', { name: 'End it' }).click()
  await page.getByRole('radio', { name: /^Reached/ }).check()
  await page.getByLabel('What came of it, or why was it dropped?').fill('Mondays are better.')
  await page.getByRole('button', { name: 'End it' }).click()
  await expect(refusal(page)).toContainText('Nothing says yet what came of')
  await page.getByRole('radio', { name: /^Not reached/ }).check()
  await page.getByRole('button', { name: 'End it' }).click()
  await expect(page.getByText('It has ended, and stays in the plan as it was.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Choose the activities' })).toHaveCount(0)
  await expect(card(page, 'History')).toContainText('Amina Khan ended the priority')
  expect(await faults(page)).toEqual([])

  await page.getByRole('link', { name: 'Improvement plan' }).first().click()
  await expect(page.getByText('One priority, of which one has ended.')).toBeVisible()
  await expect(page.getByText('1 at “Took part”')).toBeVisible()
})

test('what is due stands on Today, and is said what it came to; the plan is printed and read on a phone', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const { id: activity } = await aRunningActivity(head, { title: 'Attendance breakfast' })
  const id = await aPriority(head, { reviewOn: today() })
  await aPriorityCriterion(head, id, { reviewOn: today() })
  await aContribution(head, id)
  await worksOn(head, id, activity)
  await aPriority(head, { title: 'Reading at home', subject: 'reading' })
  await signIn(head)
  await page.goto(`/${school.slug}`)
  await page.getByRole('link', { name: /Say what it came to/ }).click()
  await page.getByLabel('Attendance', { exact: true }).fill('200')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(refusal(page)).toContainText('“Attendance” cannot be 200%.')
  await page.getByLabel('Attendance', { exact: true }).fill('92.5')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText('the right way, and not as far as it should')).toBeVisible()
  await page.goto(`/${school.slug}`)
  await page.getByRole('link', { name: /Look at the priority again/ }).click()
  await page.getByLabel('What did you see?').fill('Mondays are worst.')
  await page.getByRole('button', { name: 'Keep what you saw' }).click()
  await expect(page.getByText('Mondays are worst.')).toBeVisible()

  await page.goto(`/${school.slug}/plan`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Reading at home')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Add a priority' })).toBeHidden()
  await page.emulateMedia({ media: null })
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)
})

test('nobody but leaders finds the plan, and a stale save is shown beside what was typed', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const id = await aPriority(head)
  const leader = await aMember(school, 'senior_leader')
  await signIn(head)
  await page.goto(`/${school.slug}/plan/${id}/edit`)
  await page.getByLabel('What do you want to be better?').fill('Fewer days missed')
  await changePriority(leader, {
    id,
    version: 1,
    ...{ title: 'Every day counts', subject: 'attendance', academicYear: academicYearOf(today()), why: null },
    ...{ ownerId: head.membershipId, startsOn: null, endsOn: null, reviewOn: null },
  })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/Daniel Price changed this/).first()).toBeVisible()
  await expect(page.getByText('Every day counts').first()).toBeVisible()
  await expect(page.getByLabel('What do you want to be better?')).toHaveValue('Fewer days missed')

  for (const role of ['staff', 'liaison', 'governor', 'trust_leader'] as const) {
    await signIn(await aMember(school, role))
    const answer = await page.request.get(`/${school.slug}/plan/${id}`)
    expect(answer.status(), role).toBe(403)
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a priority is planned, a criterion refused and taken anew, an action given its place', async ({
    page,
    signIn,
  }) => {
    const { school, head } = await aSchool()
    await whatThereIs(head)
    await signIn(head)
    await page.goto(`/${school.slug}/plan/new`)
    await page.getByLabel('What do you want to be better?').fill('Fewer days missed')
    await page.getByRole('button', { name: 'Put it in the plan' }).click()
    await expect(refusal(page)).toContainText('Choose what it is about.')
    await page.getByRole('combobox', { name: 'What is it about?' }).selectOption('attendance')
    await page.getByRole('button', { name: 'Put it in the plan' }).click()
    await page.getByRole('link', { name: 'Say by what you will know' }).click()
    const statement = await aCriterionThatCountsWhoCame(page)
    await expect(refusal(page)).toBeVisible()
    await page.getByRole('button', { name: 'Use these words' }).click()
    await expect(statement).toHaveValue(/^Pupils whose families/)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('From 91% to 94%')).toBeVisible()

    await page.getByRole('link', { name: 'Start a new one' }).click()
    await expect(page.getByLabel('Why?')).toHaveValue('Fewer days missed')
    await page.getByLabel('What do you call it?').fill('Walking bus')
    await page.getByRole('button', { name: 'Put it on record' }).click()
    await expect(card(page, 'In the improvement plan')).toContainText('Fewer days missed')
    await page.getByRole('link', { name: 'Fewer days missed' }).click()
    await page.getByRole('link', { name: 'Take in one that waits' }).click()
    await page.getByLabel(/Ring on the first day missed/).check()
    await page.getByRole('button', { name: 'Put them there' }).click()
    await expect(card(page, 'Actions')).toContainText('Ring on the first day missed')
    await page.getByRole('button', { name: /Take it out/ }).click()
    await expect(page.getByText('It waits for a place again.')).toBeVisible()
  })
})
