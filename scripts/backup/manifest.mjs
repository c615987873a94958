import { createHmac } from 'node:crypto'
import { damaged, newer, notWhole } from './refusals.mjs'

/** What is in a backup, as its last part, `manifest.json`. Raise the version when an older Alongside could not read it. */
const format = 'alongside-backup'
const formatVersion = 1

export const manifestPart = 'manifest.json'

/** @param {string} table */
export const tablePart = (table) => `tables/${table}.copy`

/** @param {{ schoolId: string, sha256: string }} file */
export const filePart = ({ schoolId, sha256 }) => `evidence/${schoolId}/${sha256}`

/** The file a part holds, or undefined when it holds something else. */
export function fileOfPart(name) {
  const [, schoolId, sha256] = name.match(/^evidence\/([0-9a-f-]{36})\/([0-9a-f]{64})$/) ?? []
  return schoolId ? { schoolId, sha256 } : undefined
}

/**
 * @typedef {{ name: string, columns: string[], rows: number, bytes: number, sha256: string }} TableInBackup
 * @typedef {{ alongside: string, postgres: string, madeAt: string, mode: 'school' | 'demonstration', note: string | null, secret: string | null, migrations: { name: string, checksum: string }[], tables: TableInBackup[], sequences: { name: string, value: string, isCalled: boolean }[], files: { count: number, bytes: number, missing: string[] }, history?: import('./history.mjs').SchoolsHistory[] }} Manifest
 *   `alongside`, `postgres`: versions; `madeAt`: when the snapshot was taken; `note`: the launcher's own mark on the
 *   database; `secret`: tells whether an installation has the same secret, not what it is; `history`: how each school's chain
 *   stood, where there were chains
 */

/** @param {Manifest} content */
export function manifestText(content) {
  return `${JSON.stringify({ format, formatVersion, ...content }, null, 1)}\n`
}

/**
 * @returns {Manifest}
 * @throws {Problem} when it is somebody else's, or a newer Alongside's
 */
export function readManifest(path, text) {
  const said = parsed(path, text)
  if (said.format !== format) throw notWhole(path)
  if (said.formatVersion > formatVersion) throw newer(path, said, `backups of version ${said.formatVersion}`)
  const { format: _format, formatVersion: _version, ...content } = said
  return content
}

function parsed(path, text) {
  try {
    return JSON.parse(text)
  } catch {
    throw damaged(path, 'its manifest cannot be read')
  }
}

/** A word that is the same for the same secret and gives nothing of it away; null when there is none yet. */
export function secretMark(secret) {
  if (!secret) return null
  return createHmac('sha256', secret).update('alongside: mark in a backup').digest('hex').slice(0, 16)
}
