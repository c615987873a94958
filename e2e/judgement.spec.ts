import type { Locator, Page } from '@playwright/test'
import { termInWords, termOf } from '@/lib/judgement/terms'
import { setClock, today } from '@/lib/platform/clock'
import { addDays, toDate } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { families } from '@/prisma/builders/families'
import { aFramework, aJudgement, anAgreedJudgement } from '@/prisma/builders/judgement'
import { aQuotation } from '@/prisma/builders/responses'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { expect, test } from './support/test'

/** Far enough back to lie in another term, whenever this runs. */
const LAST_TERM = addDays(today(), -160)

/** A school with an activity to which parents responded, and one of which it is known only who came. */
async function aSchoolThatJudges() {
  const { school, head } = await aSchool()
  const known = await families(head, 6)
  const reading = await aRunningActivity(head, { title: 'Reading together' })
  const evening = await aRunningActivity(head, { title: 'Maths evening' })
  for (const { id } of [reading, evening]) {
    const session = await aSession(head, id)
    await whoCame(head, id, session, { came: known.map((family) => family.id), everyoneInvited: 'yes' })
  }
  await aQuotation(head, reading.id)
  return { school, head, reading, path: `/${school.slug}/judgement` }
}

/** Everything of last term's judgement of an area, through the same commands. */
async function judgedLastTerm(head: Viewer, given: { frameworkId: string; areaKey: string; grade: string }) {
  setClock(toDate(LAST_TERM))
  try {
    return await anAgreedJudgement(head, { ...given, answer: 'not_yet' })
  } finally {
    setClock(null)
  }
}

type Said = { answer: 'Met' | 'Nearly' | 'Not yet' | 'No evidence'; on?: string; words?: string }

/** Answers a statement on its page, the record found by its title where it is not on the list. */
async function say(page: Page, { answer, on, words }: Said) {
  if (on) {
    const record = page.getByRole('checkbox', { name: new RegExp(`^${on}`) })
    if ((await record.count()) === 0) {
      await page.getByLabel('Find a record by its title').fill(on)
      await page.getByRole('button', { name: 'Find' }).click()
      await expect(page.getByText('found, on the list below')).toBeVisible()
    }
    await record.check()
  }
  await page.getByRole('radio', { name: new RegExp(`^${answer}`) }).check()
  if (words) await page.getByLabel('In your own words').fill(words)
  const here = page.url()
  await page.getByRole('button', { name: 'Keep the answer' }).click()
  await expect(page).not.toHaveURL(here)
}

/** From the overview: begins an area, answers each statement in turn, and ends where it is agreed. */
async function judge(page: Page, path: string, area: string, said: Said[]) {
  await page.goto(path)
  await page.getByRole('link', { name: area, exact: true }).click()
  await page.getByRole('button', { name: /^Judge it/ }).click()
  await page.getByRole('link', { name: 'Answer the first statement' }).click()
  for (const [i, one] of said.entries()) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Statement ${i + 1} of ${said.length}`)
    await say(page, one)
  }
  await page.getByRole('link', { name: 'See what is proposed, and agree' }).click()
}

async function decide(page: Page, grade: string, why?: string) {
  await page.getByRole('radio', { name: new RegExp(`^${grade}`) }).check()
  if (why) await page.getByLabel('Why it is another than the proposed one').fill(why)
  await page.getByRole('button', { name: 'Keep it in the draft' }).click()
  await expect(page.getByText('It stands in the draft.')).toBeVisible()
}

/** Answers the doubt that says these words. */
async function answerDoubt(page: Page, words: string, reply: string) {
  const doubt = page.getByRole('listitem').filter({ hasText: words })
  await doubt.getByRole('link', { name: /^Answer this/ }).click()
  await page.getByLabel('What does the school answer?').fill(reply)
  await page.getByRole('button', { name: 'Keep the answer' }).click()
  await expect(page.getByText('The answer is kept.')).toBeVisible()
}

async function agree(page: Page) {
  await page.getByRole('button', { name: 'Agree it' }).click()
  await expect(page.getByText('From now on it stays as it is.').first()).toBeVisible()
}

test('the three judgements of 2011 and leadership of 2025 are judged from records, doubted, answered, agreed, and next term moves', async ({
  page,
  signIn,
}) => {
  test.setTimeout(240_000)
  const { head, path } = await aSchoolThatJudges()
  const frameworkId = await aFramework(head)
  await aFramework(head, 'ofsted@2025-11')
  await judgedLastTerm(head, { frameworkId, areaKey: 'engagement', grade: 'satisfactory' })
  await judgedLastTerm(head, { frameworkId, areaKey: 'impact', grade: 'inadequate' })
  await signIn(head)

  const nearly = { answer: 'Nearly', on: 'Reading together' } as const
  await judge(page, path, 'Engagement with parents and carers', [
    { answer: 'Met', on: 'Maths evening', words: 'They came in their numbers.' },
    ...[nearly, nearly, nearly, nearly],
  ])
  await expect(page.getByText('The answers propose “Satisfactory”.')).toBeVisible()
  expect(await faults(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1280, height: 900 })
  await decide(page, 'Satisfactory')
  await answerDoubt(page, 'rests on turnout alone', 'We ask those who came in January what they did with it.')
  await agree(page)
  await expect(page.getByText('We ask those who came in January')).toBeVisible()

  const met = { answer: 'Met', on: 'Reading together' } as const
  await judge(page, path, 'Impact on the school’s provision', [met, met, met, met, met, met])
  await expect(page.getByText('The answers propose “Outstanding”.')).toBeVisible()
  await page.getByRole('radio', { name: /^Good/ }).check()
  await page.getByRole('button', { name: 'Keep it in the draft' }).click()
  await expect(page.getByText('Say why it is another.').first()).toBeVisible()
  await decide(page, 'Good', 'It is one year group so far.')
  await answerDoubt(page, 'is judged above engagement', 'Reading began with parents who asked for it.')
  await agree(page)

  await judge(page, path, 'Making the school more inclusive', [nearly, nearly, nearly, nearly])
  await decide(page, 'Satisfactory')
  await agree(page)

  await judge(page, path, 'Leadership and governance', [met, { answer: 'Not yet' }])
  await expect(page.getByText('The answers propose “Expected standard”.')).toBeVisible()
  await expect(page.getByText('No statement of a better grade is here, so none better')).toBeVisible()
  await decide(page, 'Expected standard')
  await agree(page)

  await page.goto(path)
  await expect(page.getByText('4 of 6 judgements are agreed.')).toContainText(
    'Impact on the school’s provision moved from inadequate to good.',
  )
  await page.getByRole('link', { name: 'Impact on the school’s provision', exact: true }).click()
  const [then, now] = [termOf(LAST_TERM), termOf(today())].map((term) => termInWords(term).toLowerCase())
  const moved = page.locator('#moved')
  await expect(moved.getByRole('heading', { level: 2 })).toHaveText(
    `What moved from the ${then} to the ${now}`,
  )
  await expect(moved).toContainText('From inadequate to good. 6 statements better.')
  await expect(moved.getByRole('row', { name: /^Discussing pupils’ assessments/ })).toContainText(
    'New: Reading together',
  )
  await expect(page.getByRole('img', { name: /Inadequate\. .*: Good/ })).toBeVisible()
  expect(await faults(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)
})

test('what was agreed reads as it did when its records have changed, and the one it took the place of says so', async ({
  page,
  signIn,
}) => {
  const { head, reading, path, school } = await aSchoolThatJudges()
  const frameworkId = await aFramework(head)
  const first = await judgedLastTerm(head, { frameworkId, areaKey: 'engagement', grade: 'inadequate' })
  const second = await anAgreedJudgement(head, {
    ...{ frameworkId, grade: 'good', answer: 'met' },
    records: [{ kind: 'activity', id: reading.id }],
  })
  await signIn(head)
  await page.goto(`/${school.slug}/activities/${reading.id}/edit`)
  await page.getByLabel('What do you call it?').fill('Stories on Tuesdays')
  await page.getByRole('button', { name: 'Save' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stories on Tuesdays')
  await page.goto(`${path}/${second}`)
  await expect(page.getByText('Reading together').first()).toBeVisible()
  await expect(page.getByText('Stories on Tuesdays')).toHaveCount(0)
  expect(await faults(page)).toEqual([])
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: 'Where you are' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Print it' })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.goto(`${path}/${first}`)
  await page.getByRole('link', { name: 'read the one that stands now' }).click()
  await expect(page).toHaveURL(`${path}/${second}`)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('bad answers come back with what was typed, a record is found and put under a theme, and a draft is thrown away', async ({
    page,
    signIn,
  }) => {
    const { head, path } = await aSchoolThatJudges()
    const frameworkId = await aFramework(head)
    await signIn(head)
    await page.goto(`${path}/areas/${frameworkId}/engagement`)
    await page.getByRole('button', { name: 'Judge it' }).click()
    await page.getByRole('link', { name: 'Answer the first statement' }).click()
    await page.getByRole('button', { name: 'Keep the answer' }).click()
    await expect(page.getByText('Choose how it stands.').first()).toBeVisible()
    await page.getByRole('radio', { name: /^Met/ }).check()
    await page.getByLabel('In your own words').fill('a'.repeat(301))
    await page.getByRole('button', { name: 'Keep the answer' }).click()
    await expect(page.getByText('Use 300 characters or fewer.').first()).toBeVisible()
    await expect(page.getByLabel('In your own words')).toHaveValue('a'.repeat(301))
    await page.getByLabel('In your own words').fill('They came.')
    await page.getByRole('button', { name: 'Keep the answer' }).click()
    await expect(page.getByText('Choose what this rests on.').first()).toBeVisible()
    await expect(page.getByRole('radio', { name: /^Met/ })).toBeChecked()

    await page.getByLabel('Find a record by its title').fill('Maths')
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByRole('checkbox', { name: /^Maths evening/ }).check()
    await page.getByRole('checkbox', { name: 'How the school and families reach each other' }).check()
    await page.getByRole('radio', { name: /^Nearly/ }).check()
    await page.getByRole('button', { name: 'Keep the answer' }).click()
    await expect(page.getByText('Here is the next statement.')).toBeVisible()

    await page.goto(`${path}/records?theme=communication`)
    await page.getByRole('link', { name: 'Maths evening' }).click()
    await expect(page.getByRole('checkbox', { name: /^How the school and families/ })).toBeChecked()
    await page.getByRole('checkbox', { name: /^How the school and families/ }).uncheck()
    await page.getByRole('checkbox', { name: /^Concerns and complaints/ }).check()
    await page.getByRole('button', { name: 'Keep it' }).click()
    await expect(page.getByText('It serves one statement of the frameworks in use.')).toBeVisible()
    await expect(page.locator('#serves')).toContainText('Parental complaints are used as a stimulus')

    await page.goto(`${path}/areas/${frameworkId}/engagement`)
    await page.getByRole('link', { name: 'Go on with the draft' }).click()
    await page.getByRole('link', { name: 'Throw this draft away' }).click()
    await page.getByRole('button', { name: 'Throw it away' }).click()
    await expect(page.getByText('Tick the box if the draft is to go.').first()).toBeVisible()
    await page.getByRole('checkbox', { name: 'Yes, throw away the draft' }).check()
    await page.getByRole('button', { name: 'Throw it away' }).click()
    await expect(page.getByText('The draft is thrown away.')).toBeVisible()
  })
})

test('an area is begun twice with a double click and is one draft, answered by the keyboard alone', async ({
  page,
  signIn,
}) => {
  const { head, path } = await aSchoolThatJudges()
  const frameworkId = await aFramework(head)
  await signIn(head)
  await page.goto(`${path}/areas/${frameworkId}/engagement`)
  await page.getByRole('button', { name: 'Judge it' }).dblclick()
  await expect(page.getByText('0 of 5 statements are answered.')).toBeVisible()
  await pressOn(page, page.getByRole('link', { name: 'Answer the first statement' }), 'Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Statement 1 of 5')
  await pressOn(page, page.getByRole('radio', { name: /^Met/ }), 'Space')
  for (const _ of ['Nearly', 'Not yet', 'No evidence']) await page.keyboard.press('ArrowDown')
  await tabTo(page, page.getByLabel('In your own words'))
  await page.keyboard.type('Nobody wrote it down.')
  await expect(page.getByText('21 of 300 letters')).toBeVisible()
  await pressOn(page, page.getByRole('button', { name: 'Keep the answer' }), 'Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Statement 2 of 5')
  await page.goto(path)
  await expect(page.getByRole('link', { name: '1 of 5 answered' })).toHaveCount(1)
})

test('two who answer the same statement see both sides, and neither loses a word', async ({
  page,
  signIn,
  browser,
}) => {
  const { school, head, path } = await aSchoolThatJudges()
  const deputy = await aMember(school, 'senior_leader')
  const id = await aJudgement(head)
  await signIn(head)
  await page.goto(`${path}/${id}`)
  await page.getByRole('link', { name: 'Answer the first statement' }).click()
  await page.getByLabel('In your own words').fill('As the head sees it.')
  await page.getByRole('radio', { name: /^Not yet/ }).check()

  const other = await browser.newContext({ baseURL: process.env.ALONGSIDE_URL })
  await signIn(deputy, other)
  const theirs = await other.newPage()
  await theirs.goto(page.url())
  await theirs.getByLabel('In your own words').fill('As the deputy sees it.')
  await theirs.getByRole('radio', { name: /^No evidence/ }).check()
  await theirs.getByRole('button', { name: 'Keep the answer' }).click()
  await expect(theirs.getByText('Here is the next statement.')).toBeVisible()
  await other.close()

  await page.getByRole('button', { name: 'Keep the answer' }).click()
  await expect(page.getByText(`${deputy.personName} changed this`).first()).toBeVisible()
  await expect(page.getByText('As the deputy sees it.')).toBeVisible()
  await expect(page.getByLabel('In your own words')).toHaveValue('As the head sees it.')
  await page.getByRole('button', { name: 'Keep the answer' }).click()
  await expect(page.getByText('Here is the next statement.')).toBeVisible()
  await page.goto(`${path}/${id}`)
  await expect(page.getByText('As the head sees it.').first()).toBeVisible()
})

/** Goes from field to field as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator) {
  const isThere = () => target.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < 80 && !(await isThere()); presses += 1) await page.keyboard.press('Tab')
  await expect(target).toBeFocused()
}

async function pressOn(page: Page, target: Locator, key: string) {
  await tabTo(page, target)
  await page.keyboard.press(key)
}
