import { connect } from 'node:net'
import { lastFailure, startNightly } from '../backup/nightly.mjs'
import { build, isBuilt } from './build.mjs'
import { existingFolder, prepareDataFolder, readOrMakeSecret } from './data-folder.mjs'
import { openDatabase } from './database.mjs'
import { installDependencies } from './dependencies.mjs'
import { applicationEnvironment } from './environment.mjs'
import { generate } from './generate.mjs'
import { requireUnlocked, takeLock } from './lock.mjs'
import { requireFreePort } from './ports.mjs'
import { postgresAccount, requireReachable } from './postgres-account.mjs'
import { prepareDemonstration, prepareSetup, prepareTables } from './prepare.mjs'
import { Problem } from './problem.mjs'
import { root } from './root.mjs'
import { say, step } from './say.mjs'
import { serve } from './serve.mjs'
import { readSettings } from './settings.mjs'
import { requireStore } from './store.mjs'

/**
 * `npm start` and `npm run dev`: from a fresh clone to a served address, then until it is told to stop. Whatever was
 * started is stopped again, last first, however this ends.
 *
 * @param {{ dev: boolean, signal: AbortSignal }} how `signal` says when to stop
 * @throws {Problem} when the person has something to put right
 */
export async function start({ dev, signal }) {
  const settings = readSettings(root, process.env)
  const undo = []
  try {
    await checkBeforehand(settings)
    prepareDataFolder(settings.data)
    undo.push(takeLock(settings))
    await makeReady({ dev, signal, toServe: settings.production && isBuilt(root) })
    if (settings.store.keptIn === 's3') {
      await step('Files', async () => ({ done: await requireStore(root, settings, signal) }))
    }

    const database = await step('Database', async (progress) => {
      const value = await openDatabase(settings, progress)
      undo.push(value.close)
      return { done: settings.databaseUrl ? 'connected' : 'started', value }
    })
    signal.throwIfAborted()
    const secret = readOrMakeSecret(settings.data, settings.secret)
    const env = applicationEnvironment(settings, { ownerUrl: database.ownerUrl, secret, dev })
    await step('Migrations', async () => ({ done: await prepareTables(database, secret) }))
    const setupCode = await fill(settings, database.client, env, signal)

    const server = await step('Server', async () => {
      const value = await serve(root, { port: settings.port, env, dev, signal })
      undo.push(value.stop)
      return { done: 'answering', value }
    })
    announce(settings, setupCode)
    if (settings.backups) undo.push(startNightly(settings.backups, database.client))
    await untilStopped({ signal, server, database })
  } finally {
    if (signal.aborted) say('\nStopping.')
    for (const takeBack of undo.reverse()) await takeBack()
  }
}

/** What would only fail after minutes of work, found out at once. */
async function checkBeforehand({ data, port, databaseUrl }) {
  requireUnlocked(data)
  await requireFreePort(port)
  if (databaseUrl) await requireAnswer(new URL(databaseUrl))
  else requireReachable([root, existingFolder(data)], postgresAccount())
}

function requireAnswer({ hostname, port }) {
  if (!hostname) return
  return new Promise((resolve, reject) => {
    const where = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || 5432 }
    const refuse = (why) =>
      reject(
        new Problem(
          `The database at ${hostname}:${where.port} does not answer (${why}): start it or correct DATABASE_URL, then start again.`,
        ),
      )
    const socket = connect({ ...where, timeout: 5000 }, () => resolve(socket.destroy()))
    socket.on('error', (error) => refuse(error.code ?? error.message))
    socket.on('timeout', () => refuse(socket.destroy() && 'no answer in 5 seconds'))
  })
}

/** Dependencies, generated client and build: what the folder holds, whichever database it serves. */
async function makeReady({ dev, signal, toServe }) {
  await step('Dependencies', async (progress) => {
    const count = await installDependencies(root, { progress, signal, toServe })
    return { done: count > 0 ? `${count} packages installed` : 'up to date' }
  })
  await step('Client', async () => ({ done: (await generate(root)) ? 'generated' : 'up to date' }))
  if (dev) return
  await step('Build', async (progress) => ({
    done: (await build(root, { progress, signal })) ? 'built' : 'up to date',
  }))
}

/** The demonstration, or the code with which the first school is set up. */
async function fill(settings, client, env, signal) {
  if (settings.mode === 'school') return prepareSetup(client)
  await step('Demonstration', async (progress) => ({
    done: await prepareDemonstration(client, env, { progress, signal }),
  }))
}

function announce({ url, mode, backups }, setupCode) {
  say()
  say(`  Alongside is at ${url}`)
  if (mode === 'demonstration') {
    say(
      '  Choose who to be on its sign-in page: a head, a senior leader, a teacher, a liaison worker, a governor or a',
    )
    say('  trust leader of the demonstration schools. No password is needed.')
  }
  if (setupCode)
    say(`  Set up the first school at ${url}/set-up with the code ${setupCode}, which works once.`)
  const failure = backups && lastFailure(backups)
  if (failure) say(`  ${failure}`)
  say('  Ctrl-C stops it.')
  say()
}

async function untilStopped({ signal, server, database }) {
  const asked = new Promise((resolve) => {
    if (signal.aborted) resolve('asked')
    signal.addEventListener('abort', () => resolve('asked'))
  })
  const serverEnded = server.ended.then((how) => ({ what: 'web server', how: ` (${how})` }))
  const databaseEnded = database.ended.then(() => ({ what: 'database', how: '' }))
  const first = await Promise.race([asked, serverEnded, databaseEnded])
  if (first === 'asked') return
  throw new Problem(`The ${first.what} stopped by itself${first.how}: start again with npm start.`)
}
