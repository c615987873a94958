import { resolve } from 'node:path'
import { prepareDataFolder, readOrMakeSecret } from '../launch/data-folder.mjs'
import { installDependencies } from '../launch/dependencies.mjs'
import { requireUnlocked, takeLock } from '../launch/lock.mjs'
import { root } from '../launch/root.mjs'
import { say, step } from '../launch/say.mjs'
import { readSettings } from '../launch/settings.mjs'
import { readArguments } from './arguments.mjs'
import { brokenInWords } from './history.mjs'
import { inWords } from './in-words.mjs'
import { secretMark } from './manifest.mjs'

const usage = 'npm run restore -- alongside.zip'

/**
 * `npm run restore -- FILE`: into an empty installation, or with `--replace` in the place of what is there. Alongside must
 * not be running on it.
 *
 * @param {string[]} given
 * @param {AbortSignal} signal
 * @throws {Problem} and nothing has changed
 */
export async function restoreCommand(given, signal) {
  const { path: name, flags } = readArguments(given, { usage, flags: ['replace'] })
  const path = resolve(name)
  const settings = readSettings(root, process.env)
  requireUnlocked(settings.data)
  await step('Dependencies', async (progress) => {
    const count = await installDependencies(root, { progress, signal })
    return { done: count > 0 ? `${count} packages installed` : 'up to date' }
  })
  const { openBackup } = await import('./restore.mjs')
  const backup = await step('Checking', async (progress) => ({
    done: 'every part is what was written',
    value: await openBackup({ path, root, mode: settings.mode, progress, signal }),
  }))
  try {
    say(`  It holds ${inWords(backup.archive.manifest)}.`)
    await intoPlace(backup, settings, { replace: flags.replace, signal })
  } finally {
    backup.archive.close()
  }
}

async function intoPlace(backup, settings, { replace, signal }) {
  const { restore } = await import('./restore.mjs')
  const { openDatabase } = await import('../launch/database.mjs')
  const { prepareTables } = await import('../launch/prepare.mjs')
  const { reachFiles } = await import('./reach.mjs')
  const undo = []
  try {
    prepareDataFolder(settings.data)
    undo.push(takeLock(settings, 'restoring a backup'))
    const database = await step('Database', async (progress) => {
      const value = await openDatabase(settings, progress)
      undo.push(value.close)
      return { done: 'open', value }
    })
    const files = await reachFiles(settings)
    const onReplace = (what) => say(`  This replaces ${what}.`)
    const folder = settings.store.keptIn === 'folder' ? settings.data : undefined
    const into = { url: database.ownerUrl, files, folder, replace, onReplace, signal }

    const result = await step('Restoring', async (progress) => ({
      done: 'in place',
      value: await restore(backup, { ...into, progress }),
    }))
    const secret = readOrMakeSecret(settings.data, settings.secret)
    await step('Migrations', async () => ({ done: await prepareTables(database, secret) }))
    announce(backup.archive.manifest, result, secret)
  } finally {
    for (const takeBack of undo.reverse()) await takeBack()
  }
}

/** Nothing that is different from what somebody may expect goes unsaid. */
function announce(manifest, { replaced, removed, strays }, secret) {
  say()
  say('  Restored. Start Alongside with npm start.')
  if (replaced)
    say(`  It took the place of ${replaced}; ${removed} of those files are not in the backup and went.`)
  for (const part of manifest.files.missing)
    say(`  The backup was made without ${part}: its evidence has no file.`)
  const broken = brokenInWords(manifest.history)
  for (const sentence of broken) say(`  ${sentence} It came out of the backup like that.`)
  if (manifest.history && broken.length === 0) say('  The history of every school is whole.')
  if (strays > 0) {
    say(
      `  ${strays} files lay here that no row of the backup speaks of; Alongside clears such files away in time.`,
    )
  }
  if (manifest.secret !== secretMark(secret)) {
    say(
      '  The secret here is another than where the backup was made, so everybody signs in again. To keep theirs,',
    )
    say(
      '  put the old installation’s secret in place (ALONGSIDE_SECRET, or the file secret in its data folder).',
    )
  }
}
