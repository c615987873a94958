import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chosenStore } from '@/lib/platform/storage-chosen'
import { s3Store } from '@/lib/platform/storage-s3'
import { readStoreSettings } from '@/lib/platform/store-settings.mjs'
import { anS3Server } from '@/lib/platform/testing/s3-server'
import { aFile } from '@/prisma/builders/evidence'
import { aScene } from '@/prisma/testing/evidence-scene'
import { connectTo } from '../launch/database.mjs'
import { root } from '../launch/root.mjs'
import { backUp } from './back-up.mjs'
import { moveFiles, removeSource } from './move.mjs'
import { forgetJournals, openJournal } from './move-journal.mjs'
import { letOwnerRead } from './owner-reads.mjs'
import { openBackup, restore } from './restore.mjs'
import { filesInRows } from './testing/contents'
import { aFolder, anEmptyPlace, anInstallation, type Place } from './testing/installations'

type Store = Place['files']
type Whole = Awaited<ReturnType<typeof aWhole>>

let server: Awaited<ReturnType<typeof anS3Server>>
let place: Place
let scene: Awaited<ReturnType<typeof aScene>>
beforeAll(async () => {
  server = await anS3Server()
  place = await anInstallation()
  scene = await aScene()
}, 60_000)
afterAll(() => server.stop())

const settings = () => readStoreSettings({ EVIDENCE_STORE: 's3', ...server.settings })
const filesOf = (folder: string) => chosenStore(settings(), folder)

/** Both places, the owner's connection, and an empty journal. */
async function aWhole(): Promise<{
  folder: Store
  s3: Store
  client: Awaited<ReturnType<typeof connectTo>>
  journals: string
}> {
  const { s3 } = settings()
  if (!s3) throw new Error('There is no bucket.')
  const client = await connectTo(place.url)
  await letOwnerRead(client)
  return { folder: place.files, s3: s3Store(s3, place.folder), client, journals: aFolder() }
}

const add = (words: string) => aFile(scene.staff, scene.activityId, words)
const hashOf = (words: string) => createHash('sha256').update(words).digest('hex')
const inFolder = (words: string) =>
  join(place.folder, 'evidence', scene.staff.schoolId, hashOf(words).slice(0, 2), hashOf(words))

async function move({ folder, s3, client, journals }: Whole, to: 's3' | 'folder' = 's3') {
  const [from, into] = to === 's3' ? [folder, s3] : [s3, folder]
  return moveFiles({ client, from, to: into, journal: openJournal(journals, to) })
}

describe('moving files from one store to the other', { timeout: 60_000 }, () => {
  it('copies every file, takes nothing away, and copies none twice', async () => {
    for (const words of ['one', 'two', 'three']) await add(words)
    const whole = await aWhole()
    expect(await move(whole)).toMatchObject({ moved: 3, there: 0, wrong: [] })
    for (const words of ['one', 'two', 'three']) {
      expect(await text(await whole.s3.get(scene.staff.schoolId, hashOf(words)))).toBe(words)
      expect(existsSync(inFolder(words))).toBe(true)
    }
    server.asked.length = 0
    expect(await move(whole)).toMatchObject({ moved: 0, there: 3 })
    expect(server.asked.filter((asked) => /^(PUT|GET)/.test(asked))).toEqual([])
    await whole.client.end()
  })

  it('takes along what is added meanwhile, and goes on after the store was away', async () => {
    const whole = await aWhole()
    for (let i = 0; i < 20; i++) await add(`log ${i}`)
    let isDown = false
    const watched = {
      ...whole.s3,
      put: async (...given: Parameters<Store['put']>) => {
        if (!isDown && given[0]) {
          isDown = true
          await add('added meanwhile')
          await server.goDown()
        }
        return whole.s3.put(...given)
      },
    }
    const cut = move({ ...whole, s3: watched })
    await expect(cut).rejects.toThrow(/does not answer/)
    await server.comeBack()
    expect((await move(whole)).wrong).toEqual([])
    expect(await whole.s3.exists(scene.staff.schoolId, hashOf('added meanwhile'))).toBe(true)
    await whole.client.end()
  })

  it('names what is missing or damaged, and moves the rest', async () => {
    await add('will be missing')
    await add('will be damaged')
    await add('is well')
    rmSync(inFolder('will be missing'))
    writeFileSync(inFolder('will be damaged'), 'something else')
    const whole = await aWhole()
    const { wrong, moved } = await move(whole)
    expect(moved).toBe(1)
    expect(wrong.sort()).toEqual(
      [
        `evidence/${scene.staff.schoolId}/${hashOf('will be missing')} is not there: put it back from a backup.`,
        `evidence/${scene.staff.schoolId}/${hashOf('will be damaged')} is damaged: put it back from a backup.`,
      ].sort(),
    )
    expect(await whole.s3.exists(scene.staff.schoolId, hashOf('something else'))).toBe(false)
    for (const words of ['will be missing', 'will be damaged'])
      await whole.folder.put(scene.staff.schoolId, [Buffer.from(words)] as never)
    expect((await move(whole)).wrong).toEqual([])
    await whole.client.end()
  })

  it('empties the old place only of what is whole in the new one, and comes back', async () => {
    const whole = await aWhole()
    await move(whole)
    await whole.s3.remove(scene.staff.schoolId, hashOf('is well'))
    const { folder, s3, client, journals } = whole
    const first = await removeSource({ client, from: folder, to: s3 })
    expect(first.wrong).toEqual([
      expect.stringContaining(`${hashOf('is well')} is not whole where it was moved to`),
    ])
    expect(existsSync(inFolder('is well'))).toBe(true)
    expect(existsSync(inFolder('one'))).toBe(false)
    expect((await move(whole)).wrong).toEqual([])
    expect(await removeSource({ client, from: folder, to: s3 })).toMatchObject({ removed: 1, wrong: [] })
    forgetJournals(journals)

    const back = await move(whole, 'folder')
    expect(back).toMatchObject({ there: 0, wrong: [] })
    expect(back.moved).toBe((await filesInRows(place.outside)).length)
    expect(readFileSync(inFolder('one'), 'utf8')).toBe('one')
    await client.end()
  })
})

describe('a backup with files in a bucket', { timeout: 60_000 }, () => {
  it('is made from the bucket and restored into one', async () => {
    const { folder, s3, client } = await aWhole()
    await removeSource({ client, from: folder, to: s3 })
    await client.end()
    const files = filesOf(place.folder)
    const path = join(aFolder(), 'backup.zip')
    const made = await backUp({ url: place.url, files, path, root })
    expect(made.files.missing).toEqual([])

    const into = await anEmptyPlace()
    const backup = await openBackup({ path, root, mode: 'school' })
    for (const part of await filesInRows(place.outside)) {
      const [schoolId = '', sha256 = ''] = part.split('/')
      await s3.remove(schoolId, sha256)
    }
    await restore(backup, { url: into.url, files: filesOf(into.folder) })
    backup.archive.close()
    const rows = await filesInRows(into.outside)
    expect(rows).toEqual(await filesInRows(place.outside))
    for (const part of rows) {
      const [schoolId = '', sha256 = ''] = part.split('/')
      expect(hashOf(await text(await s3.get(schoolId, sha256)))).toBe(sha256)
    }
  })

  it('is not made, and nothing called damaged, while the bucket does not answer', async () => {
    await server.goDown()
    const files = filesOf(place.folder)
    const path = join(aFolder(), 'backup.zip')
    const making = backUp({ url: place.url, files, path, root, withoutMissing: true })
    await expect(making).rejects.toThrow(/^The store for files does not answer .* No backup was made/)
    expect(existsSync(path)).toBe(false)
    await server.comeBack()
  })
})
