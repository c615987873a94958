import { resolve } from 'node:path'
import { breakInWords, foundInWords } from '../../lib/history/chain-words.mjs'
import { connectTo } from '../launch/database.mjs'
import { Problem } from '../launch/problem.mjs'
import { root } from '../launch/root.mjs'
import { say, step } from '../launch/say.mjs'
import { readSettings } from '../launch/settings.mjs'
import { openArchive } from './archive-reader.mjs'
import { checkHistories, goesOnFrom } from './history.mjs'
import { moment } from './in-words.mjs'
import { letOwnerRead, openRows } from './owner-reads.mjs'
import { reachDatabase } from './reach.mjs'

const purpose = { doing: 'checking the history', nothing: 'There is no history' }

/**
 * `npm run history:check`: says of every school whether its history is as it was written; with a backup named, also
 * whether it goes on from the one in there. Ends with code 1 when it is not.
 *
 * @param {string[]} given
 * @param {AbortSignal} signal
 * @throws {Problem}
 */
export async function checkHistoryCommand(given, signal) {
  if (given.length > 1 || given[0]?.startsWith('-')) {
    throw new Problem('Name a backup to compare with, or nothing, as in npm run history:check')
  }
  const settings = readSettings(root, process.env)
  const earlier = given[0] ? await step('Backup', () => readEarlier(resolve(given[0]), signal)) : undefined
  const database = await step('Database', async (progress) => ({
    done: 'open',
    value: await reachDatabase(settings, progress, purpose),
  }))
  try {
    const { histories, gone } = await step('History', async (progress) => ({
      done: 'compared with its chain',
      value: await compare(database.url, earlier, progress),
    }))
    const isWhole = announce(histories, gone, earlier)
    if (!isWhole) process.exitCode = 1
  } finally {
    await database.close()
  }
}

async function readEarlier(path, signal) {
  const archive = await openArchive(path, { signal })
  archive.close()
  const { history, madeAt } = archive.manifest
  if (!history) throw new Problem(`${path} is from before histories had chains: name a later backup.`)
  return { done: `of ${moment(madeAt)}`, value: { path, history, madeAt } }
}

/** All of it at one moment, while people go on working. */
async function compare(url, earlier, progress) {
  const client = await connectTo(url)
  try {
    await letOwnerRead(client)
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await openRows(client)
    const histories = await checkHistories(client, progress)
    if (!histories)
      throw new Problem('This database is of an older Alongside: start Alongside once, then check.')
    const gone = []
    for (const then of earlier?.history ?? []) {
      if (!(await goesOnFrom(client, then))) gone.push(then)
    }
    await client.query('COMMIT')
    return { histories, gone }
  } finally {
    await client.end()
  }
}

/** @returns {boolean} whether all is well */
function announce(histories, gone, earlier) {
  say()
  if (histories.length === 0) say('  There is no school yet.')
  for (const history of histories) {
    say(`  ${history.name}: ${foundInWords(history)}`)
    for (const found of history.breaks) say(`    ${breakInWords(found)}`)
  }
  for (const { name } of gone) {
    say(
      `  ${name}: Its history does not go on from the one in ${earlier.path} of ${moment(earlier.madeAt)}: one of the two was made anew.`,
    )
  }
  if (earlier && gone.length === 0)
    say(`  Every history of ${earlier.path} goes on here from where it stood then.`)
  return gone.length === 0 && histories.every(({ breaks }) => breaks.length === 0)
}
