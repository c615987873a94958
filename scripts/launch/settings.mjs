import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { readMailSettings } from '../../lib/platform/mail-settings.mjs'
import { readProviders } from '../../lib/platform/sign-in-settings.mjs'
import { readStoreSettings } from '../../lib/platform/store-settings.mjs'
import { Problem } from './problem.mjs'

/**
 * What the person starting Alongside has decided, from the environment and from a file `.env` beside package.json
 * (see `.env.example`); the environment wins, also by setting
 * something to nothing.
 *
 * @param {string} root
 * @param {Record<string, string | undefined>} given the environment
 * @returns {{ production: boolean, mode: 'demonstration' | 'school', port: number, url: string, data: string, files: string, store: import('../../lib/platform/store-settings.mjs').StoreSettings, backups?: string, databaseUrl?: string, poolUrl?: string, secret?: string, log: 'requests' | 'problems' }}
 *   `files`: where the application keeps its own files, the demonstration's apart from a school's; `store`: whether those of
 *   evidence are kept there or in a bucket; `poolUrl`: by which the application alone reaches the database; `backups`: where the
 *   nightly copies go, when there are to be any
 * @throws {Problem} naming what to set
 */
export function readSettings(root, given) {
  const said = withoutEmpty({ ...fromFile(root), ...given })
  const production = said.NODE_ENV === 'production'
  const port = readPort(said.PORT ?? '3000')
  if (production) requireInProduction(said)
  const mode = readMode(said.ALONGSIDE_MODE, production)
  understood(() => readMailSettings(said))
  understood(() => readProviders(said))
  const store = understood(() => readStoreSettings(said))
  requireMetricsToken(said.METRICS_TOKEN)
  const data = resolve(root, said.ALONGSIDE_DATA ?? '.data')
  const files = mode === 'demonstration' ? join(data, 'demonstration') : data
  const databaseUrl = readDatabaseUrl(said.DATABASE_URL)
  return {
    production,
    mode,
    port,
    url: readUrl(said.ALONGSIDE_URL ?? `http://localhost:${port}`),
    data,
    files,
    store: mode === 'demonstration' ? { keptIn: 'folder', s3: null } : store,
    backups: readBackups(said.ALONGSIDE_BACKUPS, root, databaseUrl ? undefined : join(files, 'backups')),
    databaseUrl,
    poolUrl: readPoolUrl(said, databaseUrl),
    secret: readSecret(said.ALONGSIDE_SECRET),
    log: readLog(said.ALONGSIDE_LOG, production),
  }
}

/** What only the application uses, but is better refused before minutes of work than after. */
function understood(read) {
  try {
    return read()
  } catch (error) {
    throw new Problem(error.message)
  }
}

function fromFile(root) {
  const file = join(root, '.env')
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
}

function withoutEmpty(environment) {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value))
}

/** A server of one's own is backed up as that server is, unless a folder is named. */
function readBackups(word, root, otherwise) {
  if (word === undefined) return otherwise
  return word === 'off' ? undefined : resolve(root, word)
}

function readPort(text) {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new Problem(`PORT is "${text}", which is not a port: set it to a number from 1 to 65535.`)
}

/** The demonstration invites anyone in without a password, so in production it must be asked for by name. */
function readMode(word, production) {
  const mode = word ?? (production ? 'school' : 'demonstration')
  if (mode === 'demonstration' || mode === 'school') return mode
  throw new Problem(`ALONGSIDE_MODE is "${mode}": set it to demonstration or school.`)
}

/** Migrations and backups need a connection of their own for as long as they take, so both addresses are set. */
function readPoolUrl({ DATABASE_POOL_URL: text, DATABASE_STATEMENTS: statements }, databaseUrl) {
  if (statements !== undefined && !['named', 'unnamed'].includes(statements)) {
    throw new Problem(`DATABASE_STATEMENTS is "${statements}": set it to named or unnamed.`)
  }
  if (text === undefined) return undefined
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text) && databaseUrl) return text
  throw new Problem(
    'DATABASE_POOL_URL is the address of a pooler such as PgBouncer, like postgresql://host:6432/alongside, beside DATABASE_URL, which leads to the database itself: set both, or only DATABASE_URL.',
  )
}

/** On a server somebody collects the log; at a desk it would only hide what the launcher says. */
function readLog(word, production) {
  const log = word ?? (production ? 'requests' : 'problems')
  if (log === 'requests' || log === 'problems') return log
  throw new Problem(`ALONGSIDE_LOG is "${log}": set it to requests or problems.`)
}

function requireMetricsToken(token) {
  if (token === undefined || token.length >= 16) return
  throw new Problem(
    'METRICS_TOKEN is too short to be safe: set it to at least 16 characters, or leave it out.',
  )
}

const example = {
  ALONGSIDE_SECRET: 'ALONGSIDE_SECRET to at least 32 random characters (openssl rand -hex 32 makes some)',
  ALONGSIDE_URL: 'ALONGSIDE_URL to the address people open (such as https://alongside.example.sch.uk)',
}

function requireInProduction(said) {
  const missing = Object.keys(example).filter((name) => !said[name])
  if (missing.length === 0) return
  throw new Problem(
    `In production, set ${missing.map((name) => example[name]).join(' and ')}, then start again.`,
  )
}

function readSecret(secret) {
  if (secret === undefined || secret.length >= 32) return secret
  throw new Problem(`ALONGSIDE_SECRET is too short to be safe: set ${example.ALONGSIDE_SECRET}.`)
}

function readUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/') return url.origin
  throw new Problem(`ALONGSIDE_URL is "${text}": set ${example.ALONGSIDE_URL}, with no path.`)
}

function readDatabaseUrl(text) {
  if (text === undefined) return undefined
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text
  throw new Problem(
    'DATABASE_URL is not the address of a PostgreSQL database: set it to one like postgresql://owner:password@host:5432/alongside, or unset it to use the database that comes with Alongside.',
  )
}
