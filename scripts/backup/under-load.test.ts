import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { recordActivity } from '@/lib/activities/commands'
import { aFile } from '@/prisma/builders/evidence'
import { aSession } from '@/prisma/builders/sessions'
import { aScene } from '@/prisma/testing/evidence-scene'
import { root } from '../launch/root.mjs'
import { backUp } from './back-up.mjs'
import { openBackup, restore } from './restore.mjs'
import { filesIn, filesInRows, type Rows, rowsOf, shapeOf } from './testing/contents'
import { aFolder, anEmptyPlace, anInstallation, migrateTo } from './testing/installations'

it('copies one moment while people go on working, and restores it into a new place to the last row and byte', async () => {
  const from = await anInstallation()
  const { head, staff, activityId } = await aScene()
  for (let i = 0; i < 12; i++)
    await aFile(staff, activityId, randomBytes(100_000).toString('hex'), { name: `log-${i}.txt` })

  let written = 0
  let isOver = false
  const working = [1, 2, 3].map(async () => {
    while (!isOver) {
      const id = await recordActivity(head, { title: `Reading together ${written}`, need: null })
      await aSession(head, id)
      await aFile(staff, id, randomBytes(2_500).toString('hex'))
      written++
    }
  })

  let atThatMoment: Rows = {}
  let writtenThen = 0
  const path = join(aFolder(), 'backup.zip')
  const made = await backUp({
    ...{ url: from.url, files: from.files, path, root },
    async onSnapshot(id: string) {
      atThatMoment = await rowsOf(from.outside, id)
      writtenThen = written
      await expect.poll(() => written, { timeout: 30_000 }).toBeGreaterThan(writtenThen + 15)
    },
  }).finally(() => {
    isOver = true
    return Promise.all(working)
  })
  console.info(
    `${written} recordings, each with a session and a file; ${written - writtenThen} of them after the moment`,
  )
  expect(written).toBeGreaterThan(writtenThen)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(made.files.missing).toEqual([])
  // Which the restored copy is compared with, link by link, before it is believed.
  expect(made.history).toMatchObject([{ school: head.schoolId, breaks: [] }])
  // Of the moment, to the entry: the others have gone on writing.
  expect(made.history?.[0]?.entries).toBe(Number.parseInt(atThatMoment.AuditEntry ?? '', 10))

  const to = await anEmptyPlace()
  const backup = await openBackup({ path, root, mode: 'school' })
  expect(await restore(backup, to)).toEqual({ replaced: null, removed: 0, strays: 0 })
  backup.archive.close()

  const restored = await rowsOf(to.outside)
  expect(Object.keys(restored).length).toBeGreaterThan(25)
  expect(restored).toEqual(atThatMoment)
  expect(restored).not.toEqual(await rowsOf(from.outside))
  expect(filesIn(to.folder)).toEqual(await filesInRows(to.outside))
  expect(filesIn(to.folder).length).toBe(made.files.count)

  // It is served as it is: nothing to migrate, the keys and the row security as the migrations made them.
  expect(await migrateTo(to)).toBe('up to date')
  expect(await shapeOf(to.outside)).toEqual(await shapeOf(from.outside))
}, 60_000)
