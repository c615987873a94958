import { createHash, randomInt } from 'node:crypto'

/**
 * How far an installation is. Read as the tables' owner, who is bound by row security and sees no school's rows: whether
 * there have ever been any shows in the table's size. What the launcher itself knows about it is the table's comment.
 *
 * @param {import('pg').Client} client
 * @returns {Promise<{ hasSchools: boolean, isSetUp: boolean, demonstration: 'none' | 'begun' | 'whole' }>} `begun`:
 *   making the demonstration was interrupted
 */
export async function readInstallation(client) {
  const { rows } = await client.query(
    `SELECT pg_relation_size('"School"') > 0 AS "hasSchools", "setupDoneAt" IS NOT NULL AS "isSetUp",
       obj_description('"Installation"'::regclass) AS comment
     FROM "Installation" WHERE "id" = 1`,
  )
  const { comment, ...state } = rows[0]
  return { ...state, demonstration: comment === begun ? 'begun' : comment === whole ? 'whole' : 'none' }
}

const begun = 'The demonstration is being made'
const whole = 'This is the demonstration'

/** Whether a database that carries this mark is, or is to become, the demonstration. */
export function isDemonstration(comment) {
  return comment === begun || comment === whole
}

/** Marks that the demonstration is begun, so that a start that finds the mark begins it again. */
export async function markBegun(client) {
  await client.query(`COMMENT ON TABLE "Installation" IS ${client.escapeLiteral(begun)}`)
}

/** Marks that the demonstration is whole, and the installation with it. */
export async function markWhole(client) {
  await client.query('BEGIN')
  await client.query(
    `UPDATE "Installation" SET "setupDoneAt" = now(), "setupCodeHash" = NULL
     WHERE "id" = 1 AND "setupDoneAt" IS NULL AND pg_relation_size('"School"') > 0`,
  )
  await client.query(`COMMENT ON TABLE "Installation" IS ${client.escapeLiteral(whole)}`)
  await client.query('COMMIT')
}

/** Empties the database of everything, the record of its migrations included. */
export async function emptyDatabase(client) {
  await client.query('BEGIN; DROP SCHEMA public CASCADE; CREATE SCHEMA public; COMMIT')
}

/** Letters and digits that are not mistaken for one another when read aloud or copied by hand. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * Makes a new one-time code for the set-up page, in place of any before it. Only its hash is kept: SHA-256 of its letters
 * and digits.
 *
 * @returns {Promise<string>} as a person reads it: 7GQK-2MXP-4RTC
 */
export async function makeSetupCode(client) {
  const letters = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('')
  const hash = createHash('sha256').update(letters).digest('hex')
  await client.query(
    'UPDATE "Installation" SET "setupCodeHash" = $1, "setupCodeMadeAt" = now() WHERE "id" = 1 AND "setupDoneAt" IS NULL',
    [hash],
  )
  return letters.match(/.{4}/g).join('-')
}
