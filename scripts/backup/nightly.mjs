import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../launch/problem.mjs'
import { run } from '../launch/processes.mjs'
import { root } from '../launch/root.mjs'
import { say } from '../launch/say.mjs'
import { moment } from './in-words.mjs'
import { isDue, nightlyName, pastTheirDay } from './nights.mjs'
import { writeProblem } from './refusals.mjs'

const aMinute = 60_000
const anHour = 60 * aMinute

/**
 * Makes a copy each night for as long as Alongside runs, one at a time, and keeps the newest. What goes wrong is said at
 * once, is tried again in an hour, and is said again at the next start.
 *
 * @param {string} folder
 * @param {import('pg').Client} client connected as the owner
 * @returns {() => Promise<void>} stops, also in the middle of one
 */
export function startNightly(folder, client) {
  const stopping = new AbortController()
  let atWork
  let notBefore = 0
  const look = async () => {
    if (atWork || Date.now() < notBefore) return
    atWork = copyIfDue(folder, client, stopping.signal)
    const failed = (await atWork) === 'failed'
    if (failed) notBefore = Date.now() + anHour
    atWork = undefined
  }
  const timer = setInterval(look, aMinute)
  look()
  return async () => {
    clearInterval(timer)
    stopping.abort(new Error('Alongside is being stopped.'))
    await atWork
  }
}

/** @returns {Promise<'not due' | 'made' | 'failed' | 'stopped'>} */
async function copyIfDue(folder, client, signal) {
  try {
    if (!isDue({ now: new Date(), since: await setUpAt(client), names: namesIn(folder) })) return 'not due'
    const { words, missing, broken } = await makeNightlyCopy(folder, { now: new Date(), signal })
    say(`  Nightly copy made: ${words}.`)
    for (const part of missing)
      say(`  It lacks ${part}, which is not there or damaged: put it back from an earlier copy.`)
    for (const sentence of broken) say(`  ${sentence}`)
    return 'made'
  } catch (error) {
    if (signal.aborted) return 'stopped'
    say(`  The nightly copy failed: ${error.message} It is tried again in an hour.`)
    return 'failed'
  }
}

async function setUpAt(client) {
  const { rows } = await client.query('SELECT "setupDoneAt" FROM "Installation"')
  return rows[0].setupDoneAt
}

/** None of a folder that cannot be read: making the copy then says why. */
function namesIn(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/**
 * One night's copy, and the end of those that have had their day. Nothing is dropped unless the new one is whole.
 *
 * @param {string} folder made when it is not there, for its owner alone
 * @param {{ now: Date, signal?: AbortSignal, env?: NodeJS.ProcessEnv }} how
 * @returns {Promise<{ words: string, missing: string[], broken: string[] }>} what it holds, in words; the parts it had to
 *   be made without; what is said of histories that are not whole
 * @throws Error with the sentence for the person, which is noted down for the next start
 */
export async function makeNightlyCopy(folder, { now, signal, env = process.env }) {
  try {
    makeFolder(folder)
    const path = join(folder, nightlyName(now))
    const script = join(root, 'scripts', 'backup', 'nightly-copy.mjs')
    const { code, output } = await run(process.execPath, ['--conditions=react-server', script, path], {
      signal,
      env,
    })
    const lastLine = output.trim().split('\n').at(-1) ?? ''
    if (code !== 0) throw new Error(lastLine || `It ended without a word (${code}).`)
    for (const name of pastTheirDay(namesIn(folder))) rmSync(join(folder, name), { force: true })
    rmSync(noteIn(folder), { force: true })
    return JSON.parse(lastLine)
  } catch (error) {
    if (!signal?.aborted) noteFailure(folder, now, error.message)
    throw error
  }
}

function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    chmodSync(folder, 0o700)
  } catch (error) {
    if (error.code !== 'EEXIST' && error.code !== 'ENOTDIR') throw writeProblem(error, folder)
    throw new Problem(
      `A file stands where the folder ${folder} is to be: move it, or set ALONGSIDE_BACKUPS to another folder.`,
    )
  }
}

const noteIn = (folder) => join(folder, 'failed.json')

/** A folder that cannot be written to holds no note either; then the log has said it, and the next night says it again. */
function noteFailure(folder, at, sentence) {
  try {
    writeFileSync(noteIn(folder), `${JSON.stringify({ at, sentence })}\n`, { mode: 0o600 })
  } catch {}
}

/** What a start says of the last night that failed, or undefined. */
export function lastFailure(folder) {
  try {
    const { at, sentence } = JSON.parse(readFileSync(noteIn(folder), 'utf8'))
    return `The nightly copy of ${moment(at)} failed: ${sentence}`
  } catch {
    return undefined
  }
}
