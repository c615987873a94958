import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase } from '@/lib/platform/database'
import { folderStore } from '@/lib/platform/storage-folder'
import { aFile } from '@/prisma/builders/evidence'
import { aScene } from '@/prisma/testing/evidence-scene'
import { root } from '../launch/root.mjs'
import { openBackup, restore } from './restore.mjs'
import { rowsOf } from './testing/contents'
import { anEmptyPlace, anInstallation, type Place, queryAt } from './testing/installations'
import { threeFilesBackedUp } from './testing/three-files'

let from: Place
let path: string
beforeAll(async () => {
  ;({ from, path } = await threeFilesBackedUp())
})

describe('a place that is not restored into', () => {
  it('one with a school in it, unless it is to be replaced, which takes its files too', async () => {
    const to = await anInstallation()
    const { school, staff, activityId } = await aScene()
    await aFile(staff, activityId, 'A file of the school that was here before')
    const backup = await openBackup({ path, root, mode: 'school' })
    const before = await rowsOf(to.outside)
    const stop = restore(backup, to)
    await expect(stop).rejects.toThrow('Alongside is running on this database: nothing was restored')
    await closeDatabase()
    await expect(restore(backup, to)).rejects.toThrow(
      `There is something here already, ${school.name} (1 files): nothing was restored; set ALONGSIDE_DATA or DATABASE_URL to an empty place, or add --replace to put the backup in its place.`,
    )
    expect(await rowsOf(to.outside)).toEqual(before)

    const told: string[] = []
    const done = await restore(backup, { ...to, replace: true, onReplace: (what: string) => told.push(what) })
    expect(done).toEqual({ replaced: `${school.name} (1 files)`, removed: 1, strays: 0 })
    expect(told).toEqual([`${school.name} (1 files)`])
    expect(await rowsOf(to.outside)).toEqual(await rowsOf(from.outside))
    backup.archive.close()
  })

  it('somebody else’s database', async () => {
    const to = await anEmptyPlace()
    await queryAt(to.outside, 'CREATE TABLE "Pupils of another program" ()')
    const backup = await openBackup({ path, root, mode: 'school' })
    await expect(restore(backup, { ...to, replace: true })).rejects.toThrow(
      "This database holds tables that are not Alongside's (Pupils of another program): nothing was restored; name an empty database in DATABASE_URL.",
    )
    backup.archive.close()
  })

  it('one without room for the files, or where one of them cannot be put: nothing stays of the others', async () => {
    const backup = await openBackup({ path, root, mode: 'school' })
    const to = await anEmptyPlace()
    await expect(restore(backup, { ...to, files: folderStore('/sys') })).rejects.toThrow(
      /^There is no room for the 3 files of .*, or they may not be written: nothing was restored; free some space, /,
    )
    // A file lies where the last one's folder must be.
    const last = backup.archive.files.at(-1)?.fileName ?? ''
    const [, schoolId = '', sha256 = ''] = last.split('/')
    await to.files.put(schoolId, [Buffer.from('something else')] as never)
    const block = join(to.folder, 'evidence', schoolId, sha256.slice(0, 2))
    writeFileSync(block, '')
    await expect(restore(backup, to)).rejects.toThrow()
    const left = readdirSync(join(to.folder, 'evidence'), { recursive: true, withFileTypes: true })
    expect(left.filter((entry) => entry.isFile())).toHaveLength(2)
    expect(await rowsOf(to.outside)).toEqual({})
    backup.archive.close()
  })
})
