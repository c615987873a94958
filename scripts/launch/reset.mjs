import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { prepareDataFolder, readOrMakeSecret } from './data-folder.mjs'
import { openDatabase } from './database.mjs'
import { applicationEnvironment } from './environment.mjs'
import { emptyDatabase } from './installation.mjs'
import { takeLock } from './lock.mjs'
import { prepareDemonstration, prepareTables } from './prepare.mjs'
import { Problem } from './problem.mjs'
import { root } from './root.mjs'
import { say, step } from './say.mjs'
import { readSettings } from './settings.mjs'

/**
 * `npm run demo:reset`: throws the demonstration away and tells it again from the start. It asks nothing, and therefore
 * touches nothing but a demonstration.
 *
 * @param {AbortSignal} signal
 * @throws {Problem} outside demonstration mode, when a school that is not invented is there, or when it is being served
 */
export async function resetDemonstration(signal) {
  const settings = readSettings(root, process.env)
  if (settings.mode !== 'demonstration') {
    throw new Problem(
      'Only a demonstration can be reset, and this is a school: nothing was changed. (ALONGSIDE_MODE=demonstration says that it is one.)',
    )
  }
  const undo = []
  try {
    prepareDataFolder(settings.data)
    undo.push(takeLock(settings, 'telling the demonstration again'))
    const database = await step('Database', async (progress) => {
      const value = await openDatabase(settings, progress)
      undo.push(value.close)
      return { done: 'open', value }
    })
    const files = join(settings.files, 'evidence')
    say(`  This throws away ${await whatIsThere(database.client, files)}.`)

    const secret = readOrMakeSecret(settings.data, settings.secret)
    const env = applicationEnvironment(settings, { ownerUrl: database.ownerUrl, secret })
    await step('Emptying', async () => {
      await emptyDatabase(database.client)
      rmSync(files, { recursive: true, force: true })
      return { done: 'empty' }
    })
    await step('Migrations', async () => ({ done: await prepareTables(database, secret) }))
    await step('Demonstration', async (progress) => ({
      done: await prepareDemonstration(database.client, env, { progress, signal }),
    }))
  } finally {
    for (const takeBack of undo.reverse()) await takeBack()
  }
}

/** What is lost, in words. Looks past row security, and refuses when it sees a real school. */
async function whatIsThere(client, files) {
  const { rows: tables } = await client.query(`SELECT to_regclass('"School"') IS NOT NULL AS "areThere"`)
  if (!tables[0].areThere) return 'an empty database'
  // The owner is bound by the policies until they are lifted, which is taken back with the transaction.
  await client.query('BEGIN')
  await client.query('ALTER TABLE "School" NO FORCE ROW LEVEL SECURITY')
  await client.query('ALTER TABLE "Activity" NO FORCE ROW LEVEL SECURITY')
  const { rows } = await client.query(
    `SELECT "name", "isDemonstration", (SELECT count(*)::int FROM "Activity" a WHERE a."schoolId" = s."id") AS activities
     FROM "School" s ORDER BY "name"`,
  )
  await client.query('ROLLBACK')
  const real = rows.find((school) => !school.isDemonstration)
  if (real) throw new Problem(`${real.name} is not a demonstration school: nothing was changed.`)
  const schools = rows.map(({ name, activities }) => `${name} (${activities} activities)`)
  const entries = existsSync(files) ? readdirSync(files, { recursive: true, withFileTypes: true }) : []
  const stored = entries.filter((entry) => entry.isFile()).length
  return [...schools, `${stored} stored files`].join(', ')
}
