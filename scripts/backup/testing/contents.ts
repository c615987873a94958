import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

/** One word for the rows of each table, in whatever order they lie, read past row security. */
export type Rows = Record<string, string>

/** @param snapshot PostgreSQL's name for a moment another connection reads; now when it is left out */
export async function rowsOf(url: string, snapshot?: string): Promise<Rows> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ')
    if (snapshot) await client.query(`SET TRANSACTION SNAPSHOT ${client.escapeLiteral(snapshot)}`)
    const tables = await client.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'public' AND c.relkind = 'r' ORDER BY 1`,
    )
    const rows: Rows = {}
    for (const { name } of tables.rows) {
      const { rows: found } = await client.query<{ word: string }>(
        `SELECT count(*) || ' rows, ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') AS word FROM "${name}" t`,
      )
      rows[name] = found[0]?.word ?? ''
    }
    return rows
  } finally {
    await client.end()
  }
}

/** Every file in a folder's store as `school/sha256`, each compared with its name. */
export function filesIn(folder: string): string[] {
  const evidence = join(folder, 'evidence')
  return readdirSync(evidence, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const [school, , name] = path.slice(evidence.length + 1).split('/')
      const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex')
      if (sha256 !== name) throw new Error(`${path} is not what its name says`)
      return `${school}/${sha256}`
    })
    .sort()
}

/** Every file the rows speak of, as `school/sha256`. */
export async function filesInRows(url: string): Promise<string[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows } = await client.query(
      'SELECT "schoolId" || \'/\' || "sha256" AS file FROM "StoredFile" ORDER BY 1',
    )
    return rows.map(({ file }) => file).sort()
  } finally {
    await client.end()
  }
}

/** Row security, keys, triggers and rights of every table, as PostgreSQL words them. */
export async function shapeOf(url: string): Promise<unknown[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows } = await client.query(`
      SELECT c.relname, c.relrowsecurity, c.relforcerowsecurity, ARRAY(SELECT a::text FROM unnest(c.relacl) a ORDER BY 1) AS rights,
        ARRAY(SELECT k.conname || ' ' || pg_get_constraintdef(k.oid) FROM pg_constraint k WHERE k.conrelid = c.oid ORDER BY 1) AS keys,
        ARRAY(SELECT t.tgname || ' ' || t.tgenabled::text FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal ORDER BY 1) AS triggers,
        ARRAY(SELECT p.polname || ' ' || pg_get_expr(p.polqual, p.polrelid) FROM pg_policy p WHERE p.polrelid = c.oid ORDER BY 1) AS policies,
        ARRAY(SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i WHERE i.indrelid = c.oid ORDER BY 1) AS indexes
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind = 'r' ORDER BY 1`)
    return rows
  } finally {
    await client.end()
  }
}
