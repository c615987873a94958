import { parseArgs } from 'node:util'
import { installDependencies } from '../launch/dependencies.mjs'
import { holderOf } from '../launch/lock.mjs'
import { Problem } from '../launch/problem.mjs'
import { root } from '../launch/root.mjs'
import { say, step } from '../launch/say.mjs'
import { readSettings } from '../launch/settings.mjs'
import { size } from './in-words.mjs'
import { forgetJournals, openJournal } from './move-journal.mjs'

const usage =
  'Say where to, as in npm run evidence:move -- --to s3 (or --to folder); once Alongside runs on the new place, add --remove-source.'
const inWords = { s3: 'the bucket', folder: 'the folder' }

/**
 * `npm run evidence:move -- --to s3|folder [--remove-source]`, while people work.
 *
 * @param {string[]} given
 * @param {AbortSignal} signal
 * @throws {Problem} and started again it goes on where it was
 */
export async function moveCommand(given, signal) {
  const { to, isRemoving } = readArguments(given)
  const settings = readSettings(root, process.env)
  requireBucket(settings)
  if (isRemoving) requireMovedIn(settings, to)
  await step('Dependencies', async (progress) => {
    // Whoever serves from this folder runs on its packages as they are.
    const count = holderOf(settings.data) ? 0 : await installDependencies(root, { progress, signal })
    return { done: count > 0 ? `${count} packages installed` : 'up to date' }
  })
  const { reachBothStores, reachDatabase } = await import('./reach.mjs')
  const { connectTo } = await import('../launch/database.mjs')
  const { letOwnerRead } = await import('./owner-reads.mjs')
  const stores = await reachBothStores(settings)
  const how = { to: stores[to], from: stores[to === 's3' ? 'folder' : 's3'], signal }
  const undo = []
  try {
    const client = await step('Database', async (progress) => {
      const database = await reachDatabase(settings, progress)
      undo.push(database.close)
      const value = await connectTo(database.url)
      undo.push(() => value.end())
      await letOwnerRead(value)
      return { done: 'open', value }
    })
    await move({ ...how, client }, to, settings.data)
    if (isRemoving) await remove({ ...how, client }, to, settings.data)
  } catch (error) {
    throw moveProblem(error, to)
  } finally {
    for (const takeBack of undo.reverse()) await takeBack()
  }
}

async function move(how, to, folder) {
  const { moveFiles } = await import('./move.mjs')
  const { moved, there, wrong } = await step('Moving', async (progress) => {
    const value = await moveFiles({ ...how, journal: openJournal(folder, to), progress })
    return { done: `${value.moved} files (${size(value.bytes)}) moved, ${value.there} were there`, value }
  })
  stopAt(wrong)
  say()
  say(
    `  All ${moved + there} files are in ${inWords[to]}, each read back and compared. Nothing was taken away.`,
  )
}

async function remove(how, to, folder) {
  const { removeSource } = await import('./move.mjs')
  const { removed, wrong } = await step('Removing', async (progress) => {
    const value = await removeSource({ ...how, progress })
    return { done: `${value.removed} files taken away where they were`, value }
  })
  stopAt(wrong)
  forgetJournals(folder)
  say(`  ${removed} files were taken away where they were; ${inWords[to]} has them all.`)
}

function readArguments(given) {
  try {
    const options = { to: { type: 'string' }, 'remove-source': { type: 'boolean' } }
    const { values } = parseArgs({ args: given, options })
    if (values.to !== 's3' && values.to !== 'folder') throw new Error(usage)
    return { to: values.to, isRemoving: values['remove-source'] === true }
  } catch {
    throw new Problem(usage)
  }
}

function requireBucket({ store, mode }) {
  if (mode === 'demonstration') {
    throw new Problem(
      'The demonstration keeps its files in its folder: set ALONGSIDE_MODE=school to move those of a school.',
    )
  }
  if (store.s3) return
  throw new Problem(
    'There is no bucket to move to or from: set S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY, then move.',
  )
}

/** Whoever serves must look for files in the new place before the old one is emptied. */
function requireMovedIn({ store, data }, to) {
  const holder = holderOf(data)
  if (store.keptIn === to && (!holder || holder.store === to)) return
  const set = to === 's3' ? 'EVIDENCE_STORE=s3' : 'EVIDENCE_STORE=folder'
  throw new Problem(
    `Alongside does not keep its files in ${inWords[to]} yet: set ${set} and start it again, then move with --remove-source.`,
  )
}

function stopAt(wrong) {
  if (wrong.length === 0) return
  for (const sentence of wrong) say(`  ${sentence}`)
  throw new Problem(
    `${wrong.length} files could not be moved; everything else was, and nothing was taken away.`,
  )
}

function moveProblem(error, to) {
  if (error.name === 'StoreDown') {
    return new Problem(
      `${error.message} Nothing was taken away; start it again, and it goes on where it was.`,
      {
        cause: error,
      },
    )
  }
  if (error.name === 'NoRoom') {
    return new Problem(`There is no room left in ${inWords[to]}: make some, then start it again.`, {
      cause: error,
    })
  }
  return error
}
