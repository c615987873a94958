import { tsImport } from 'tsx/esm/api'
import { applicationEnvironment } from '../launch/environment.mjs'
import { Problem } from '../launch/problem.mjs'
import { root } from '../launch/root.mjs'
import { say, step } from '../launch/say.mjs'
import { readSettings } from '../launch/settings.mjs'
import { readArguments } from './arguments.mjs'
import { reachDatabase, readSecret } from './reach.mjs'

const usage = 'npm run let-in -- tom.reed@example.sch.uk (with --end-codes when their phone is lost, too)'
const purpose = { doing: 'letting somebody in', nothing: 'Nobody signs in' }

/**
 * `npm run let-in -- EMAIL [--end-codes]`: prints a link with which this person chooses a new password, for whoever runs the
 * installation. It is made by the application's own code and as the application's role, so the history seals what was done.
 *
 * @param {string[]} given
 * @throws {Problem}
 */
export async function letInCommand(given) {
  const { email, endsCodes } = readWhom(given)
  const settings = readSettings(root, process.env)
  const database = await step('Database', async (progress) => ({
    done: 'open',
    value: await reachDatabase(settings, progress, purpose),
  }))
  try {
    const made = await asApplication(settings, database.url, (people) => people.letIn({ email, endsCodes }))
    announce(made, { email, url: settings.url })
  } finally {
    await database.close()
  }
}

function readWhom(given) {
  const { path: email, flags } = readArguments(given, {
    usage,
    flags: ['end-codes'],
    wanted: 'Name one e-mail address',
  })
  return { email, endsCodes: flags['end-codes'] === true }
}

/** In this process, which from here on is the application as far as its code can tell. */
async function asApplication(settings, ownerUrl, work) {
  const secret = readSecret(settings)
  if (!secret) throw olderProblem()
  Object.assign(process.env, applicationEnvironment(settings, { ownerUrl, secret }))
  const people = await tsImport('../../lib/people/let-in.ts', import.meta.url)
  const { closeDatabase } = await tsImport('../../lib/platform/database.ts', import.meta.url)
  try {
    return await work(people)
  } catch (error) {
    // A table or a column is not there.
    throw ['P2021', 'P2022'].includes(error.code) ? olderProblem() : error
  } finally {
    await closeDatabase()
  }
}

const olderProblem = () =>
  new Problem(
    'This Alongside has not been started since it was brought here: start it once, then let them in.',
  )

function announce(made, { email, url }) {
  if (made.state === 'unknown') {
    throw new Problem(`Nobody here signs in with ${email}: check how it is spelt.`)
  }
  if (made.state === 'ended') {
    throw new Problem(
      `${made.name} is part of no school at present: a headteacher must give them access again first.`,
    )
  }
  say()
  say(`  With this link ${made.name} chooses a new password, once, within an hour:`)
  say()
  say(`  ${url}/reset/${made.token}`)
  say()
  say(`  ${codesInWords(made)}`)
  say('  Give it to nobody else. That it was made is in the history of each of their schools.')
}

function codesInWords({ name, codes }) {
  if (codes === 'ended')
    return `The codes of ${name} have ended: the password is enough until they set them up again.`
  if (codes === 'asked')
    return `After the password ${name} is asked for a code; add --end-codes to end that as well.`
  return `${name} uses no codes.`
}
