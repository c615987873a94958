import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase } from '@/lib/platform/database'
import { folderStore } from '@/lib/platform/storage-folder'
import { aFile } from '@/prisma/builders/evidence'
import { aScene } from '@/prisma/testing/evidence-scene'
import { root } from '../launch/root.mjs'
import { writeArchive } from './archive-writer.mjs'
import { backUp } from './back-up.mjs'
import { openBackup, restore } from './restore.mjs'
import { rowsOf } from './testing/contents'
import {
  aFolder,
  anEmptyPlace,
  anInstallation,
  anOlderAlongside,
  type Place,
  queryAt,
} from './testing/installations'

let from: Place
let path: string
beforeAll(async () => {
  from = await anInstallation()
  const { staff, activityId } = await aScene()
  for (const words of ['Week 1', 'Week 2', 'Week 3'])
    await aFile(staff, activityId, `Reading log, ${words}\n`)
  path = join(aFolder(), 'backup.zip')
  await backUp({ url: from.url, files: from.files, path, root })
})

/** Why a file cannot be restored, in the words a person reads. */
async function refusal(file: string, how: { root?: string; mode?: 'school' | 'demonstration' } = {}) {
  try {
    const { archive } = await openBackup({ path: file, root, mode: 'school', ...how })
    archive.close()
    return 'none'
  } catch (error) {
    expect((error as Error).name).toBe('Problem')
    expect((error as Error).message).not.toContain('\n')
    return (error as Error).message
  }
}

/** A copy of the backup with something done to it. */
function aCopy(spoil: (copy: string) => void): string {
  const copy = join(aFolder(), 'copy.zip')
  copyFileSync(path, copy)
  spoil(copy)
  return copy
}

describe('a file that is not restored, in one sentence and before anything is written', () => {
  it('cut off anywhere', async () => {
    const { size } = statSync(path)
    for (const length of [size - 1, size - 60, size - 200, Math.floor(size / 2), 100]) {
      const cut = aCopy((copy) => truncateSync(copy, length))
      expect(await refusal(cut)).toBe(
        `${cut} does not end as a backup of Alongside does, so it was cut off or is another kind of ZIP file: nothing was restored; use another copy.`,
      )
    }
    const empty = aCopy((copy) => truncateSync(copy, 0))
    expect(await refusal(empty)).toContain('is not a backup of Alongside')
  })

  it('with one bit flipped anywhere', async () => {
    const whole = readFileSync(path)
    const copy = aCopy(() => {})
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (place, bit) => {
        const spoilt = Buffer.from(whole)
        spoilt[place] = (spoilt[place] as number) ^ (1 << bit)
        writeFileSync(copy, spoilt)
        expect(await refusal(copy)).toMatch(
          /(is damaged|does not end as a backup|is not a backup of Alongside)/,
        )
      }),
      { numRuns: 150 },
    )
    expect(await refusal(path)).toBe('none')
  })

  it('of another type, of another program, a folder, or not there', async () => {
    const folder = aFolder()
    const text = join(folder, 'minutes.txt')
    writeFileSync(text, 'Minutes of the parents’ forum')
    expect(await refusal(text)).toBe(
      `${text} is not a backup of Alongside: name a file that npm run backup made.`,
    )
    expect(await refusal(folder)).toBe(
      `${folder} is not a backup of Alongside: name a file that npm run backup made.`,
    )
    expect(await refusal(join(folder, 'none'))).toBe(
      `There is no file ${join(folder, 'none')}: name a file that npm run backup made.`,
    )
    const other = join(folder, 'other.zip')
    const archive = writeArchive(other)
    await archive.add('manifest.json', [Buffer.from('{"format":"something else"}')])
    await archive.finish()
    expect(await refusal(other)).toContain('is another kind of ZIP file')
  })

  it('made by a newer Alongside, by its migrations or by its format', async () => {
    const older = anOlderAlongside(3)
    expect(await refusal(path, { root: older })).toBe(
      `${path} was made by a newer Alongside (0.1.0, which knows 20261121190154_waiting_files): update this copy of Alongside, then restore.`,
    )
    const newer = join(aFolder(), 'newer.zip')
    const archive = writeArchive(newer)
    const said = { format: 'alongside-backup', formatVersion: 2, alongside: '9.0.0' }
    await archive.add('manifest.json', [Buffer.from(JSON.stringify(said))])
    await archive.finish()
    expect(await refusal(newer)).toBe(
      `${newer} was made by a newer Alongside (9.0.0, which knows backups of version 2): update this copy of Alongside, then restore.`,
    )
  })

  it('of a school, where the demonstration is', async () => {
    expect(await refusal(path, { mode: 'demonstration' })).toBe(
      `${path} is of a school and not of the demonstration: set ALONGSIDE_MODE=school, then restore.`,
    )
  })
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

describe('a backup that is not made, and leaves nothing behind', () => {
  const make = (given: object = {}) =>
    backUp({ url: from.url, files: from.files, path: join(aFolder(), 'new.zip'), root, ...given })

  it('over a file that is there', async () => {
    await expect(make({ path })).rejects.toThrow(`There is a file ${path} already: choose another name.`)
  })

  it('into a folder that is not there, or where nobody may write', async () => {
    const nowhere = join(aFolder(), 'no', 'new.zip')
    await expect(make({ path: nowhere })).rejects.toThrow(
      `The folder of ${nowhere} does not exist: make it first.`,
    )
    await expect(make({ path: '/sys/new.zip' })).rejects.toThrow(
      'This user may not write /sys/new.zip: choose another folder.',
    )
  })

  it('where it has no room: the real command, under a limit on the size of files', () => {
    const folder = aFolder()
    const target = join(folder, 'new.zip')
    const limited = `ulimit -f 16; exec "${process.execPath}" --conditions=react-server scripts/backup.mjs "${target}"`
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      NODE_ENV: 'test',
      ALONGSIDE_MODE: 'school',
      ALONGSIDE_DATA: from.folder,
      DATABASE_URL: from.url,
    }
    const { status, stdout } = spawnSync('sh', ['-c', limited], { cwd: root, env, encoding: 'utf8' })
    expect(stdout.trim().split('\n').at(-1)).toBe(
      `${target} may not grow as large as this backup is: choose another disk, or raise the limit on files.`,
    )
    expect(status).toBe(1)
    expect(readdirSync(folder)).toEqual([])
  })

  it('when it is stopped, at whichever point', async () => {
    for (const point of [
      'table 5 ',
      'file 2 ',
      'reading it back',
      'comparing table 5 ',
      'comparing file 3 ',
    ]) {
      const stopping = new AbortController()
      const folder = aFolder()
      const progress = (what: string) => {
        if (what.startsWith(point)) stopping.abort(new Error('Stopped'))
      }
      const made = make({ path: join(folder, 'new.zip'), progress, signal: stopping.signal })
      await expect(made, point).rejects.toThrow('Stopped')
      expect(readdirSync(folder), point).toEqual([])
    }
  })

  it('while another one is being made', async () => {
    let second: Promise<unknown> | undefined
    await make({
      async onSnapshot() {
        second = make().catch((error: Error) => error.message)
        await second
      },
    })
    expect(await second).toBe(
      'Another backup of this database is being made: wait until it is done, then start again.',
    )
  })

  it('without a file that evidence rests on, unless that is asked for; and then it says so', async () => {
    const [{ schoolId, sha256 } = { schoolId: '', sha256: '' }] = await queryAt<{
      schoolId: string
      sha256: string
    }>(from.outside, 'SELECT "schoolId", "sha256" FROM "StoredFile" ORDER BY 2 LIMIT 1')
    const place = join(from.folder, 'evidence', schoolId, sha256.slice(0, 2), sha256)
    const content = readFileSync(place)
    for (const [spoil, wrong] of [
      [() => writeFileSync(place, 'spoilt'), 'is damaged'],
      [() => from.files.remove(schoolId, sha256), 'is not there'],
    ] as const) {
      await spoil()
      await expect(make()).rejects.toThrow(
        `The file ${sha256} of the school ${schoolId} ${wrong}, although evidence rests on it: put it back from an earlier backup, or make this one without it with --without-missing.`,
      )
      const made = await make({ withoutMissing: true })
      expect(made.files).toMatchObject({ count: 2, missing: [`evidence/${schoolId}/${sha256}`] })
    }
    await from.files.put(schoolId, [content] as never)
  })

  it('of two moments: a file removed for good in the middle makes it begin again', async () => {
    const to = await anInstallation()
    const { staff, activityId } = await aScene()
    await aFile(staff, activityId, 'To be removed')
    let moments = 0
    const target = join(aFolder(), 'new.zip')
    const made = await backUp({
      ...{ url: to.url, files: to.files, path: target, root },
      async onSnapshot() {
        moments++
        if (moments > 1) return
        const [file] = await queryAt<{ schoolId: string; sha256: string }>(
          to.outside,
          'SELECT * FROM "StoredFile"',
        )
        await queryAt(
          to.outside,
          'DELETE FROM "Evidence"; DELETE FROM "WaitingFile"; DELETE FROM "StoredFile"',
        )
        await to.files.remove(file?.schoolId ?? '', file?.sha256 ?? '')
      },
    })
    expect(moments).toBe(2)
    expect(made.files).toEqual({ count: 0, bytes: 0, missing: [] })
    expect(existsSync(target)).toBe(true)
  })
})
