import { createHash, randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NoRoom, NoSuchFile } from './storage-contract'
import { folderStore } from './storage-folder'

let data: string
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'storage-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

const oakfield = randomUUID()
const riverside = randomUUID()
const bytesOf = (words: string) => Readable.from([Buffer.from(words)])
const hashOf = (words: string) => createHash('sha256').update(words).digest('hex')

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(join(data, folder), { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

async function growOld(schoolId: string, sha256: string): Promise<void> {
  const long = new Date('2020-01-01')
  await utimes(join(data, 'evidence', schoolId, sha256.slice(0, 2), sha256), long, long)
}

describe('a folder that keeps files', () => {
  it('keeps a stream under its SHA-256 and reads it back', async () => {
    const store = folderStore(data)
    const kept = await store.put(oakfield, bytesOf('Reading log, week 3'))
    expect(kept).toEqual({ sha256: hashOf('Reading log, week 3'), bytes: 19 })
    expect(await text(await store.get(oakfield, kept.sha256))).toBe('Reading log, week 3')
    expect(await store.exists(oakfield, kept.sha256)).toBe(true)
  })

  it('reads a part of a file', async () => {
    const store = folderStore(data)
    const { sha256 } = await store.put(oakfield, bytesOf('abcdefghij'))
    expect(await text(await store.get(oakfield, sha256, { first: 2, last: 4 }))).toBe('cde')
  })

  it('keeps the same content once for a school, and apart for another', async () => {
    const store = folderStore(data)
    await store.put(oakfield, bytesOf('same'))
    const { sha256 } = await store.put(oakfield, bytesOf('same'))
    expect(await namesIn(`evidence/${oakfield}`)).toEqual([sha256])
    expect(await store.exists(riverside, sha256)).toBe(false)
    await expect(store.get(riverside, sha256)).rejects.toThrow(NoSuchFile)
    await store.put(riverside, bytesOf('same'))
    await store.remove(riverside, sha256)
    expect(await store.exists(oakfield, sha256)).toBe(true)
  })

  it('leaves nothing behind when the stream breaks off', async () => {
    const store = folderStore(data)
    async function* broken() {
      yield Buffer.from('half a ')
      throw new Error('The connection went away')
    }
    await expect(store.put(oakfield, broken())).rejects.toThrow('The connection went away')
    await expect(store.setAside(broken())).rejects.toThrow('The connection went away')
    expect(await namesIn('evidence')).toEqual([])
  })

  it('says when there is no room', async () => {
    // Nobody, not even root, can make a folder there.
    const store = folderStore('/sys')
    await expect(store.put(oakfield, bytesOf('x'))).rejects.toThrow(NoRoom)
    await expect(store.setAside(bytesOf('x'))).rejects.toThrow(NoRoom)
  })

  it('finds a file again that somebody was taking away when the machine went down', async () => {
    const store = folderStore(data)
    const { sha256 } = await store.put(oakfield, bytesOf('put again'))
    const aside = join(data, 'evidence', 'removing', oakfield)
    await mkdir(aside, { recursive: true })
    await rename(
      join(data, 'evidence', oakfield, sha256.slice(0, 2), sha256),
      join(aside, `${sha256}.${randomUUID()}`),
    )
    expect(await store.exists(oakfield, sha256)).toBe(false)
    for await (const name of store.keptBefore(oakfield, new Date('2020-01-01'))) expect(name).toBe('new')
    expect(await text(await store.get(oakfield, sha256))).toBe('put again')
    expect(await namesIn('evidence/removing')).toEqual([])
  })

  it('never leaves its folder, whatever it is asked for', async () => {
    const store = folderStore(data)
    await writeFile(join(data, 'secret'), 'secret')
    for (const name of ['../secret', '../../secret', hashOf('x').toUpperCase(), '']) {
      await expect(store.get(oakfield, name)).rejects.toThrow(NoSuchFile)
    }
    await expect(store.get('../..', hashOf('x'))).rejects.toThrow(NoSuchFile)
    await expect(store.put('..', bytesOf('x'))).rejects.toThrow(NoSuchFile)
  })

  it('takes a file away unless it was put there again meanwhile', async () => {
    const store = folderStore(data)
    const { sha256 } = await store.put(oakfield, bytesOf('log'))
    await growOld(oakfield, sha256)
    const looked = new Date('2021-01-01')
    const old: string[] = []
    for await (const name of store.keptBefore(oakfield, looked)) old.push(name)
    expect(old).toEqual([sha256])

    await store.put(oakfield, bytesOf('log'))
    await store.remove(oakfield, sha256, looked)
    expect(await store.exists(oakfield, sha256)).toBe(true)

    await growOld(oakfield, sha256)
    await store.remove(oakfield, sha256, looked)
    expect(await store.exists(oakfield, sha256)).toBe(false)
    await store.remove(oakfield, sha256, looked)
    expect(await namesIn('evidence')).toEqual([])
  })

  it('sets a stream aside, and clears what a crash left there', async () => {
    const store = folderStore(data)
    const first = await store.setAside(bytesOf('one'))
    await utimes(first.path, new Date('2020-01-01'), new Date('2020-01-01'))
    const aside = await store.setAside(bytesOf('two'))
    expect(await namesIn('evidence')).toHaveLength(1)
    expect(aside.bytes).toBe(3)
    await aside.drop()
    expect(await namesIn('evidence')).toEqual([])
  })

  it('keeps 200 MB in 8 streams at once without growing by half of it', async () => {
    const store = folderStore(data)
    const megabyte = Buffer.alloc(1024 * 1024)
    async function* large(first: number) {
      for (let i = 0; i < 25; i++) {
        megabyte[0] = first
        yield Buffer.from(megabyte)
      }
    }
    const before = process.memoryUsage().rss
    let most = before
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss)
    }, 5)
    const kept = await Promise.all(Array.from({ length: 8 }, (_, i) => store.put(oakfield, large(i))))
    const read = await Promise.all(
      kept.map(async ({ sha256 }) => {
        let bytes = 0
        for await (const chunk of await store.get(oakfield, sha256)) bytes += chunk.length
        return bytes
      }),
    )
    clearInterval(watch)
    expect(read).toEqual(Array(8).fill(25 * 1024 * 1024))
    const grownBy = Math.round((most - before) / 1024 / 1024)
    console.info(`8 files of 25 MB written and read at once: memory grew by ${grownBy} MB`)
    expect(grownBy).toBeLessThan(100)
    expect(
      await buffer(await store.get(oakfield, kept[0]?.sha256 ?? '', { first: 0, last: 0 })),
    ).toHaveLength(1)
  })
})
