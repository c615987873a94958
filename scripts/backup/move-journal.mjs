import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { diskProblem } from '../launch/problem.mjs'

const pathOf = (folder, to) => join(folder, `evidence-moved-to-${to}`)

/**
 * Which files have been read back from where they were moved to, and were whole: a line each, so that a run that was cut
 * off is gone on with.
 *
 * @param {string} folder
 * @param {'folder' | 's3'} to
 */
export function openJournal(folder, to) {
  const path = pathOf(folder, to)
  const proved = new Set(existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [])
  return {
    has: (part) => proved.has(part),
    add(part) {
      if (proved.has(part)) return
      proved.add(part)
      try {
        appendFileSync(path, `${part}\n`, { mode: 0o600 })
      } catch (error) {
        throw diskProblem(error, folder)
      }
    },
  }
}

/** Forgets both ways: what was proved once says nothing any more when one of the places has been emptied. */
export function forgetJournals(folder) {
  for (const to of ['folder', 's3']) rmSync(pathOf(folder, to), { force: true })
}
