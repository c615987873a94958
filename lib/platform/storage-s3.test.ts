import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chosenStore } from './storage-chosen'
import { FileDamaged, NoSuchFile, StoreDown } from './storage-contract'
import { folderStore } from './storage-folder'
import { s3Store } from './storage-s3'
import { readStoreSettings } from './store-settings.mjs'
import { anS3Server } from './testing/s3-server'

let server: Awaited<ReturnType<typeof anS3Server>>
let data: string
beforeAll(async () => {
  server = await anS3Server()
})
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'storage-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))
afterAll(() => server.stop())

const settings = (changed: Record<string, string> = {}) =>
  readStoreSettings({ EVIDENCE_STORE: 's3', ...server.settings, ...changed })
function store(changed: Record<string, string> = {}) {
  const { s3 } = settings(changed)
  if (!s3) throw new Error('There are no settings.')
  return s3Store(s3, data)
}

const bytesOf = (words: string) => Readable.from([Buffer.from(words)])
const hashOf = (words: string) => createHash('sha256').update(words).digest('hex')

async function leftHere(): Promise<string[]> {
  const entries = await readdir(join(data, 'evidence'), { recursive: true, withFileTypes: true }).catch(
    () => [],
  )
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

/** Where the server keeps an object, to do to it what no client can. */
const objectOf = (schoolId: string, sha256: string) =>
  join(server.directory, 'evidence', 'evidence', schoolId, `${sha256}._S3rver_object`)

async function growOld(schoolId: string, sha256: string): Promise<void> {
  const long = new Date('2020-01-01')
  await utimes(objectOf(schoolId, sha256), long, long)
}

async function keptOf(from: Pick<ReturnType<typeof store>, 'keptBefore'>, schoolId: string, moment: Date) {
  const names: string[] = []
  for await (const name of from.keptBefore(schoolId, moment)) names.push(name)
  return names
}

describe('a bucket that keeps files', { timeout: 30_000 }, () => {
  it('keeps a stream under its SHA-256 and reads it back, whole and in parts', async () => {
    const school = randomUUID()
    const kept = await store().put(school, bytesOf('Reading log, week 3'))
    expect(kept).toEqual({ sha256: hashOf('Reading log, week 3'), bytes: 19 })
    expect(await text(await store().get(school, kept.sha256))).toBe('Reading log, week 3')
    expect(await text(await store().get(school, kept.sha256, { first: 8, last: 10 }))).toBe('log')
    expect(await store().exists(school, kept.sha256)).toBe(true)
    expect(await leftHere()).toEqual([])
  })

  it('keeps the same content once for a school, and apart for another', async () => {
    const [oakfield, riverside] = [randomUUID(), randomUUID()]
    await store().put(oakfield, bytesOf('same'))
    const { sha256 } = await store().put(oakfield, bytesOf('same'))
    expect(await keptOf(store(), oakfield, new Date(8.64e15))).toEqual([sha256])
    expect(await store().exists(riverside, sha256)).toBe(false)
    await expect(store().get(riverside, sha256)).rejects.toThrow(NoSuchFile)
    await store().put(riverside, bytesOf('same'))
    await store().remove(riverside, sha256)
    expect(await store().exists(oakfield, sha256)).toBe(true)
  })

  it('never leaves its school, whatever it is asked for', async () => {
    for (const name of ['../secret', hashOf('x').toUpperCase(), '']) {
      await expect(store().get(randomUUID(), name)).rejects.toThrow(NoSuchFile)
    }
    await expect(store().put('../..', bytesOf('x'))).rejects.toThrow(NoSuchFile)
  })

  it('leaves nothing behind when the stream breaks off', async () => {
    async function* broken() {
      yield Buffer.from('half a ')
      throw new Error('The connection went away')
    }
    const school = randomUUID()
    await expect(store().put(school, broken())).rejects.toThrow('The connection went away')
    expect(await leftHere()).toEqual([])
    expect(await keptOf(store(), school, new Date(8.64e15))).toEqual([])
  })

  it('tells a file that is no longer what was put there', async () => {
    const school = randomUUID()
    const { sha256 } = await store().put(school, bytesOf('Reading log'))
    await writeFile(objectOf(school, sha256), 'Reading dog')
    await expect(store().get(school, sha256).then(text)).rejects.toThrow(FileDamaged)
  })

  it('takes a file away unless it was put there again meanwhile', async () => {
    const school = randomUUID()
    const { sha256 } = await store().put(school, bytesOf('log'))
    await growOld(school, sha256)
    const looked = new Date('2021-01-01')
    expect(await keptOf(store(), school, looked)).toEqual([sha256])
    await store().put(school, bytesOf('log'))
    await store().remove(school, sha256, looked)
    expect(await store().exists(school, sha256)).toBe(true)
    await growOld(school, sha256)
    await store().remove(school, sha256, looked)
    expect(await store().exists(school, sha256)).toBe(false)
    await store().remove(school, sha256, looked)
  })

  it('has every file that was put there while it was being taken away', async () => {
    const school = randomUUID()
    const looked = new Date('2021-01-01')
    for (let i = 0; i < 6; i++) {
      const { sha256 } = await store().put(school, bytesOf(`log ${i}`))
      await growOld(school, sha256)
      await Promise.all([store().remove(school, sha256, looked), store().put(school, bytesOf(`log ${i}`))])
      expect(await store().exists(school, sha256)).toBe(true)
    }
  })

  it('keeps 75 MB in 3 streams at once without growing by it', async () => {
    const school = randomUUID()
    async function* large(first: number) {
      for (let i = 0; i < 25; i++) yield Buffer.alloc(1024 * 1024, first)
    }
    const before = process.memoryUsage().rss
    let most = before
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss)
    }, 5)
    const kept = await Promise.all(Array.from({ length: 3 }, (_, i) => store().put(school, large(i))))
    for (const { sha256 } of kept) {
      let bytes = 0
      for await (const chunk of await store().get(school, sha256)) bytes += chunk.length
      expect(bytes).toBe(25 * 1024 * 1024)
    }
    clearInterval(watch)
    const grownBy = Math.round((most - before) / 1024 / 1024)
    console.info(
      `3 files of 25 MB put in a bucket and read: memory grew by ${grownBy} MB, the server's own among it`,
    )
    expect(grownBy).toBeLessThan(150)
  })
})

describe('a store that cannot be reached', { timeout: 30_000 }, () => {
  it('says that it does not answer, leaves nothing behind, and goes on when it is back', async () => {
    const school = randomUUID()
    const { sha256 } = await store().put(school, bytesOf('before'))
    await server.goDown()
    const down = store()
    for (const question of [
      () => down.put(school, bytesOf('after')),
      () => down.get(school, sha256),
      () => down.exists(school, sha256),
      () => down.remove(school, sha256),
      () => keptOf(down, school, new Date()),
      () => down.probe(),
    ]) {
      await expect(question()).rejects.toThrow(/does not answer/)
    }
    expect(await leftHere()).toEqual([])
    await server.comeBack()
    expect(await text(await down.get(school, sha256))).toBe('before')
  })

  it.each([
    [{ S3_BUCKET: 'another-one' }, /no such bucket: check S3_BUCKET/],
    [{ S3_ACCESS_KEY_ID: 'SOMEBODY' }, /does not know the key: check S3_ACCESS_KEY_ID/],
    [{ S3_SECRET_ACCESS_KEY: 'wrong' }, /check S3_SECRET_ACCESS_KEY/],
  ])('with %j says what is wrong', async (changed, sentence) => {
    const refused = await store(changed)
      .probe()
      .catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(StoreDown)
    expect(refused).toMatchObject({ isRefusal: true, message: expect.stringMatching(sentence) })
  })
})

describe('two stores while files are moved', { timeout: 30_000 }, () => {
  it('reads from either, writes to the chosen one, and takes away from both', async () => {
    const school = randomUUID()
    const folder = folderStore(data)
    const { sha256 } = await folder.put(school, bytesOf('not moved yet'))
    const chosen = chosenStore(settings(), data)
    expect(await text(await chosen.get(school, sha256))).toBe('not moved yet')
    expect(await chosen.exists(school, sha256)).toBe(true)
    const fresh = await chosen.put(school, bytesOf('new'))
    expect([await store().exists(school, fresh.sha256), await folder.exists(school, fresh.sha256)]).toEqual([
      true,
      false,
    ])
    expect((await keptOf(chosen, school, new Date(8.64e15))).sort()).toEqual([sha256, fresh.sha256].sort())

    await chosen.put(school, bytesOf('not moved yet'))
    await chosen.remove(school, sha256)
    expect(await chosen.exists(school, sha256)).toBe(false)
    await expect(chosen.get(school, sha256)).rejects.toThrow(NoSuchFile)

    const back = chosenStore(settings({ EVIDENCE_STORE: 'folder' }), data)
    expect(await text(await back.get(school, fresh.sha256))).toBe('new')
    const { sha256: last } = await back.put(school, bytesOf('in the folder again'))
    expect(await readFile(join(data, 'evidence', school, last.slice(0, 2), last), 'utf8')).toBe(
      'in the folder again',
    )
  })
})
