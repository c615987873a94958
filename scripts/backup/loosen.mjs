/**
 * Lets rows into the tables in any order, as they were and quickly: row security, foreign keys, indexes and triggers wait.
 * Keys and indexes come back after the rows, as pg_restore has it, because then tables may point at one another in
 * circles, and PostgreSQL goes over a whole table once for each. All of it within the transaction that fills them.
 *
 * @param {import('pg').Client} client connected as the owner, in a transaction
 * @returns {Promise<() => Promise<void>>} puts everything back as it was; fails when a row points nowhere
 */
export async function loosen(client) {
  const pairs = [
    ...(await forced(client)),
    ...(await keys(client)),
    ...(await indexes(client)),
    ...(await triggers(client)),
  ]
  for (const { off } of pairs) await client.query(off)
  return async () => {
    for (const { on } of [...pairs].reverse()) await client.query(on)
  }
}

const ofOurs = `JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind = 'r'`

async function forced(client) {
  const { rows } = await client.query(
    `SELECT c.oid::regclass::text AS name FROM pg_class c ${ofOurs} AND c.relforcerowsecurity ORDER BY 1`,
  )
  return rows.map(({ name }) => ({
    off: `ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`,
    on: `ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`,
  }))
}

async function keys(client) {
  const { rows } = await client.query(
    `SELECT c.oid::regclass::text AS name, quote_ident(k.conname) AS key, pg_get_constraintdef(k.oid) AS definition
     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid ${ofOurs} AND k.contype = 'f' ORDER BY 1, 2`,
  )
  return rows.map(({ name, key, definition }) => ({
    off: `ALTER TABLE ${name} DROP CONSTRAINT ${key}`,
    on: `ALTER TABLE ${name} ADD CONSTRAINT ${key} ${definition}`,
  }))
}

/** Those that belong to no constraint. */
async function indexes(client) {
  const { rows } = await client.query(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid ${ofOurs}
       AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
     ORDER BY 1`,
  )
  return rows.map(({ name, definition }) => ({ off: `DROP INDEX ${name}`, on: definition }))
}

const enabling = { O: 'ENABLE', R: 'ENABLE REPLICA', A: 'ENABLE ALWAYS' }

async function triggers(client) {
  const { rows } = await client.query(
    `SELECT c.oid::regclass::text AS name, quote_ident(t.tgname) AS trigger, t.tgenabled AS how
     FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid ${ofOurs} AND NOT t.tgisinternal AND t.tgenabled <> 'D' ORDER BY 1, 2`,
  )
  return rows.map(({ name, trigger, how }) => ({
    off: `ALTER TABLE ${name} DISABLE TRIGGER ${trigger}`,
    on: `ALTER TABLE ${name} ${enabling[how]} TRIGGER ${trigger}`,
  }))
}
