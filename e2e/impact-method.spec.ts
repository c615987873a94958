import type { Page } from '@playwright/test'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity, anOutcome, moved } from '@/prisma/builders/activities'
import { aLottery, anEvaluation, groupsOf } from '@/prisma/builders/evaluation'
import { families } from '@/prisma/builders/families'
import { someFigures } from '@/prisma/builders/figures'
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
      await expect(page.getByRole('main').getByRole('alert')).toContainText(
        'Say why it has to be drawn again',
      )

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
      await expect(page.locator('#trials')).toContainText('between 0 and 1 month')
      await page.getByRole('link', { name: 'The same as a table of each pupil' }).click()
      await expect(page.locator('#ways').getByRole('row')).toHaveCount(58)
    })
  })
}

test('governors read the result on one page, and nothing of a group of five', async ({ page, signIn }) => {
  const { school, head } = await aSchool()
  const governor = await aMember(school, 'governor')
  const large = await aLottery(head, { title: 'Reading together', pupils: 60 })
  const small = await aLottery(head, { title: 'Reading in fives', pupils: 11 })
  await signIn(governor)
  await page.goto(`/${school.slug}/impact/governors`)
  await page.getByRole('link', { name: /^The result on one page for Reading together/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reading together: Reading age')
  const main = page.getByRole('main')
  await expect(main).toContainText('5 of 5: likely because of the activity')
  await expect(main).toContainText('Places were drawn by lot.')
  await expect(page.getByRole('img', { name: /Places were drawn by lot/ })).toBeVisible()
  await expect(main).toContainText('What would have happened anyway?')
  await expect(main).toContainText('Everybody who was measured at the start was measured again.')
  expect(await faults(page)).toEqual([])
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  // Nobody is shown one by one, and the pages behind it stay shut.
  await expect(main).not.toContainText('P-')
  const answer = await page.goto(`/${school.slug}/activities/${large.id}/outcomes/${large.outcomeId}/result`)
  expect(answer?.status()).toBe(403)

  await page.goto(`/${school.slug}/impact/governors/results/${small.outcomeId}`)
  await expect(main).toContainText(
    'Fewer than 6 pupils have both figures for reading age, so no result is shown.',
  )
  await expect(main).not.toContainText('more progress')
  await expect(page.getByRole('img')).toHaveCount(0)
  // Days are dates, and one day in each month is a fifth.
  expect((await main.textContent())?.replace(/\b\d+ [A-Z][a-z]+ \d{4}/g, '')).not.toMatch(/\b5\b/)
  expect(await faults(page)).toEqual([])
})

test('a figure put right after the result: the old one stays with its date, the page and the dashboard move', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const { id, outcomeId } = await aLottery(head, { title: 'Reading together', pupils: 40, gain: 5 })
  const path = `/${school.slug}/activities/${id}/outcomes/${outcomeId}`
  await signIn(head)
  /** What the result says, and its difference as the table and the dashboard print it. */
  const read = async () => {
    await page.goto(`${path}/result`)
    const claim = page.locator('#claim')
    await claim.getByText('The same as a table').click()
    return {
      sentence: (await claim.locator('p').nth(1).textContent()) ?? '',
      difference: (await claim.getByRole('cell').first().textContent()) ?? '',
    }
  }
  const before = await read()
  expect(before.sentence).toMatch(/^Places were drawn by lot\. .* more progress/)
  await page.goto(`/${school.slug}/impact`)
  await expect(page.getByRole('main')).toContainText(before.difference)

  const arms = await armsOf(head, id)
  const [tookPart] = [...arms].find(([, arm]) => arm === 'took_part') ?? []
  await page.goto(`${path}/figures`)
  await page.getByLabel(`${tookPart}, after`).fill('140')
  await page.getByRole('button', { name: 'Save the figures' }).click()
  await expect(page.getByRole('status')).toContainText('1 figure changed')

  const now = await read()
  expect(now.sentence).not.toBe(before.sentence)
  expect(now.difference).not.toBe(before.difference)
  await expect(page.locator('#before')).toContainText('The result before this one')
  await expect(page.locator('#before')).toContainText(before.sentence)
  await page.getByRole('link', { name: 'Every result there was, and who changed what' }).click()
  await expect(page.getByRole('region', { name: 'Earlier results' })).toContainText(before.sentence)
  await expect(page.getByRole('region', { name: 'History' })).toContainText(
    `${head.personName} saved figures of`,
  )
  await page.goto(`/${school.slug}/impact`)
  await expect(page.getByRole('main')).toContainText(now.difference)
  await expect(page.getByRole('main')).not.toContainText(before.difference)
})

test('the same figures say five different things, by how pupils came into the group', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  await signIn(head)
  const said = new Map<string, string>()
  const pupils = Array.from({ length: 40 }, (_, i) => ({
    reference: `Q${String(i + 1).padStart(2, '0')}`,
    before: 92 + ((i * 7) % 17),
  }))
  const figures = pupils.map(
    ({ before }, i) => [before, before + ((i * 5) % 7) - 2 + (i % 2 === 0 ? 6 : 0)] as const,
  )
  for (const [design, given] of [
    ['prepost', {}],
    ['prepost_norm', {}],
    ['prepost_norm', { whoDecides: 'lowest_scorers' }],
    ['comparison', { whoDecides: 'families', canHalfWait: false }],
    ['randomised', {}],
  ] as const) {
    const id = await anActivity(head, { title: `Reading, ${design} ${said.size}` })
    const outcomeId = await anOutcome(head, id, { measure: 'standardised_score', baseline: 99, target: 103 })
    await moved(head, id, 'planned', 'running')
    await anEvaluation(head, id, { design, ...given })
    const references = pupils.map(({ reference }) => reference)
    await someFigures(head, outcomeId, figures, { references })
    const ids = await idsOf(head, references)
    const isOdd = (_: string, i: number) => i % 2 === 0
    await groupsOf(
      head,
      id,
      { tookPart: ids.filter(isOdd), compared: ids.filter((one, i) => !isOdd(one, i)) },
      { isDrawn: design === 'randomised' },
    )
    await page.goto(`/${school.slug}/activities/${id}/outcomes/${outcomeId}/result`)
    said.set(`${design} ${said.size}`, (await page.locator('#claim').textContent()) ?? '')
  }
  const [change, norm, low, beside, lot] = [...said.values()]
  expect(change).toMatch(/2 of 5: changed[\s\S]*went from .* We cannot say why/)
  expect(norm).toMatch(/3 of 5: promising sign[\s\S]*more than would be expected on their own/)
  expect(low).toMatch(/of 5[\s\S]*When .* (?:tested|measured) again we expect about/)
  expect(beside).toMatch(/4 of 5: more than similar pupils[\s\S]*Families were not chosen by lot/)
  expect(lot).toMatch(/5 of 5: likely because of the activity[\s\S]*likely because of the programme/)
  expect(new Set(said.values()).size).toBe(5)
})

function idsOf(viewer: Viewer, references: string[]): Promise<string[]> {
  return inSchool(viewer, async (tx) => {
    const pupils = await tx.pupil.findMany({
      where: { schoolId: viewer.schoolId, reference: { in: references } },
      orderBy: { reference: 'asc' },
      select: { id: true },
    })
    return pupils.map(({ id }) => id)
  })
}

test.describe('what figures can be wrong in', () => {
  for (const [what, rows, sentence] of [
    ['a measure that is the same for all', pairs(20, () => [50, 50]), /There is no likely range|no claim/],
    ['one pupil', pairs(1, () => [50, 60]), /too few pupils to report/],
    [
      'everybody missing afterwards',
      pairs(20, (i) => [50 + i, 'absent']),
      /first figures .* and no second ones yet/,
    ],
    ['a text in a number column', pairs(20, (i) => [50 + i, i === 3 ? 'good' : 60 + i]), null],
  ] as const) {
    test(`${what}: a clear sentence`, async ({ page, signIn }) => {
      const { school, head } = await aSchool()
      await families(head, 40)
      const id = await anActivity(head, { title: 'Reading together', yearGroups: ['Year 1'] })
      const outcomeId = await anOutcome(head, id, {
        measure: 'standardised_score',
        baseline: 99,
        target: 103,
      })
      await moved(head, id, 'planned', 'running')
      await anEvaluation(head, id, { pupils: 40, families: 40, classes: 1 })
      const ids = await idsOf(
        head,
        Array.from({ length: 40 }, (_, i) => `P${i + 1}`),
      )
      await groupsOf(head, id, { tookPart: ids.slice(0, 20), compared: ids.slice(20) }, { isDrawn: true })
      await signIn(head)
      const path = `/${school.slug}/activities/${id}/outcomes/${outcomeId}`
      await page.goto(`${path}/figures/import`)
      await page.getByLabel('Paste').fill(['Pupil,Before,After', ...rows].join('\n'))
      await page.getByRole('button', { name: 'See what is in it' }).click()
      if (sentence === null) {
        await expect(page.getByRole('main')).toContainText(/good/)
        await expect(page.getByRole('main')).toContainText(/number/i)
        return
      }
      await page.getByRole('button', { name: /^Accept/ }).click()
      await expect(page.getByRole('status')).toContainText('added')
      for (const address of [
        `${path}/result`,
        `${path}/results`,
        `/${school.slug}/activities/${id}`,
        `/${school.slug}/impact`,
      ]) {
        const answer = await page.goto(address)
        expect(answer?.status()).toBe(200)
        expect(await page.getByRole('main').textContent()).not.toMatch(/NaN|undefined|Infinity|\[object/)
      }
      await page.goto(`${path}/result`)
      await expect(page.getByRole('main')).toContainText(sentence)
      expect(await faults(page)).toEqual([])
    })
  }
})

/** Rows of a paste: pupils of both halves, P1 and P21, P2 and P22, and so on. */
function pairs(count: number, of: (i: number) => readonly [number, number | string]): string[] {
  return Array.from({ length: count }, (_, i) => [i + 1, i + 21])
    .flat()
    .slice(0, count === 1 ? 1 : undefined)
    .map((number, i) => `P${number},${of(i).join(',')}`)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('who writes that it worked is shown the sentence that is allowed, and loses nothing', async ({
      page,
      signIn,
    }) => {
      const { school, head } = await aSchool()
      const { id, outcomeId } = await aLottery(head, { title: 'Reading together', pupils: 40, gain: 1 })
      await signIn(head)
      await page.goto(`/${school.slug}/activities/${id}/outcomes/${outcomeId}/result`)
      await expect(page.locator('#claim')).toContainText('We cannot tell whether')
      await expect(page.locator('#claim')).toContainText('It does rule out a difference of more than')
      const words = page.getByLabel('What you say of it to governors')
      await words.fill('It worked, and proves what we thought.')
      await page.getByLabel('A note for leaders').fill('I am sure of it all the same.')
      await page.getByRole('button', { name: 'Save your words' }).click()
      const card = page.locator('#own-words')
      await expect(card).toContainText('“worked” and “proves” say more than the figures allow.')
      await expect(card.getByRole('blockquote')).toContainText('We cannot tell whether')
      await expect(words).toHaveValue('It worked, and proves what we thought.')
      await page.getByRole('button', { name: 'Use this sentence' }).click()
      await expect(words).toHaveValue(/^We cannot tell whether/)
      await page.getByRole('button', { name: 'Save your words' }).click()
      await expect(page.getByRole('status')).toContainText('Your words are saved.')
      await expect(page.getByLabel('A note for leaders')).toHaveValue('I am sure of it all the same.')
      await page.goto(`/${school.slug}/impact/governors/results/${outcomeId}`)
      await expect(page.getByRole('main')).toContainText('The school says: We cannot tell')
      await expect(page.getByRole('main')).not.toContainText('I am sure of it')
    })
  })
}
