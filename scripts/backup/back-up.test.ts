import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { aFile } from '@/prisma/builders/evidence'
import { aScene } from '@/prisma/testing/evidence-scene'
import { root } from '../launch/root.mjs'
import { backUp } from './back-up.mjs'
import { aFolder, anInstallation, type Place, queryAt } from './testing/installations'
import { threeFilesBackedUp } from './testing/three-files'

let from: Place
let path: string
beforeAll(async () => {
  ;({ from, path } = await threeFilesBackedUp())
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
      'table 3 ',
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

  it('when the database goes away in the middle', async () => {
    const folder = aFolder()
    const made = make({
      path: join(folder, 'new.zip'),
      async onSnapshot() {
        const backends = `FROM pg_stat_activity WHERE usename = 'plain_owner' AND datname = current_database()`
        await queryAt(from.outside, `SELECT pg_terminate_backend(pid) ${backends}`)
      },
    })
    await expect(made).rejects.toThrow('The database went away in the middle of the backup')
    expect(readdirSync(folder)).toEqual([])
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
