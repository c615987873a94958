import { writeFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import * as sample from '@/lib/evidence/testing/samples'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aQuotation } from '@/prisma/builders/evidence'
import { expect, test } from './support/test'

type Chosen = { name: string; mimeType: string; buffer: Buffer }

/** On this machine's disk, as a person has them: what is large is never handed over in memory. */
function onDisk(...chosen: Chosen[]): string[] {
  return chosen.map(({ name, buffer }) => {
    const path = test.info().outputPath(name)
    writeFileSync(path, buffer)
    return path
  })
}

const photo: Chosen = { name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer: sample.jpegFromAPhone() }
const log: Chosen = { name: 'Reading_log.pdf', mimeType: 'application/pdf', buffer: sample.pdf() }
const notes: Chosen = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('What parents asked') }
const program: Chosen = { name: 'letter.pdf', mimeType: 'application/pdf', buffer: sample.exe() }
const film: Chosen = { name: 'film.mp4', mimeType: 'video/mp4', buffer: sample.mp4(26 * 1024 * 1024) }

async function aPlace() {
  const { school, head } = await aSchool()
  const activityId = await anActivity(head, { title: 'Reading together' })
  const path = `/${school.slug}/evidence`
  return { school, head, activityId, path, start: `${path}/new?activity=${activityId}` }
}

const files = (page: Page) => page.getByLabel(/^Choose files/)
const alerts = (page: Page): Locator => page.locator('main').getByRole('alert')

async function sayAbout(page: Page, consent = 'Not needed: nobody can be recognised') {
  await page.getByLabel('Where does it come from?').fill('Year 1 teacher')
  await page.getByRole('radio', { name: consent }).check()
}

test('several files are sent as they are chosen, then described once', async ({ page, signIn }) => {
  const { head, start } = await aPlace()
  await signIn(head)
  await page.goto(start)
  await files(page).setInputFiles([photo, log, notes])
  await expect(page.getByRole('status')).toHaveText('3 of 3 files have arrived.')
  await expect(page.getByRole('progressbar')).toHaveCount(3)
  await page.getByRole('link', { name: 'Go on with 3 files' }).click()

  await expect(page.getByText('Place and camera were taken out of it')).toHaveCount(1)
  await page.getByRole('button', { name: 'Remove notes.txt' }).click()
  await expect(page.getByRole('heading', { name: 'The 2 files' })).toBeVisible()

  // A form that is sent too early keeps what was typed, and the files.
  await page.getByLabel('What is “IMG_2041.jpg”?').fill('A mother reads with her son')
  await page.getByLabel('Where does it come from?').fill('Year 1 teacher')
  await page.getByRole('button', { name: 'Add 2 files' }).click()
  await expect(alerts(page)).toContainText('Choose whether consent was given.')
  await expect(page.getByLabel('What is “IMG_2041.jpg”?')).toHaveValue('A mother reads with her son')
  await page.getByRole('radio', { name: 'Given', exact: true }).check()
  await page.getByRole('button', { name: 'Add 2 files' }).click()

  await expect(page.getByRole('status')).toHaveText('2 pieces of evidence added.')
  await expect(page.getByRole('link', { name: 'Reading log' })).toBeVisible()
  await page.getByRole('link', { name: 'A mother reads with her son' }).click()
  await expect(page.getByRole('img', { name: 'A mother reads with her son' })).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: /^Download IMG_2041.jpg/ }).click()
  const stream = await (await download).createReadStream()
  const kept = Buffer.concat(await stream.toArray())
  expect(kept.includes('51.5033635')).toBe(false)
})

test('a file that is too large or not what it says is named, and the others stay', async ({
  page,
  signIn,
}) => {
  const { head, start } = await aPlace()
  await signIn(head)
  await page.goto(start)
  await files(page).setInputFiles(onDisk(film, program, log))
  await expect(alerts(page)).toHaveText([
    /^“film.mp4” is larger than 25 MB, the most one file may be/,
    /^“letter.pdf” is a Windows program, whatever its name says/,
  ])
  await expect(page.getByRole('status')).toHaveText('1 of 3 files have arrived. 2 not kept.')
  await page.getByRole('link', { name: 'Go on with 1 file' }).click()
  await expect(alerts(page)).toContainText('“letter.pdf” is a Windows program')
  await sayAbout(page)
  await page.getByRole('button', { name: 'Add it' }).dblclick()
  await expect(page.getByRole('heading', { level: 1, name: 'Reading log' })).toBeVisible()

  await page.getByRole('link', { name: 'Evidence', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 piece of evidence')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('files are sent together, and the good ones of a batch are kept', async ({ page, signIn }) => {
    const { head, start } = await aPlace()
    await signIn(head)
    await page.goto(start)
    await page.getByRole('button', { name: 'Upload' }).click()
    await expect(alerts(page)).toContainText('Choose at least one file.')

    await files(page).setInputFiles(onDisk(film, program, notes, log))
    await page.getByRole('button', { name: 'Upload' }).click()
    await expect(alerts(page)).toContainText('“film.mp4” is larger than 25 MB')
    await expect(alerts(page)).toContainText('“letter.pdf” is a Windows program, whatever its name says')
    await expect(page.getByRole('heading', { name: 'The 2 files' })).toBeVisible()

    await page.getByRole('button', { name: 'Remove notes.txt' }).click()
    await page.getByLabel('What is it?').fill('')
    await sayAbout(page, 'Given until a date')
    await page.getByRole('button', { name: 'Add it' }).click()
    await expect(page.getByText('Enter a title.').first()).toBeVisible()
    await expect(page.getByLabel('Where does it come from?')).toHaveValue('Year 1 teacher')
    await page.getByLabel('What is it?').fill('Reading log, week 3')
    await page.getByLabel('Until which day?').fill('31/7/2030')
    await page.getByRole('button', { name: 'Add it' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Reading log, week 3' })).toBeVisible()
    await expect(page.getByText('Given until a date: Wednesday 31 July 2030')).toBeVisible()
  })

  test('a quotation is added, changed, replaced and withdrawn', async ({ page, signIn }) => {
    const { head, start } = await aPlace()
    await signIn(head)
    await page.goto(start)
    await page.getByRole('link', { name: 'Quotation' }).click()
    await page.getByLabel('What was said').fill('He reads to his sister now.')
    await page.getByLabel('Who said it?').fill('Parent, Year 1')
    await page.getByRole('radio', { name: 'Given, if nobody can tell who it was' }).check()
    await page.getByRole('button', { name: 'Add the quotation' }).click()
    await expect(page.getByRole('blockquote')).toHaveText('He reads to his sister now.')

    await page.getByRole('link', { name: 'Change what is said about it' }).click()
    await page.getByLabel('Who said it?').fill('Grandmother, Year 1')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('changed the source of the evidence')).toBeVisible()

    await page.getByRole('link', { name: 'Replace it with something newer' }).click()
    await page.getByLabel('What was said').fill('She asks for a story every night.')
    await page.getByRole('button', { name: 'Add the quotation' }).click()
    await page.getByRole('link', { name: 'He reads to his sister now.' }).click()
    await expect(page.getByText('Nothing relies on this one any more')).toBeVisible()
    await page.getByRole('link', { name: 'She asks for a story every night.' }).click()

    await page.getByRole('link', { name: 'Withdraw it' }).click()
    await page.getByLabel('Why?').fill('The family asked us to')
    await page.getByRole('button', { name: 'Withdraw it' }).click()
    await expect(page.getByText('“The family asked us to”. Nothing relies on it.')).toBeVisible()
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a photograph is taken and stands beside its activity', async ({ page, signIn }) => {
    const { head, start, activityId, school } = await aPlace()
    await signIn(head)
    await page.goto(start)
    await expect(page.getByLabel('Or take a photograph')).toHaveAttribute('capture', 'environment')
    await page.getByLabel('Or take a photograph').setInputFiles(photo)
    await page.getByRole('link', { name: 'Go on with 1 file' }).tap()
    await page.getByLabel('What is it?').fill('Story corner')
    await sayAbout(page)
    await page.getByRole('button', { name: 'Add it' }).tap()
    await expect(page.getByRole('img', { name: 'Story corner' })).toBeVisible()
    await page.goto(`/${school.slug}/activities/${activityId}`)
    await expect(page.getByRole('link', { name: 'Story corner' })).toBeVisible()
  })
})

test('a save that comes too late says who changed it, and keeps what was typed', async ({ page, signIn }) => {
  const { head, activityId, path, school } = await aPlace()
  const id = await aQuotation(head, activityId)
  await signIn(await aMember(school, 'staff', { name: 'Tom Reed' }))
  const other = await page.context().newPage()
  for (const tab of [page, other]) await tab.goto(`${path}/${id}/edit`)
  await other.getByLabel('What is it?').fill('Theirs')
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByRole('heading', { level: 1, name: 'Theirs' })).toBeVisible()

  await page.getByLabel('What is it?').fill('Mine')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(alerts(page)).toContainText('You, in another window, changed this')
  await expect(page.getByLabel('What is it?')).toHaveValue('Mine')
})
