import { letOwnerRead } from '../backup/owner-reads.mjs'
import { appUrl, openAppRole } from './app-role.mjs'
import { connectTo } from './database.mjs'
import { tellDemonstration } from './demonstration.mjs'
import { emptyDatabase, makeSetupCode, markBegun, markWhole, readInstallation } from './installation.mjs'
import { migrate } from './migrate.mjs'
import { Problem } from './problem.mjs'
import { root } from './root.mjs'

/**
 * Migrates, lets the owner read for backups, and opens the application's role.
 *
 * @returns {Promise<string>} what was done, in words
 */
export async function prepareTables({ ownerUrl, client }, secret) {
  try {
    if (await isHalfTold(client)) await emptyDatabase(client)
    const applied = await migrate({ root, url: ownerUrl, client })
    await letOwnerRead(client).catch(unlessBusy)
    // Asking first keeps every later start from writing to the catalogue.
    const open = await connectTo(appUrl(ownerUrl, secret)).catch(() => undefined)
    if (open) await open.end()
    else await openAppRole(client, secret)
    return applied.length > 0 ? `${applied.length} applied` : 'up to date'
  } catch (error) {
    throw rightsProblem(error, ownerUrl)
  }
}

/** Other processes may be serving from these tables. Then the next start does it, or the backup that needs it. */
function unlessBusy(error) {
  const lockIsTaken = error.code === '55P03'
  if (!lockIsTaken) throw error
}

async function isHalfTold(client) {
  const { rows } = await client.query(`SELECT to_regclass('"Installation"') IS NOT NULL AS "isThere"`)
  return rows[0].isThere && (await readInstallation(client)).demonstration === 'begun'
}

function rightsProblem(error, ownerUrl) {
  if (error.code !== '42501' && !/permission denied|must be owner/i.test(error.message)) return error
  const { username, hostname } = new URL(ownerUrl)
  return new Problem(
    `The user "${decodeURIComponent(username)}" may not make tables and roles on ${hostname} (${error.message.split('\n')[0]}): let it own the database and give it CREATEROLE, then start again.`,
  )
}

/**
 * Puts the demonstration into a database that holds no school yet.
 *
 * @returns {Promise<string>} what was done, in words
 * @throws {Problem} when the database holds somebody's own schools
 */
export async function prepareDemonstration(client, env, { progress, signal }) {
  const { hasSchools, demonstration } = await readInstallation(client)
  if (hasSchools && demonstration === 'none') {
    throw new Problem(
      'This database holds a school and not the demonstration: set ALONGSIDE_MODE=school, or name another database in DATABASE_URL for the demonstration.',
    )
  }
  if (hasSchools) return 'there already'
  await markBegun(client)
  await tellDemonstration(root, env, { progress, signal })
  await markWhole(client)
  return 'told'
}

/**
 * The one-time code for the set-up page, or undefined when the installation has its first school.
 *
 * @throws {Problem} when the database holds the demonstration
 */
export async function prepareSetup(client) {
  const { isSetUp, demonstration } = await readInstallation(client)
  if (demonstration !== 'none') {
    throw new Problem(
      'This database holds the demonstration: name another one in DATABASE_URL for a school of your own, or set ALONGSIDE_MODE=demonstration.',
    )
  }
  return isSetUp ? undefined : makeSetupCode(client)
}
