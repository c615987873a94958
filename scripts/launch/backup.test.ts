import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aFolder, failedLaunch, launch, settingsFor } from '../testing/launched'
import { processesOf } from '../testing/leftovers.mjs'
import { connectTo, runningDatabaseUrl } from './database.mjs'

const serving = 'Ctrl-C stops it.'
const commands = { nodeArgs: ['--conditions=react-server'] }

/** As if the first school had been set up three days ago. */
async function setUpDaysAgo(data: string) {
  const client = await connectTo(runningDatabaseUrl({ data, mode: 'school' }))
  await client.query(
    `UPDATE "Installation" SET "setupDoneAt" = now() - interval '3 days', "setupCodeHash" = NULL`,
  )
  await client.end()
}

async function stop(launched: ReturnType<typeof launch>) {
  process.kill(launched.pid, 'SIGTERM')
  expect(await launched.ended).toBe(0)
}

it('makes the nightly copy that the night missed, once, and says so; a folder in the way is said too', async () => {
  const data = aFolder()
  const settings = await settingsFor(data)
  const first = launch(settings)
  await first.says(serving)
  await setUpDaysAgo(data)
  await stop(first)
  expect(existsSync(join(data, 'backups'))).toBe(false)

  const second = launch(settings)
  await second.says('Nightly copy made: ')
  const copies = readdirSync(join(data, 'backups'))
  expect(copies).toEqual([expect.stringMatching(/^nightly-\d{4}-\d\d-\d\d-\d{6}\.zip$/)])
  expect(statSync(join(data, 'backups', copies[0] ?? '')).mode & 0o777).toBe(0o600)
  await stop(second)
  expect(processesOf(data)).toEqual([])

  const other = join(data, 'other')
  mkdirSync(other)
  writeFileSync(
    join(other, 'failed.json'),
    JSON.stringify({ at: new Date(2026, 2, 3, 2), sentence: 'No room.' }),
  )
  const third = launch({ ...settings, ALONGSIDE_BACKUPS: other })
  await third.says('The nightly copy of 3 March 2026, 02:00 failed: No room.')
  await third.says('Nightly copy made: ')
  expect(existsSync(join(other, 'failed.json'))).toBe(false)
  await stop(third)

  const fourth = launch({ ...settings, ALONGSIDE_BACKUPS: join(data, 'secret') })
  await fourth.says(
    `The nightly copy failed: A file stands where the folder ${join(data, 'secret')} is to be`,
  )
  await stop(fourth)
})

it('backs up beside a running server or starts the database for it, and restores only when nothing runs', async () => {
  const data = aFolder()
  const settings = await settingsFor(data)
  const running = launch(settings)
  await running.says(serving)
  await setUpDaysAgo(data)
  const copies = aFolder()
  const beside = launch(settings, { ...commands, script: 'backup.mjs', args: [join(copies, 'beside.zip')] })
  expect(await beside.ended).toBe(0)
  expect(beside.output()).toContain('written, read back and compared')

  const asDemonstration = { ...settings, ALONGSIDE_MODE: 'demonstration' }
  const other = { ...commands, script: 'backup.mjs', args: [join(copies, 'other.zip')] }
  expect((await failedLaunch(asDemonstration, other)).sentence).toMatch(
    /^Alongside runs in .+ with ALONGSIDE_MODE=school, and here it is demonstration: /,
  )
  const restoring = { ...commands, script: 'restore.mjs', args: [join(copies, 'beside.zip')] }
  const refused = await failedLaunch(settings, restoring)
  expect(refused).toMatchObject({ code: 1, sentence: expect.stringMatching(/^Alongside already runs on /) })
  await stop(running)

  const alone = launch(settings, { ...commands, script: 'backup.mjs', args: [join(copies, 'alone.zip')] })
  expect(await alone.ended).toBe(0)
  expect(processesOf(data)).toEqual([])

  const there = aFolder()
  const elsewhere = await settingsFor(there)
  const restored = launch(elsewhere, restoring)
  expect(await restored.ended).toBe(0)
  expect(restored.output()).toContain('Restored. Start Alongside with npm start.')
  expect(restored.output()).toContain('everybody signs in again')
  expect(processesOf(there)).toEqual([])
  expect(readFileSync(join(there, 'database.log'), 'utf8')).toMatch(/database system is shut down\s*$/)
  const served = launch(elsewhere)
  await served.says(serving)
  expect(served.output()).not.toContain('/set-up with the code')
  await stop(served)
})
