import { readFile } from 'node:fs/promises'
import mammoth from 'mammoth'
import { today } from '@/lib/platform/clock'
import { aMember, aSchool } from '@/prisma/builders'
import { aCase, withDuties } from '@/prisma/builders/concerns'
import { aCaseFile, aLetter } from '@/prisma/builders/letters'
import { faults, pixelsBeyondTheEdge } from './support/faults'
import { expect, test } from './support/test'

/** A letter from the school's own to the timeline, and the files of a case. */

test('a letter is begun from the school’s own, filled, changed, read in Word, sent, and on the timeline', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const id = await aCase(head, { wish: 'A call by Friday.' })
  const path = `/${school.slug}/concerns/${id}`
  await signIn(head)
  await page.goto(path)
  await page.getByRole('link', { name: 'Letters' }).click()
  await page.getByRole('link', { name: 'Acknowledgement', exact: false }).first().click()
  const letter = page.getByLabel('The letter')
  await expect(page.getByRole('note')).toContainText('[who the letter is to]')
  await expect(letter).toHaveValue(/Dear \[who the letter is to\]/)
  await expect(letter).toHaveValue(/Amina Khan\s+Headteacher$/)
  expect(await faults(page)).toEqual([])
  await page.getByRole('button', { name: 'Keep it as a draft' }).click()
  await expect(page.getByRole('status')).toContainText('Kept as a draft.')

  await page.getByLabel('When was it sent?').fill('1/1/2099')
  await page.getByRole('radio', { name: 'By e-mail' }).check()
  await page.getByRole('button', { name: 'Mark it as sent' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('still')
  await expect(page.getByRole('radio', { name: 'By e-mail' })).toBeChecked()

  await page.getByRole('link', { name: 'Change it' }).click()
  const text = await letter.inputValue()
  await letter.fill(`${text.replace(/\[[^\]]*\]/g, 'Mrs Ahmed')}\n\nP.S. “Zoë’s” book & <folder>\nis here.`)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('note')).toHaveCount(0)

  const sheet = page.getByRole('region', { name: 'The letter' })
  const onThePage = await sheet.locator('p').allTextContents()
  const started = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download for Word' }).click()
  const download = await started
  expect(download.suggestedFilename()).toMatch(/^letter-[0-9A-Z]{6}-\d{4}-\d\d-\d\d\.docx$/)
  const { value } = await mammoth.convertToHtml({ buffer: await readFile(await download.path()) })
  const inWord = await page.evaluate((html) => {
    const read = new DOMParser().parseFromString(html.replaceAll('<br />', '\n'), 'text/html')
    return [...read.querySelectorAll('p')].map((paragraph) => paragraph.textContent)
  }, value)
  // First the school, the day and the reference; then exactly what the page says.
  expect(inWord.slice(0, 1)).toEqual([head.schoolName])
  expect(inWord.slice(3)).toEqual(onThePage)

  // What was typed into the form that was refused has been put back.
  await expect(page.getByLabel('When was it sent?')).toHaveValue('1/1/2099')
  await page.getByLabel('When was it sent?').fill(today().split('-').reverse().join('/'))
  await page.getByRole('button', { name: 'Mark it as sent' }).click()
  await expect(page.getByText('Marked as sent.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Change it' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Say that it was acknowledged' })).toHaveAttribute(
    'href',
    `${path}/acknowledge`,
  )
  expect(await sheet.locator('p').allTextContents()).toEqual(onThePage)
  expect(await faults(page)).toEqual([])
  await page.goto(path)
  await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('Letter: e-mail')
  await page.emulateMedia({ media: 'print' })
  await page.goto(`${path}/letters`)
  await page
    .getByRole('link', { name: /Acknowledgement/ })
    .first()
    .click()
  await expect(sheet).toBeVisible()
  await expect(page.getByRole('link', { name: 'Download for Word' })).toBeHidden()
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'on a phone' : 'on a phone without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 } })

    test('a file is sent, said what it is, and opened again by those who may see the case', async ({
      page,
      signIn,
    }) => {
      const { school, head } = await aSchool()
      const id = await aCase(head)
      const path = `/${school.slug}/concerns/${id}`
      await signIn(head)
      await page.goto(`${path}/files`)
      await page.getByLabel('Choose files').setInputFiles([
        { name: 'Letter_from-home.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear school') },
        { name: 'harmful.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\u0090\u0000\u0003') },
      ])
      if (javaScriptEnabled) await page.getByRole('link', { name: 'Go on with 1 file' }).click()
      else await page.getByRole('button', { name: 'Upload' }).click()
      await expect(page.getByText('harmful.pdf').first()).toBeVisible()
      await expect(page.getByLabel('What is it?')).toHaveValue('Letter from home')
      await page.getByLabel('What is it?').fill('What she wrote')
      await page.getByRole('button', { name: 'Add it' }).click()
      await expect(page.getByText('Added. Only those who may see this can open it.')).toBeVisible()
      const address = (await page.getByRole('link', { name: 'What she wrote' }).getAttribute('href')) ?? ''
      const answer = await page.request.get(address)
      expect(await answer.text()).toBe('Dear school')
      expect(answer.headers()).toMatchObject({
        'content-disposition': expect.stringMatching(/^attachment; filename="Letter_from-home.txt"/),
        'content-security-policy': expect.stringMatching(/^sandbox/),
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store, no-transform',
      })
      expect(await pixelsBeyondTheEdge(page)).toBeLessThanOrEqual(0)
    })
  })
}

test('whoever is named gets no letter and no file by any address; the chair does', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  const chair = await withDuties(await aMember(school, 'governor'), 'chair')
  const id = await aCase(await aMember(school, 'staff'), { named: [head.membershipId] })
  const fileId = await aCaseFile(chair, id, 'About the head')
  const { letterId } = await aLetter(chair, id)
  const path = `/${school.slug}/concerns/${id}`
  const addresses = [
    `${path}/files`,
    `${path}/files/${fileId}`,
    `${path}/letters`,
    `${path}/letters/new?template=none`,
    `${path}/letters/${letterId}`,
    `${path}/letters/${letterId}/edit`,
    `${path}/letters/${letterId}/word`,
  ]
  await signIn(head)
  for (const address of addresses) {
    expect.soft((await page.request.get(address)).status(), address).toBe(404)
  }
  const multipart = { files: { name: 'log.txt', mimeType: 'text/plain', buffer: Buffer.from('log') } }
  const headers = { accept: 'application/json', origin: new URL(process.env.ALONGSIDE_URL ?? '').origin }
  expect((await page.request.post(`${path}/files/upload`, { multipart, headers })).status()).toBe(404)
  await signIn(chair)
  for (const address of addresses) {
    expect.soft((await page.request.get(address)).status(), address).toBe(200)
  }
  expect((await page.request.post(`${path}/files/upload`, { multipart, headers })).status()).toBe(200)
  const elsewhere = { ...headers, origin: 'https://evil.example' }
  const forged = await page.request.post(`${path}/files/upload`, { multipart, headers: elsewhere })
  expect(forged.status()).toBe(403)
})

test('a leader changes what a letter begins with, is told what cannot be filled in, and puts it back', async ({
  page,
  signIn,
}) => {
  const { school, head } = await aSchool()
  await signIn(head)
  await page.goto(`/${school.slug}/concerns/settings/letters`)
  await page
    .getByRole('link', { name: /Acknowledgement/ })
    .first()
    .click()
  const body = page.getByLabel('The letter')
  const first = await body.inputValue()
  await page.getByText('What can be filled in').click()
  await expect(page.getByText('{{received}}', { exact: true })).toBeVisible()
  await body.fill('Dear {{parant}}')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Did you mean {{parent}}?')
  await expect(body).toHaveValue('Dear {{parant}}')
  await body.fill('Dear {{parent}}\n\nThank you.')
  await page.getByRole('button', { name: 'Save' }).click()
  await page
    .getByRole('link', { name: /Acknowledgement/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Put the first wording back' }).click()
  await page
    .getByRole('link', { name: /Acknowledgement/ })
    .first()
    .click()
  await expect(body).toHaveValue(first)
  await page.getByRole('button', { name: 'Take it out of use' }).click()
  await expect(page.getByText('(out of use)')).toBeVisible()
  await signIn(await aMember(school, 'staff'))
  expect((await page.goto(`/${school.slug}/concerns/settings/letters`))?.status()).toBe(403)
})
