import { anS3Server } from '@/lib/platform/testing/s3-server'
import { aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aFile } from '@/prisma/builders/evidence'
import { aSecondServer } from './support/server'
import { test as base, expect } from './support/test'

/** An installation that keeps its files in a bucket. */
type Kept = { url: string; store: Awaited<ReturnType<typeof anS3Server>> }
const test = base.extend<object, { kept: Kept }>({
  kept: [
    async ({ browserName: _ }, use) => {
      const store = await anS3Server()
      const { url, stop } = await aSecondServer({ EVIDENCE_STORE: 's3', ...store.settings })
      await use({ url, store })
      await stop()
      await store.stop()
    },
    { scope: 'worker' },
  ],
})

/** Files of evidence put into the bucket so far, by whichever test: a worker's tests share it. */
const filesPut = ({ asked }: Kept['store']) =>
  asked.filter((one) => one.startsWith('PUT /evidence/evidence/'))

const log = { name: 'Log.txt', mimeType: 'text/plain', buffer: Buffer.from('Monday: ten minutes\n') }
const notes = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('What parents asked\n') }

test('a file goes into the bucket and comes back; while the bucket is away nothing is lost', async ({
  page,
  signIn,
  kept: { url, store },
}) => {
  const { school, head } = await aSchool()
  const start = `${url}/${school.slug}/evidence/new?activity=${await anActivity(head)}`
  const files = page.getByLabel(/^Choose files/)
  const keptBefore = filesPut(store).length
  const health = async () => (await page.request.get(`${url}/health`)).json()
  await signIn(head)
  await page.goto(start)
  await files.setInputFiles(log)
  await page.getByRole('link', { name: 'Go on with 1 file' }).click()
  await page.getByLabel('Where does it come from?').fill('Year 1 teacher')
  await page.getByRole('radio', { name: 'Not needed: nobody can be recognised' }).check()
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Log' })).toBeVisible()
  expect(filesPut(store)).toHaveLength(keptBefore + 1)
  const piece = page.url()
  expect(await (await page.request.get(`${piece}/file`)).text()).toBe('Monday: ten minutes\n')
  expect(await health()).toEqual({ application: 'up', database: 'up', files: 'up' })

  await store.goDown()
  expect(await health()).toEqual({ application: 'up', database: 'up', files: 'down' })
  await page.getByRole('link', { name: /^Download Log\.txt/ }).click()
  await expect(page.getByText('The file cannot be opened just now')).toBeVisible()
  expect((await page.request.get(`${piece}/file`, { headers: { 'sec-fetch-dest': 'image' } })).status()).toBe(
    503,
  )
  await page.goto(start)
  await files.setInputFiles([notes])
  await expect(page.getByText('“notes.txt” could not be kept, because the place where')).toBeVisible()
  await expect(page.getByRole('link', { name: /^Go on with/ })).toHaveCount(0)

  await store.comeBack()
  await files.setInputFiles([notes])
  await expect(page.getByRole('link', { name: 'Go on with 1 file' })).toBeVisible()
  const download = page.waitForEvent('download')
  await page.goto(piece)
  await page.getByRole('link', { name: /^Download Log\.txt/ }).click()
  expect(Buffer.concat(await (await (await download).createReadStream()).toArray())).toEqual(log.buffer)
})

test('what is deleted for good while the bucket is away is deleted, and no error', async ({
  page,
  signIn,
  kept: { url, store },
}) => {
  const { school, head } = await aSchool()
  const piece = await aFile(head, await anActivity(head), 'A letter')
  await signIn(head)
  await store.goDown()
  await page.goto(`${url}/${school.slug}/evidence/${piece}/withdraw`)
  await page.getByLabel('Why?').fill('The family asked us to')
  await page.getByLabel('Delete the file itself too, for good').check()
  await page.getByRole('button', { name: 'Withdraw it' }).click()
  await expect(page).toHaveURL(new RegExp(`/evidence/${piece}$`))
  await expect(page.getByText('The family asked us to').first()).toBeVisible()
  await store.comeBack()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a file that could not be kept is named on the form, and sent again', async ({
    page,
    signIn,
    kept: { url, store },
  }) => {
    const { school, head } = await aSchool()
    await signIn(head)
    await page.goto(`${url}/${school.slug}/evidence/new?activity=${await anActivity(head)}`)
    await store.goDown()
    const send = async () => {
      await page.getByLabel(/^Choose files/).setInputFiles(notes)
      await page.getByRole('button', { name: 'Upload' }).click()
    }
    await send()
    await expect(page.getByText('“notes.txt” could not be kept, because the place where')).toBeVisible()
    await store.comeBack()
    await send()
    await expect(page.getByText('could not be kept')).toHaveCount(0)
    await expect(page.getByLabel('Where does it come from?')).toBeVisible()
  })
})
