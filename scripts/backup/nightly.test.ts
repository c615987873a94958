import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it, vi } from 'vitest'
import { aFile } from '@/prisma/builders/evidence'
import { aScene } from '@/prisma/testing/evidence-scene'
import { root } from '../launch/root.mjs'
import { readSettings } from '../launch/settings.mjs'
import { lastFailure, makeNightlyCopy } from './nightly.mjs'
import { nightlyName } from './nights.mjs'
import { openBackup } from './restore.mjs'
import { aFolder, anInstallation, type Place } from './testing/installations'

// Every copy is flushed to the disk, which others may be using.
vi.setConfig({ testTimeout: 60_000 })

let from: Place
let env: NodeJS.ProcessEnv
beforeAll(async () => {
  from = await anInstallation()
  const { staff, activityId } = await aScene()
  await aFile(staff, activityId, 'Reading log, week 1')
  const settings = { NODE_ENV: 'test', ALONGSIDE_MODE: 'school', ALONGSIDE_DATA: from.folder } as const
  env = { ...process.env, ...settings, DATABASE_URL: from.url }
})

it('makes a copy that can be restored, for its owner’s eyes only, and keeps the last fourteen', async () => {
  const folder = join(aFolder(), 'backups')
  for (let day = 1; day <= 16; day++) {
    const now = new Date(2026, 10, day, 2)
    // A real copy takes its time; of all but the first and last two the name is enough.
    if (day === 1 || day > 14) await makeNightlyCopy(folder, { now, env })
    else writeFileSync(join(folder, nightlyName(now)), '')
  }
  writeFileSync(join(folder, 'before the move.zip'), '')
  await makeNightlyCopy(folder, { now: new Date(2026, 10, 17, 2), env })

  const expected = Array.from({ length: 14 }, (_, i) => nightlyName(new Date(2026, 10, i + 4, 2)))
  expect(readdirSync(folder).sort()).toEqual(['before the move.zip', ...expected])
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  const path = join(folder, expected.at(-1) ?? '')
  expect(statSync(path).mode & 0o777).toBe(0o600)
  const { archive } = await openBackup({ path, root, mode: 'school' })
  expect(archive.files).toHaveLength(1)
  archive.close()
})

it('says why a night failed, keeps every copy there is, and forgets it after the next good night', async () => {
  const folder = aFolder()
  const now = new Date(2026, 10, 21, 2)
  const old = Array.from({ length: 15 }, (_, i) => nightlyName(new Date(2026, 9, i + 1, 2)))
  for (const name of old) writeFileSync(join(folder, name), '')
  const away = { ...env, DATABASE_URL: `${from.url}_that_is_away` }
  await expect(makeNightlyCopy(folder, { now, env: away })).rejects.toThrow(/^There is no database "place_/)
  expect(readdirSync(folder).sort()).toEqual(['failed.json', ...old])
  expect(lastFailure(folder)).toMatch(
    /^The nightly copy of 21 November 2026, 02:00 failed: There is no database /,
  )

  await makeNightlyCopy(folder, { now: new Date(2026, 10, 21, 3), env })
  expect(lastFailure(folder)).toBe(undefined)
  expect(readdirSync(folder)).toHaveLength(14)
})

it('says that the folder is in the way', async () => {
  const file = join(aFolder(), 'backups')
  writeFileSync(file, '')
  await expect(makeNightlyCopy(file, { now: new Date(), env })).rejects.toThrow(
    `A file stands where the folder ${file} is to be: move it, or set ALONGSIDE_BACKUPS to another folder.`,
  )
})

it('goes beside the embedded database unless told otherwise, and not beside a server of one’s own unless asked', () => {
  const backups = (given: Record<string, string>) =>
    readSettings(root, { ALONGSIDE_DATA: '/srv/alongside', ALONGSIDE_MODE: 'school', ...given }).backups
  const own = { DATABASE_URL: 'postgresql://owner@localhost/alongside' }
  expect(backups({})).toBe('/srv/alongside/backups')
  expect(backups({ ALONGSIDE_MODE: 'demonstration' })).toBe('/srv/alongside/demonstration/backups')
  expect(backups({ ALONGSIDE_BACKUPS: '/mnt/nas' })).toBe('/mnt/nas')
  expect(backups({ ALONGSIDE_BACKUPS: 'off' })).toBe(undefined)
  expect(backups(own)).toBe(undefined)
  expect(backups({ ...own, ALONGSIDE_BACKUPS: '/mnt/nas' })).toBe('/mnt/nas')
})
