import { installDependencies } from '../launch/dependencies.mjs'
import { holderOf } from '../launch/lock.mjs'
import { root } from '../launch/root.mjs'
import { say, step } from '../launch/say.mjs'
import { readSettings } from '../launch/settings.mjs'
import { readArguments } from './arguments.mjs'
import { brokenInWords } from './history.mjs'
import { inWords } from './in-words.mjs'

const usage = 'npm run backup -- alongside.zip'

/**
 * `npm run backup -- FILE`.
 *
 * @param {string[]} given
 * @param {AbortSignal} signal
 * @throws {Problem} and there is no file
 */
export async function backUpCommand(given, signal) {
  const { path, flags } = readArguments(given, { usage, flags: ['without-missing'] })
  const settings = readSettings(root, process.env)
  await step('Dependencies', async (progress) => {
    // Whoever serves from this folder runs on its packages as they are.
    const count = holderOf(settings.data) ? 0 : await installDependencies(root, { progress, signal })
    return { done: count > 0 ? `${count} packages installed` : 'up to date' }
  })
  const { backUp } = await import('./back-up.mjs')
  const { reachDatabase, reachFiles, readSecret } = await import('./reach.mjs')
  const database = await step('Database', async (progress) => {
    const value = await reachDatabase(settings, progress)
    return { done: 'open', value }
  })
  try {
    const made = await step('Backup', async (progress) => {
      const value = await backUp({
        url: database.url,
        files: await reachFiles(settings),
        path,
        root,
        secret: readSecret(settings),
        withoutMissing: flags['without-missing'],
        progress,
        signal,
      })
      return { done: 'written, read back and compared', value }
    })
    announce(made)
  } finally {
    await database.close()
  }
}

function announce(made) {
  say()
  say(`  ${made.path} holds ${inWords(made)}.`)
  if (made.mode === 'demonstration') {
    say(
      '  It is the demonstration, not a school of your own: those are backed up with ALONGSIDE_MODE=school.',
    )
  }
  for (const part of made.files.missing) say(`  It lacks ${part}, which was not there or damaged.`)
  for (const broken of brokenInWords(made.history)) say(`  ${broken}`)
  say('  It holds personal data: keep it where only those may read it who may read everything in Alongside.')
}
