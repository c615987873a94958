import { parseArgs } from 'node:util'
import { Problem } from '../launch/problem.mjs'

/**
 * The one file, or other thing, a command is given, and its flags.
 *
 * @param {string[]} given
 * @param {{ usage: string, flags: string[], wanted?: string }} command
 * @returns {{ path: string, flags: Record<string, boolean | undefined> }}
 * @throws {Problem} saying how the command is written
 */
export function readArguments(given, { usage, flags, wanted = 'Name one file' }) {
  const options = Object.fromEntries(flags.map((name) => [name, { type: 'boolean' }]))
  const wrong = new Problem(`${wanted}, as in ${usage}`)
  try {
    const { values, positionals } = parseArgs({ args: given, options, allowPositionals: true })
    if (positionals.length !== 1) throw wrong
    return { path: positionals[0], flags: values }
  } catch {
    throw wrong
  }
}
