import { breakInWords, foundInWords } from '../../lib/history/chain-words.mjs'

/**
 * How a school's history stands: where its chain ends, and what is not as it was written.
 *
 * @typedef {import('../../lib/history/chain-words.mjs').Checked & { school: string, name: string }} SchoolsHistory
 */

/**
 * Checks the chain of every school's history.
 *
 * @param {import('pg').Client} client who sees every row
 * @param {(what: string) => void} [progress]
 * @returns {Promise<SchoolsHistory[] | undefined>} undefined when the schema is from before there were chains
 */
export async function checkHistories(client, progress = () => {}) {
  const { rows } = await client.query(`SELECT to_regclass('"HistoryHead"') IS NOT NULL AS "areThere"`)
  if (!rows[0].areThere) return undefined
  const schools = await client.query(`
    SELECT s."id" AS school, s."name", (SELECT count(*)::int FROM "AuditEntry" e WHERE e."schoolId" = s."id") AS entries,
      coalesce(h."number", 0) AS place, coalesce(encode(h."checksum", 'hex'), '') AS checksum
    FROM "School" s LEFT JOIN "HistoryHead" h ON h."schoolId" = s."id" ORDER BY s."name", s."id"`)
  const checked = []
  for (const [i, school] of schools.rows.entries()) {
    progress(`history ${i + 1} of ${schools.rows.length}`)
    const { rows: breaks } = await client.query(
      'SELECT "problem", "number", "at", "kind" FROM check_history($1)',
      [school.school],
    )
    // As it stands in a manifest, so that the two can be compared.
    checked.push({ ...school, breaks: JSON.parse(JSON.stringify(breaks)) })
  }
  return checked
}

/**
 * What somebody must hear of histories that are not whole, school by school; nothing of those that are.
 *
 * @param {SchoolsHistory[]} [histories]
 * @returns {string[]}
 */
export function brokenInWords(histories = []) {
  return histories
    .filter(({ breaks }) => breaks.length > 0)
    .map((history) => `${history.name}: ${foundInWords(history)} ${breakInWords(history.breaks[0])}`)
}

/**
 * Whether a school's history goes on from where it stood in a backup: somebody who can write everything in a database can
 * make its whole chain anew, but not the one in a copy that is kept elsewhere.
 *
 * @param {import('pg').Client} client who sees every row
 * @param {SchoolsHistory} then
 * @returns {Promise<boolean>}
 */
export async function goesOnFrom(client, then) {
  if (then.place === 0) return true
  const { rows } = await client.query(
    `SELECT encode("checksum", 'hex') AS checksum FROM "HistoryLink" WHERE "schoolId" = $1 AND "number" = $2`,
    [then.school, then.place],
  )
  return rows[0]?.checksum === then.checksum
}
