import { today } from '@/lib/platform/clock'
import { academicYearOf, addDays } from '@/lib/platform/dates'
import { aMember, aSchool } from '@/prisma/builders'
import { aCase, anEndedCase, inStage } from '@/prisma/builders/concerns'
import { aDoneImprovement, aLesson, aYouSaid } from '@/prisma/builders/learning'
import { pastCases } from '@/prisma/builders/past-cases'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { expect, test } from './support/test'

const typed = (date: string) => date.replace(/(\d+)-(\d+)-(\d+)/, '$3/$2/$1')

test('a phone call goes to stage 2, leaves a lesson, and is found in the report and in “You said, we did”', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const id = await aCase(head, {
    channel: 'phone',
    categoryKey: 'communication',
    words: 'Nobody rings us back when we leave a message at the office.',
  })
  await inStage(head, id, 2)
  await signIn(head)
  await page.goto(`/${school.slug}/concerns/${id}`)
  await page.getByRole('link', { name: 'What we learned from it' }).click()
  await page.getByLabel('What did the school learn?').fill('A message at the office reached nobody.')
  await page.getByRole('button', { name: 'Keep it with the case' }).click()
  await expect(page.getByRole('status')).toContainText('kept with the case')
  await page.goto(`/${school.slug}/concerns/${id}`)
  const learned = page.getByRole('region', { name: 'What we learned' })
  await expect(learned).toContainText('A message at the office reached nobody.')
  await learned.getByRole('link', { name: 'Add to it' }).click()

  await page.getByRole('link', { name: 'Do something about it' }).click()
  await page.getByLabel('What will be done?').fill('The office rings back the same day')
  await page.getByLabel('Who answers for it?').selectOption({ label: head.personName })
  await page.getByLabel('By when?').fill(typed(addDays(today(), 7)))
  await page.getByLabel('When do we look whether the matter came back?').fill(typed(today()))
  await page.getByRole('button', { name: 'Plan it' }).click()
  await expect(page.getByText('Look again after the day it is due').first()).toBeVisible()
  await page.getByLabel('When do we look whether the matter came back?').fill(typed(addDays(today(), 90)))
  await page.getByRole('button', { name: 'Plan it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The office rings back the same day')
  await page.getByRole('button', { name: 'It is done' }).click()
  await expect(page.getByRole('region', { name: 'Did the matter come back?' })).toBeVisible()
  expect(await faults(page)).toEqual([])

  await page.getByRole('link', { name: 'Tell parents: You said, we did' }).click()
  await expect(page.getByLabel('You said')).toHaveValue(/Nobody rings us back/)
  await page.getByLabel('You said').fill('Nobody rings us back, and my son waits.')
  await page.getByRole('button', { name: 'Keep as a draft' }).click()
  await page.getByRole('button', { name: 'Publish it' }).click()
  await expect(page.getByText('Look at each of these. Change the words').first()).toBeVisible()
  await page.getByLabel('“my son”').check()
  await page.getByRole('button', { name: 'Publish it' }).click()
  await expect(page.getByRole('status')).toContainText('It is published')
  await page.getByRole('link', { name: 'Print or copy' }).click()
  await expect(page.getByRole('article')).toContainText('Parents and carers told us')

  await page.goto(`/${school.slug}/concerns/report`)
  const main = page.getByRole('main')
  await expect(main).toContainText('One formal complaint was received.')
  await expect(main).toContainText('Stage 2: a panel of governors')
  await expect(main).toContainText('A message at the office reached nobody.')
  await expect(main).toContainText('No case was let go in this year.')
  await expect(main).toContainText('The office rings back the same day')
  await expect(main).toContainText('Nobody rings us back, and my son waits.')

  const governor = await aMember(school, 'governor')
  await signIn(governor)
  for (const address of ['concerns/report', 'impact/governors']) {
    await page.goto(`/${school.slug}/${address}`)
    await expect(main).toContainText('The office rings back the same day')
    await expect(main).toContainText('Nobody rings us back, and my son waits.')
    await expect(main).not.toContainText('A message at the office reached nobody.')
    await expect(main).not.toContainText('Communication with home')
  }
  for (const address of ['trends', 'improvements', 'you-said', `${id}/lesson`])
    expect([403, 404]).toContain((await page.goto(`/${school.slug}/concerns/${address}`))?.status())
})

test('trends can be read at any width and on paper, and the report fits on two sides of A4', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const year = academicYearOf(today())
  const keys = [
    'parking',
    'communication',
    'food',
    'homework',
    'staff',
    'bullying',
    'safety',
    'send',
    'uniform',
  ]
  await pastCases(
    head,
    Array.from({ length: 60 }, (_, i) => ({
      receivedOn: `${year - 1}-${i % 2 ? '10' : '11'}-${String((i % 27) + 1).padStart(2, '0')}`,
      categoryKey: keys[i % keys.length],
      yearGroup: i % 3 ? 'Year 3' : 'Year 5',
      kind: i % 9 === 0 ? ('complaint' as const) : ('concern' as const),
      stage: i % 9 === 0 ? 1 : 0,
      finding: i % 9 === 0 ? ('upheld' as const) : null,
    })),
  )
  for (let i = 0; i < 4; i++) await aLesson(head, await anEndedCase(head), `Listen before answering, ${i}.`)
  await aDoneImprovement(head)
  await aYouSaid(head)
  await signIn(head)
  await page.setViewportSize({ width: 1280, height: 900 })
  for (const academicYear of [year, year - 1]) {
    await page.goto(`/${school.slug}/concerns/trends?academicYear=${academicYear}`)
    await expect(page.getByRole('region', { name: 'What it was about' })).toContainText(
      'Parking and transport',
    )
    expect(await faults(page)).toEqual([])
  }
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)
  await page.getByText('The rule').click()
  await expect(page.getByText('Fewer than 5 now')).toBeVisible()
  for (const viewer of [head, await aMember(school, 'governor')]) {
    await signIn(viewer)
    await page.goto(`/${school.slug}/concerns/report?academicYear=${year - 1}`)
    const paper = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect(paper.match(/\/Type\s*\/Page\b/g)?.length, viewer.role).toBeLessThanOrEqual(2)
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an improvement is dropped with a reason, and what was typed wrong is kept', async ({
    page,
    signIn,
  }) => {
    const { school, head } = await aSchool()
    await signIn(head)
    await page.goto(`/${school.slug}/concerns/improvements/new`)
    await page.getByLabel('What will be done?').fill('A second gate')
    await page.getByRole('button', { name: 'Plan it' }).click()
    await expect(page.getByText('Choose who answers for it.').first()).toBeVisible()
    await expect(page.getByLabel('What will be done?')).toHaveValue('A second gate')
    await page.getByLabel('Who answers for it?').selectOption({ label: head.personName })
    await page.getByLabel('By when?').fill(typed(addDays(today(), 7)))
    await page.getByLabel('When do we look whether the matter came back?').fill(typed(addDays(today(), 90)))
    await page.getByRole('button', { name: 'Plan it' }).click()
    await page.getByText('Drop it').first().click()
    await page.getByRole('button', { name: 'Drop it' }).click()
    // What is wrong, and the field it is wrong with, stand open on the page that comes back.
    await expect(page.getByRole('link', { name: 'Write why it was dropped.' })).toBeVisible()
    await page.getByLabel('Why will it not be done?').fill('The council owns the fence.')
    await page.getByRole('button', { name: 'Drop it' }).click()
    await expect(page.getByRole('main')).toContainText('The council owns the fence.')
  })
})
