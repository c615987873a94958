/**
 * Row security is forced, so the tables' owner sees no school's rows either. Lifting that for a backup would lock every
 * table against the people at work; so each table carries a policy that opens its rows to its owner, for reading, in a
 * transaction that asks for it by name. It gives the owner nothing they could not take: whoever owns a table may lift its
 * policies. The application's role is not in it.
 */
const policy = 'owner_backup'
const key = 'app.backup'

const heldBack = `
  SELECT c.relname AS name,
    EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = '${policy}' AND p.polpermissive
      AND (SELECT oid FROM pg_roles WHERE rolname = current_user) = ANY (p.polroles)) AS "isOpen",
    EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND NOT p.polpermissive AND p.polcmd IN ('r', '*')
      AND (0 = ANY (p.polroles)
        OR (SELECT oid FROM pg_roles WHERE rolname = current_user) = ANY (p.polroles))) AS "isRestricted"
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind = 'r' AND row_security_active(c.oid)
  ORDER BY c.relname`

/**
 * Gives every table that holds its rows back from its owner the policy, where it lacks it: after migrations, so that no
 * migration can forget it. Costs one query when there is nothing to do.
 *
 * @param {import('pg').Client} client connected as the owner
 */
export async function letOwnerRead(client) {
  const { rows } = await client.query(heldBack)
  const lacking = rows.filter(({ isOpen }) => !isOpen)
  if (lacking.length === 0) return
  // Each waits for whoever works in the table, and while it waits nobody else gets in: so one at a time, and not for long.
  for (const { name } of lacking) {
    const table = client.escapeIdentifier(name)
    await client
      .query(`
      BEGIN; SET LOCAL lock_timeout = '5s'; DROP POLICY IF EXISTS ${policy} ON ${table};
      CREATE POLICY ${policy} ON ${table} FOR SELECT TO CURRENT_USER USING ((SELECT current_setting('${key}', true)) = 'on');
      COMMIT`)
      .catch(async (error) => {
        await client.query('ROLLBACK')
        throw error
      })
  }
}

/**
 * Opens every row to the owner until the transaction ends.
 *
 * @throws when a table would still hold rows back: a copy that lacks rows must never pass for whole
 */
export async function openRows(client) {
  await client.query(`SELECT set_config('${key}', 'on', true)`)
  const { rows } = await client.query(heldBack)
  const closed = rows.find(({ isOpen, isRestricted }) => !isOpen || isRestricted)
  if (closed) throw new Error(`Row security hides rows of ${closed.name} from the owner of the tables.`)
}
