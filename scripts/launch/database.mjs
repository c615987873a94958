import { clusterUrl, startCluster } from './cluster.mjs'
import { Problem } from './problem.mjs'

/** The role that owns the embedded databases: no superuser, as on any other server. */
const owner = 'alongside'

/** In the embedded server the demonstration and a school of one's own never meet. */
const nameFor = { demonstration: 'demonstration', school: 'alongside' }

/** The oldest PostgreSQL that is still looked after and that the migrations are written for. */
const oldestVersion = 15

/**
 * Opens the database: the server at DATABASE_URL when one is named, otherwise the embedded one in the data folder.
 *
 * @returns {Promise<{ ownerUrl: string, client: import('pg').Client, ended: Promise<void>, close: () => Promise<void> }>}
 *   `client` is connected as the owner of the tables; `close` ends it and, when it was started here, the server; `ended`
 *   resolves when a server started here stops
 * @throws {Problem} when the database cannot be reached or refuses
 */
export async function openDatabase({ data, mode, databaseUrl }, progress) {
  if (databaseUrl) {
    const client = await connectTo(databaseUrl)
    await requireVersion(client)
    return { ownerUrl: databaseUrl, client, ended: new Promise(() => {}), close: () => endQuietly(client) }
  }
  const cluster = await startCluster(data, { onProgress: progress })
  try {
    const name = nameFor[mode]
    const ownerUrl = cluster.url(name, owner)
    const client = await connectTo(ownerUrl).catch(async () => {
      await makeDatabase(cluster, name)
      return connectTo(ownerUrl)
    })
    const close = async () => {
      await endQuietly(client)
      await cluster.stop()
    }
    return { ownerUrl, client, ended: cluster.ended, close }
  } catch (error) {
    await cluster.stop()
    throw error
  }
}

/** The owner's address of the embedded database, while another process has the server running. */
export function runningDatabaseUrl({ data, mode }) {
  return clusterUrl(data, nameFor[mode], owner)
}

/** A server that goes away takes the connection with it; whatever is asked of it next says so. */
export async function connectTo(url) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    throw connectionProblem(error, new URL(url))
  }
}

function connectionProblem(error, url) {
  const where = `${url.hostname || 'this computer'}:${url.port || 5432}`
  const code = error.code ?? error.errors?.[0]?.code ?? ''
  const user = decodeURIComponent(url.username)
  if (['28P01', '28000'].includes(code)) {
    return new Problem(
      `The database at ${where} refuses the user "${user}": correct the user and password in DATABASE_URL, then start again.`,
    )
  }
  if (code === '3D000') {
    return new Problem(
      `There is no database "${url.pathname.slice(1)}" at ${where}: create it or correct DATABASE_URL, then start again.`,
    )
  }
  if (/SSL|TLS|certificate/i.test(error.message)) {
    return new Problem(
      `The database at ${where} and this computer do not agree on encryption (${error.message}): correct sslmode in DATABASE_URL, then start again.`,
    )
  }
  return new Problem(
    `The database at ${where} does not answer (${code || error.message}): start it or correct DATABASE_URL, then start again.`,
  )
}

async function requireVersion(client) {
  const { rows } = await client.query('SHOW server_version_num')
  const version = Math.floor(Number(rows[0].server_version_num) / 10_000)
  if (version >= oldestVersion) return
  await endQuietly(client)
  throw new Problem(
    `The server at DATABASE_URL is PostgreSQL ${version}: use PostgreSQL ${oldestVersion} or newer, then start again.`,
  )
}

async function makeDatabase(cluster, name) {
  const client = await connectTo(cluster.url('postgres'))
  try {
    const has = async (query, value) => (await client.query(query, [value])).rowCount === 1
    if (!(await has('SELECT FROM pg_roles WHERE rolname = $1', owner))) {
      await client.query(
        `CREATE ROLE ${owner} LOGIN CREATEROLE PASSWORD ${client.escapeLiteral(cluster.password)}`,
      )
    }
    if (!(await has('SELECT FROM pg_database WHERE datname = $1', name))) {
      await client.query(`CREATE DATABASE ${name} OWNER ${owner}`)
    }
  } finally {
    await client.end()
  }
}

async function endQuietly(client) {
  await client.end().catch(() => {})
}
