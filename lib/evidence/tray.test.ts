import { randomUUID } from 'node:crypto'
import { readdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inSchool } from '@/lib/platform/database'
import { about, aFile, aTray } from '@/prisma/builders/evidence'
import { aScene } from '@/prisma/testing/evidence-scene'
import { fromOutside } from '@/prisma/testing/outside'
import { env } from '../platform/env'
import { NotAllowed, NotFound } from '../platform/errors'
import { storage } from '../platform/storage'
import type { Viewer } from '../platform/viewer'
import { addFiles } from './add'
import { MOST_BYTES, MOST_FILES } from './files/file-types'
import { receiveFile } from './files/receive-file'
import { sweepEverySchool, sweepFiles } from './sweep'
import * as sample from './testing/samples'
import { getTray, putOnTray, takeOffTray } from './tray'

async function filesOnDisk(under: string): Promise<string[]> {
  const folder = join(env().ALONGSIDE_DATA, 'evidence', under)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

const storedFiles = (viewer: Viewer) =>
  inSchool(viewer, (tx) => tx.storedFile.findMany({ where: { schoolId: viewer.schoolId } }))

async function* chunks(bytes: number) {
  const part = Buffer.alloc(64 * 1024, 'a')
  for (let sent = 0; sent < bytes; sent += part.length) yield part.subarray(0, bytes - sent)
}

describe('receiving a file', () => {
  it('keeps it under the SHA-256 of what is kept, as what it is', async () => {
    const { head } = await aScene()
    const arrived = await receiveFile(head.schoolId, 'C:\\fakepath\\log.exe', [sample.pdf()] as never)
    expect(arrived).toMatchObject({ name: 'log.exe', contentType: 'application/pdf', refusal: null })
  })

  it('takes 25 MB, and refuses one byte more with nothing left behind', async () => {
    const { head } = await aScene()
    const largest = await receiveFile(head.schoolId, 'largest.txt', chunks(MOST_BYTES))
    expect(largest).toMatchObject({ bytes: MOST_BYTES, refusal: null })
    const before = await filesOnDisk('')
    const larger = await receiveFile(head.schoolId, 'larger.txt', chunks(MOST_BYTES + 1))
    expect(larger.refusal).toMatch(/^“larger.txt” is larger than 25 MB/)
    expect(await filesOnDisk('')).toEqual(before)
  })

  it('stops reading a file that is too large', async () => {
    const { head } = await aScene()
    let read = 0
    async function* endless() {
      for (;;) {
        read += 1
        yield Buffer.alloc(1024 * 1024, 'a')
      }
    }
    await receiveFile(head.schoolId, 'endless.txt', endless())
    expect(read).toBe(26)
  })

  it.each([
    ['empty.txt', '', /^“empty.txt” is empty/],
    ['letter.pdf', sample.exe(), /^“letter.pdf” is a Windows program, whatever its name says/],
    ['photo.jpg', Buffer.from('ffd8ffe1fffe457869660000', 'hex'), /^“photo.jpg” is a damaged picture/],
  ])('refuses %s by name, with nothing left behind', async (name, content, sentence) => {
    const { head } = await aScene()
    const arrived = await receiveFile(head.schoolId, name, [Buffer.from(content as string)] as never)
    expect(arrived.refusal).toMatch(sentence)
    expect(await filesOnDisk(head.schoolId)).toEqual([])
    expect(await filesOnDisk('incoming')).toEqual([])
  })

  it('passes on that the connection broke, with nothing left behind', async () => {
    const { head } = await aScene()
    async function* broken() {
      yield Buffer.from('half')
      throw new Error('Gone')
    }
    await expect(receiveFile(head.schoolId, 'half.txt', broken())).rejects.toThrow('Gone')
    expect(await filesOnDisk('incoming')).toEqual([])
  })
})

describe('a tray', () => {
  it('holds what arrived and what was refused, for the person who sent it and nobody else', async () => {
    const { head, staff, school } = await aScene()
    const { head: stranger } = await aScene()
    const tray = await aTray(staff, { 'log.pdf': sample.pdf(), 'fake.pdf': sample.exe() })
    const { files, refusals } = await getTray(staff, tray)
    expect(files).toMatchObject([{ name: 'log.pdf', contentType: 'application/pdf' }])
    expect(refusals).toEqual([expect.stringMatching(/^“fake.pdf” is a Windows program/)])
    const nothing = { files: [], refusals: [] }
    expect(await getTray(head, tray)).toEqual(nothing)
    expect(await getTray(stranger, tray)).toEqual(nothing)
    expect(await getTray(staff, randomUUID())).toEqual(nothing)
    expect(await getTray(staff, 'not-an-id')).toEqual(nothing)
    expect(school.id).toBe(staff.schoolId)
  })

  it('has the same content once, however often it is sent', async () => {
    const { staff } = await aScene()
    const tray = await aTray(staff, { 'one.txt': 'same', 'two.txt': 'same' })
    const arrived = await receiveFile(staff.schoolId, 'three.txt', [Buffer.from('same')] as never)
    await Promise.all([putOnTray(staff, tray, [arrived]), putOnTray(staff, tray, [arrived])])
    expect((await getTray(staff, tray)).files.map((file) => file.name)).toEqual(['three.txt'])
    expect(await storedFiles(staff)).toHaveLength(1)
  })

  it('forgets a refusal when the file is sent again', async () => {
    const { staff } = await aScene()
    const tray = randomUUID()
    await putOnTray(staff, tray, [{ name: 'log.pdf', refusal: '“log.pdf” is empty.' }])
    const arrived = await receiveFile(staff.schoolId, 'log.pdf', [sample.pdf()] as never)
    await putOnTray(staff, tray, [arrived])
    expect((await getTray(staff, tray)).refusals).toEqual([])
  })

  it('takes only so many files', async () => {
    const { staff } = await aScene()
    const many = Array.from({ length: MOST_FILES + 1 }, (_, i) => [`${i}.txt`, `number ${i}`])
    const { files, refusals } = await getTray(staff, await aTray(staff, Object.fromEntries(many)))
    expect(files).toHaveLength(MOST_FILES)
    expect(refusals).toEqual([expect.stringMatching(/^“20.txt” was left out/)])
  })

  it('is emptied one file at a time, by its owner', async () => {
    const { staff, liaison, governor } = await aScene()
    const tray = await aTray(staff, { 'one.txt': 'one', 'two.txt': 'two' })
    const first = (await getTray(staff, tray)).files[0]?.id ?? ''
    await takeOffTray(liaison, { waitingId: first })
    expect((await getTray(staff, tray)).files).toHaveLength(2)
    await expect(takeOffTray(governor, { waitingId: first })).rejects.toThrow(NotAllowed)
    await takeOffTray(staff, { waitingId: first })
    await takeOffTray(staff, { waitingId: first })
    expect((await getTray(staff, tray)).files.map((file) => file.name)).toEqual(['two.txt'])
  })

  it('is only for those who record, and has an id', async () => {
    const { governor, trust, staff } = await aScene()
    await expect(putOnTray(governor, randomUUID(), [])).rejects.toThrow(NotAllowed)
    await expect(putOnTray(trust, randomUUID(), [])).rejects.toThrow(NotAllowed)
    await expect(putOnTray(staff, 'nonsense', [])).rejects.toThrow(NotFound)
    expect(await getTray(governor, randomUUID())).toEqual({ files: [], refusals: [] })
  })
})

describe('the same content', () => {
  it('is kept once for a school and apart for another, which learns nothing of it', async () => {
    const one = await aScene()
    const other = await aScene()
    await aFile(one.head, one.activityId, 'Our reading log')
    await aFile(one.staff, one.otherActivityId, 'Our reading log', { name: 'again.txt' })
    expect(await storedFiles(other.head)).toEqual([])
    await aFile(other.head, other.activityId, 'Our reading log')
    const [mine, theirs] = [await storedFiles(one.head), await storedFiles(other.head)]
    expect(mine).toHaveLength(1)
    expect(theirs).toHaveLength(1)
    expect(mine[0]?.id).not.toBe(theirs[0]?.id)
    expect(await filesOnDisk(one.head.schoolId)).toHaveLength(1)
    expect(await filesOnDisk(other.head.schoolId)).toHaveLength(1)
  })
})

describe('sweeping', () => {
  const long = new Date('2020-01-01')
  async function growOld(viewer: Viewer) {
    for (const path of await filesOnDisk(viewer.schoolId)) await utimes(path, long, long)
    for (const table of ['WaitingFile', 'StoredFile'])
      await fromOutside(`UPDATE "${table}" SET "createdAt" = '2020-01-01' WHERE "schoolId" = $1`, [
        viewer.schoolId,
      ])
  }

  it('takes what waited too long or never got a row, and nothing that is used or new', async () => {
    const { staff, head, activityId } = await aScene()
    const { head: stranger, activityId: theirs } = await aScene()
    const used = await aFile(staff, activityId, 'used')
    await aTray(staff, { 'waited.txt': 'waited too long' })
    await storage().put(staff.schoolId, [Buffer.from('without a row')] as never)
    await aFile(stranger, theirs, 'another school’s')
    await storage().put(stranger.schoolId, [Buffer.from('another school’s, without a row')] as never)
    await growOld(staff)
    await growOld(stranger)
    await aTray(staff, { 'new.txt': 'new' })

    expect(await sweepFiles(head)).toBe(2)
    expect(await storedFiles(head)).toHaveLength(2)
    expect(await filesOnDisk(head.schoolId)).toHaveLength(2)
    expect(await filesOnDisk(stranger.schoolId)).toHaveLength(2)
    expect(used).toBeTruthy()
    expect(await sweepFiles(head)).toBe(0)
  })

  it('goes through all schools, whoever works or does not', async () => {
    const schools = [(await aScene()).head, (await aScene()).head]
    for (const head of schools) {
      await storage().put(head.schoolId, [Buffer.from('without a row')] as never)
      await growOld(head)
    }
    expect(await sweepEverySchool()).toBeGreaterThanOrEqual(2)
    for (const head of schools) expect(await filesOnDisk(head.schoolId)).toEqual([])
  })

  it('leaves content that somebody sends again just then', async () => {
    const { staff } = await aScene()
    await aTray(staff, { 'log.txt': 'log' })
    await growOld(staff)
    const tray = await aTray(staff, { 'log.txt': 'log' })
    await sweepFiles(staff)
    const [file] = (await getTray(staff, tray)).files
    expect(file).toBeDefined()
    const stored = await storedFiles(staff)
    expect(await storage().exists(staff.schoolId, stored[0]?.sha256 ?? '')).toBe(true)
  })
})

describe('files that become evidence', () => {
  it('leave the tray, each with its own title', async () => {
    const { staff, activityId } = await aScene()
    const tray = await aTray(staff, { 'reading_log.pdf': sample.pdf(), 'notes.txt': 'notes' })
    const { files } = await getTray(staff, tray)
    const title = { [files[1]?.id ?? '']: 'What parents asked' }
    const { ids } = await addFiles(staff, { ...about(activityId), tray, title, heard: {} })
    expect(ids).toHaveLength(2)
    const titles = await inSchool(staff, (tx) =>
      tx.evidence.findMany({ where: { schoolId: staff.schoolId }, select: { title: true } }),
    )
    expect(titles.map((row) => row.title).sort()).toEqual(['What parents asked', 'reading log'])
    expect(await getTray(staff, tray)).toEqual({ files: [], refusals: [] })
  })
})
