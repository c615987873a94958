import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { aPackAtHand } from '@/lib/conversation/testing/pack-at-hand'
import { drawsDots, drawsLines, readPdf } from '@/lib/conversation/testing/read-pdf'
import { readZip } from '@/lib/conversation/testing/read-zip'
import { withdrawEvidence } from '@/lib/evidence/commands'
import { queueJob } from '@/lib/jobs/queue'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { someFigures } from '@/prisma/builders/figures'
import { aPack } from '@/prisma/builders/pack'
import type { Prisma } from '@/prisma/generated/client'
import { faults } from './support/faults'
import { expect, test } from './support/test'

/** A pack's files: built in the background, with progress, opened, compared with the pages, and stopped. */

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const BUILT = /^Built on .* It is up to date\.$/

async function downloaded(page: Page, name: string): Promise<{ bytes: Buffer; called: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ])
  return { bytes: readFileSync(await file.path()), called: file.suggestedFilename() }
}

test('the PDF says what the page to print says, tagged and in lines; the ZIP is what its index says, hash by hash', async ({
  page,
  signIn,
}) => {
  test.slow()
  const { school, head, activity, outcomeId, photo, evidence } = await aPackAtHand()
  await someFigures(
    head,
    outcomeId,
    Array.from({ length: 20 }, (_, i) => [80 + (i % 5), 86 + ((i * 3) % 7)] as const),
  )
  const pack = await aPack(head, { judgements: [], activities: [activity], evidence, withPictures: true })
  await signIn(head)
  await page.goto(`/${school.slug}/conversation/packs/${pack}`)
  await page.getByRole('button', { name: 'Build it' }).click()
  await expect(page.getByText(BUILT)).toBeVisible({ timeout: 90_000 })

  const pdf = await downloaded(page, 'PDF')
  const zip = await downloaded(page, 'ZIP')
  expect([pdf.called, zip.called]).toEqual(['Spring visit.pdf', 'Spring visit.zip'])
  const read = await readPdf(pdf.bytes)
  const files = await readZip(zip.bytes)

  await test.step('each sentence and number of the page to print stands in the PDF', async () => {
    expect(read.isMarked).toBe(true)
    expect(read.info).toMatchObject({ Language: 'en-GB', Title: 'Spring visit' })
    const said = read.pages.flatMap(({ elements }) => elements.map(({ text }) => text)).join(' ')
    await page.getByRole('link', { name: 'The page to print' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Spring visit' })).toBeVisible()
    const front = page.locator('.pack-front')
    for (const sentence of await front.locator('section').first().locator('p').allInnerTexts())
      expect(said).toContain(sentence.replace(/\s*\[\d+\]/g, '').trim())
    const printed = await page.locator('.pack-numbers li strong').allInnerTexts()
    expect(printed.length).toBeGreaterThan(5)
    for (const number of printed) expect(said).toContain(number)
  })

  await test.step('its chart is lines with words behind them, and the photograph has words too', async () => {
    const figures = read.elements.filter(({ role }) => role === 'Figure')
    expect(figures.map(({ alt }) => alt)).toEqual([expect.stringMatching(/: .*\d/), 'Photograph E1: Hall'])
    const [first] = read.pages
    expect(drawsDots(first?.drawn ?? [])).toBe(false)
    expect(drawsLines(first?.drawn ?? [])).toBe(true)
  })

  await test.step('every file is in the index under its hash, and nothing else is in the ZIP', async () => {
    const rows: Record<string, string>[] = parse(files.get('index.csv') ?? '', { columns: true, bom: true })
    const listed = rows.filter(({ File }) => File)
    expect([...files.keys()].sort()).toEqual(
      ['index.csv', 'index.html', ...listed.map(({ File }) => File ?? '')].sort(),
    )
    for (const row of listed)
      expect(hashOf(files.get(row.File ?? '') ?? Buffer.alloc(0))).toBe(row['SHA-256'])
    expect(files.get('pack.pdf')).toEqual(pdf.bytes)
    expect(rows.map((row) => row['What it is'])).toEqual([
      'PDF',
      'Photograph',
      'Sound recording',
      'Quotation',
      'Link',
    ])
    expect(files.get('index.html')?.toString()).toContain('Nobody has asked for consent yet.')
  })

  await test.step('what was withdrawn since is not handed out, and is gone when it is built again', async () => {
    await withdrawEvidence(head, { id: photo, version: 1, reason: 'They asked.' })
    const address = `/${school.slug}/conversation/packs/${pack}`
    await page.goto(address)
    await page.getByRole('link', { name: 'ZIP', exact: true }).click()
    await expect(page.getByRole('alert').getByText(/not handed out just now/)).toBeVisible()
    await page.getByRole('button', { name: 'Build it again' }).click()
    await expect(page.getByText(BUILT)).toBeVisible({ timeout: 90_000 })
    const again = await readZip((await downloaded(page, 'ZIP')).bytes)
    expect([...again.values()].map(hashOf)).not.toContain(
      hashOf(files.get('evidence/E1.jpg') ?? Buffer.alloc(0)),
    )
  })

  await test.step('nobody else is given it', async () => {
    const files = ['pdf', 'zip'].map((which) => `/${school.slug}/conversation/packs/${pack}/${which}`)
    const { head: other } = await aSchool()
    await signIn(other)
    for (const file of files) expect((await page.request.get(file)).status()).toBe(404)
    await signIn(await aMember(school, 'governor'))
    for (const file of files) expect((await page.request.get(file)).status()).toBe(403)
  })
})

test('a pack says how far it is while it is built, and is stopped with nothing kept', async ({
  page,
  signIn,
}) => {
  test.slow()
  const { school, head, pack } = await aPackAtHand()
  const job = await isHeldElsewhere(head, pack)
  await signIn(head)
  await page.goto(`/${school.slug}/conversation/packs/${pack}`)
  await expect(page.getByText('0 of 5 pieces of evidence are in it.')).toBeVisible()
  await job({ done: 3 })
  await expect(page.getByText('3 of 5 pieces of evidence are in it.')).toBeVisible({ timeout: 45_000 })
  await expect(page.getByRole('progressbar', { name: 'Pieces of evidence that are in it' })).toBeVisible()
  expect(await faults(page)).toEqual([])
  await page.getByRole('button', { name: 'Stop it' }).click()
  await expect(page.getByText('It is being stopped. Nothing of it will be kept.')).toBeVisible()
  await job({ leaseId: null, leaseUntil: null })
  await expect(page.getByText(/stopped it\. Nothing was kept of it/)).toBeVisible({ timeout: 90_000 })
  await expect(page.getByText('It is not built yet.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'ZIP', exact: true })).toHaveCount(0)
})

/** The building of a pack, in the hands of a process that does not get on with it; says what becomes of it. */
async function isHeldElsewhere(head: Viewer, pack: string) {
  const { schoolId } = head
  const page = `conversation/packs/${pack}`
  const where = await inSchool(head, async (tx) => {
    const id = await queueJob(tx, head, {
      kind: 'pack',
      title: 'The pack “Spring visit”',
      input: { id: pack },
      page,
      againPage: page,
      draftId: null,
      total: 5,
    })
    const leaseUntil = new Date(Date.now() + 3_600_000)
    await tx.job.updateMany({ where: { schoolId, id }, data: { leaseId: randomUUID(), leaseUntil } })
    await tx.pack.updateMany({ where: { schoolId, id: pack }, data: { jobId: id } })
    return { schoolId, id }
  })
  return (data: Prisma.JobUpdateManyMutationInput) =>
    inSchool(head, (tx) => tx.job.updateMany({ where, data }))
}
