import pg from 'pg'

/** SQL of one request, as the server saw it. */
export type Statements = { statements: number; transactions: number }

/** Session and tenancy: who is asking, and which school's rows exist. Everything else is the page's own. */
const OVERHEAD = /read_viewer|set_config|^(BEGIN|COMMIT|ROLLBACK|SET|START|DISCARD|DEALLOCATE)/i

/**
 * Counts what the pages of one database send, with pg_stat_statements, which is switched on for the count alone.
 *
 * @param before what is to happen right before the page is asked for that is counted
 */
export async function countStatements(
  ownerUrl: string,
  ask: () => Promise<void>,
  before: () => Promise<unknown> = async () => {},
): Promise<Statements> {
  const client = new pg.Client(ownerUrl)
  await client.connect()
  try {
    // The first time in a while a page also sweeps away what nobody will ask for again, after it has answered.
    for (let warm = 0; warm < 2; warm += 1) await ask()
    await before()
    await client.query('SELECT pg_stat_statements_reset()')
    await ask()
    const { rows } = await client.query<{ query: string; calls: string }>(`
      SELECT s.query, s.calls FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
      WHERE r.rolname = 'alongside_app' AND s.dbid = (SELECT oid FROM pg_database WHERE datname = current_database()) AND s.toplevel`)
    const calls = (wanted: (query: string) => boolean) =>
      rows.filter(({ query }) => wanted(query.trim())).reduce((sum, row) => sum + Number(row.calls), 0)
    return {
      statements: calls((query) => !OVERHEAD.test(query)),
      // Each sets its keys once. BEGIN itself is not told of again once a connection knows it by name.
      transactions: calls((query) => /set_config\(/i.test(query)),
    }
  } finally {
    await client.end()
  }
}

/** On for the whole server from the next statement on, or off. */
export async function trackStatements(ownerUrl: string, track: boolean): Promise<void> {
  const client = new pg.Client(ownerUrl)
  await client.connect()
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements')
  await client.query(`ALTER SYSTEM SET pg_stat_statements.track = '${track ? 'top' : 'none'}'`)
  await client.query('SELECT pg_reload_conf()')
  // A connection takes the new setting up before its next statement; this one shows that the server has it.
  const wanted = track ? 'top' : 'none'
  for (let shown = ''; shown !== wanted; ) {
    const { rows } = await client.query('SHOW pg_stat_statements.track')
    shown = rows[0]['pg_stat_statements.track']
  }
  await client.end()
}
