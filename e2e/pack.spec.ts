import { readFileSync } from 'node:fs'
import mammoth from 'mammoth'
import { withdrawEvidence } from '@/lib/evidence/commands'
import * as sample from '@/lib/evidence/testing/samples'
import { today } from '@/lib/platform/clock'
import { academicYearName, academicYearOf, longDate } from '@/lib/platform/dates'
import { aMember, aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { aFile, aQuotation as anEvidence } from '@/prisma/builders/evidence'
import { families } from '@/prisma/builders/families'
import { someFigures } from '@/prisma/builders/figures'
import { anAgreedJudgement } from '@/prisma/builders/judgement'
import { aBuiltPack } from '@/prisma/builders/pack'
import { aQuotation } from '@/prisma/builders/responses'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { expect, test } from './support/test'

/** A pack: begun, chosen, built, printed and for Word; what is left out of it, and what has changed since. */

const year = academicYearName(academicYearOf(today()))

/** Thirty families, an activity with a result and one with quotations, an agreed judgement, and evidence of each sort. */
async function aSchoolAtWork() {
  const { school, head } = await aSchool()
  const most = await families(head, 25, { groups: ['pupil_premium'] })
  const five = await families(head, 5, { first: 26, groups: ['send'] })
  const { id, outcomeId } = await aRunningActivity(head, { title: 'Reading together' })
  const session = await aSession(head, id)
  const came = [...most.slice(0, 12), ...five.slice(0, 2)].map((family) => family.id)
  await whoCame(head, id, session, { came, everyoneInvited: 'yes' })
  await someFigures(
    head,
    outcomeId,
    Array.from({ length: 20 }, (_, i) => [80 + (i % 5), 86 + ((i * 3) % 7)] as const),
  )
  const games = await aRunningActivity(head, { title: 'Maths games to take home' })
  await aQuotation(head, games.id, { words: 'We play on the bus now.', consent: 'anonymous' })
  const open = { visibility: 'governors' as const, consent: 'given' as const }
  const quotation = await anEvidence(head, id, { ...open, quotation: 'He reads to his sister.' })
  await aFile(head, id, sample.png(), { ...open, name: 'Story corner.png' })
  await aFile(head, id, sample.jpeg(), { name: 'Ali at the door.jpg', consent: 'not_asked' })
  await anAgreedJudgement(head, {
    grade: 'satisfactory',
    answer: 'nearly',
    records: [{ kind: 'activity', id }],
  })
  return { school, head, quotation }
}

test('a pack is begun, chosen and built; its numbers are the dashboard’s and lead to their records', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchoolAtWork()
  await signIn(head)
  await page.goto(`/${school.slug}/impact`)
  const finding = 'Of 2 activities, 1 can show that pupils changed.'
  await expect(page.getByText(finding).first()).toBeVisible()
  await expect(page.getByRole('row', { name: /^Pupils changed/ }).first()).toContainText(
    /^Pupils changed\s*1/,
  )

  await page.goto(`/${school.slug}/judgement`)
  await page.getByRole('link', { name: 'Packs for a conversation' }).click()
  await expect(page.getByText('No pack is begun yet')).toBeVisible()
  await page.getByRole('link', { name: 'Begin a pack' }).click()
  await page.getByLabel('What is it for?').fill('Spring visit')
  await page.getByRole('button', { name: 'Begin it' }).click()
  await expect(page.getByText('It is not built yet.')).toBeVisible()
  await expect(page.getByText(finding)).toBeVisible()
  expect(await faults(page)).toEqual([])

  await test.step('what goes into it is ticked, found by searching, and listed where it is left out', async () => {
    await page.getByRole('link', { name: 'Change what goes into it' }).click()
    await page.getByLabel('Evidence with these words in its title').fill('ali at')
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL(/looked=ali\+at/)
    await expect(page.getByRole('checkbox', { name: /He reads to his sister/ })).toBeChecked()
    await page.getByRole('checkbox', { name: /Ali at the door/ }).check()
    await page.getByRole('checkbox', { name: /^Maths games to take home/ }).check()
    await page.getByRole('button', { name: 'Keep what is ticked' }).click()
    const leftOut = page.getByRole('region', { name: 'Left out, and why' })
    await expect(leftOut).toContainText('Ali at the door')
    await expect(leftOut).toContainText('Nobody has asked for consent yet.')
  })

  await page.getByRole('button', { name: 'Build it' }).click()
  await expect(page.getByText(/^Built on .* It is up to date\.$/)).toBeVisible({ timeout: 60_000 })
  expect(await faults(page)).toEqual([])
  const pack = page.url()

  await test.step('the page to print says the same, each number with its note, on two sides and an appendix', async () => {
    await page.getByRole('link', { name: 'The page to print' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Spring visit' })).toBeVisible()
    await expect(page.locator('.pack-front')).toContainText(finding)
    const row = page.getByRole('table', { name: 'How far each activity has come' }).getByRole('row', {
      name: /^Pupils changed/,
    })
    await expect(row).toContainText(/^Pupils changed\s*1\s*\[\d+\]$/)
    const note = row.getByRole('link')
    const target = await note.getAttribute('href')
    const source = page.locator('.pack-numbers li', { has: page.locator(target ?? '') })
    await expect(source).toContainText('Activities on the step “Pupils changed”: 1')
    await expect(source).toContainText('Activities, by the step their records support. Reading together.')
    const counted = page.getByText('Families, each counted once, on the lists', { exact: false })
    await expect(counted).toHaveCount(1)
    const send = page
      .getByRole('table', { name: 'Who was not there' })
      .getByRole('row', { name: /With SEND/ })
    await expect(send).toContainText('not shown')
    await expect(page.getByText('Photograph of', { exact: false })).toContainText(
      'Nobody has asked for consent',
    )
    await expect(page.getByText(/Ali at the door/)).toHaveCount(0)
    const picture = page.getByRole('img', { name: /Story corner/ })
    await expect
      .poll(() => picture.evaluate((shown: HTMLImageElement) => shown.naturalWidth))
      .toBeGreaterThan(0)
    await expect(page.getByText('We play on the bus now.').first()).toBeVisible()
    expect(await faults(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 800 })
    expect(await pixelsBeyondTheEdge(page)).toBe(0)
    await page.setViewportSize({ width: 1280, height: 800 })

    await page.emulateMedia({ media: 'print' })
    const foot = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--foot'))
    await expect.poll(foot).toContain(longDate(today()))
    await page.emulateMedia({ media: null })

    const pages = async () =>
      (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ??
      0
    const whole = await pages()
    await page.locator('.pack-appendix').evaluate((appendix) => appendix.remove())
    const sides = await pages()
    expect(sides).toBeLessThanOrEqual(2)
    expect(whole).toBeGreaterThan(sides)
  })

  await test.step('Word has it too', async () => {
    await page.goto(pack)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Word', exact: true }).click(),
    ])
    expect(file.suggestedFilename()).toBe(`pack-${today()}.docx`)
    const { value } = await mammoth.extractRawText({ buffer: readFileSync(await file.path()) })
    expect(value).toContain('Spring visit')
    expect(value).toContain(finding)
    expect(value).toContain('Activities on the step “Pupils changed”: 1.')
    expect(value).not.toMatch(/Ali at the door/)
  })
})

test('what is withdrawn after it was built is no longer shown, and the pack says that it is older', async ({
  page,
  signIn,
}) => {
  const { school, head, quotation } = await aSchoolAtWork()
  const pack = await aBuiltPack(head)
  await signIn(head)
  await page.goto(`/${school.slug}/conversation/packs/${pack}/print`)
  await expect(page.getByText('He reads to his sister.')).toBeVisible()
  await withdrawEvidence(head, { id: quotation, version: 1, reason: 'The family asked for it.' })

  await page.goto(`/${school.slug}/conversation/packs/${pack}`)
  await expect(page.getByText(/Something in it has changed since: build it again\./)).toBeVisible()
  await page.getByRole('link', { name: 'The page to print' }).click()
  await expect(page.getByText(/Something was withdrawn since the pack was built/)).toBeVisible()
  await expect(page.getByText('He reads to his sister.')).toHaveCount(0)

  await page.goto(`/${school.slug}/conversation/packs/${pack}`)
  await page.getByRole('button', { name: 'Take it out of use' }).click()
  await expect(page.getByText(/Nothing of what was built is kept\./)).toBeVisible()
  await page.goto(`/${school.slug}/conversation/packs`)
  await expect(page.getByRole('row', { name: /Spring visit/ })).toContainText(`${year}`)
  await expect(page.getByRole('row', { name: /Spring visit/ })).toContainText('Out of use since')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a pack is begun, chosen and built', async ({ page, signIn }) => {
    const { school } = await aSchoolAtWork()
    await signIn(await aMember(school, 'senior_leader'))
    await page.goto(`/${school.slug}/conversation/packs/new`)
    await page.getByLabel('What is it for?').fill('Autumn visit')
    await page.getByRole('button', { name: 'Begin it' }).click()
    await page.getByRole('link', { name: 'Change what goes into it' }).click()
    await page.getByRole('checkbox', { name: /^Reading together/ }).uncheck()
    await page.getByRole('button', { name: 'Keep what is ticked' }).click()
    await expect(page.getByText('What goes into the pack is kept.')).toBeVisible()
    await page.getByRole('button', { name: 'Build it' }).click()
    await expect(page.getByText(/^Built on .* It is up to date\.$/)).toBeVisible({ timeout: 60_000 })
  })
})
