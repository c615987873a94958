import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { diskProblem, Problem } from './problem.mjs'

const megabyte = 1_000_000

/**
 * Makes the data folder ready to be written to. Others may pass through it (PostgreSQL has its own user when root starts
 * it), but not look around in it.
 *
 * @throws {Problem} when its disk is full or read-only, or it belongs to somebody else
 */
export function prepareDataFolder(data) {
  const isNew = !existsSync(join(data, 'database', 'PG_VERSION'))
  requireSpace(data, isNew ? 250 : 50)
  makeFolder(data)
}

/** One folder at a time: Node's own way of making several says of a read-only disk that it does not exist. */
function makeFolder(path) {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path)
    chmodSync(path, 0o711)
  } catch (error) {
    throw diskProblem(error, dirname(path))
  }
}

/** @throws {Problem} when the folder's disk has fewer than `needed` million bytes free */
export function requireSpace(data, needed) {
  const { bavail, bsize } = statfsSync(existingFolder(data))
  const free = Math.floor((bavail * bsize) / megabyte)
  if (free >= needed) return
  throw new Problem(
    `The disk that holds ${data} has ${free} MB free and Alongside needs ${needed} MB to start: free some space on it, or set ALONGSIDE_DATA to a folder on another disk.`,
  )
}

/** The folder itself, or the nearest above it that exists. */
export function existingFolder(path) {
  return existsSync(path) ? path : existingFolder(dirname(path))
}

/**
 * The installation's secret: the one given, or one made at the first start and kept in the data folder for its owner's
 * eyes only.
 */
export function readOrMakeSecret(data, given) {
  if (given) return given
  const path = join(data, 'secret')
  try {
    if (existsSync(path)) return readFileSync(path, 'utf8').trim()
    const made = randomBytes(32).toString('hex')
    writeFileSync(`${path}.new`, `${made}\n`, { mode: 0o600 })
    renameSync(`${path}.new`, path)
    return made
  } catch (error) {
    throw diskProblem(error, data)
  }
}
