import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Problem } from '../launch/problem.mjs'
import { run } from '../launch/processes.mjs'

/** A mirror that does not answer, or another apt at work, must not keep the tests waiting. */
const patience = [
  'Acquire::http::Timeout=20',
  'Acquire::https::Timeout=20',
  'DPkg::Lock::Timeout=60',
].flatMap((setting) => ['-o', setting])

/** Chromium without a window to draw: the same pages in a little over half the time. */
const headless = 'chromium-headless-shell'
const names = [headless, 'chromium', 'chromium-browser', 'google-chrome']

/** The Chromium the browser tests drive: CHROMIUM_PATH, or the first on the path; undefined when there is none. */
export function chromiumPath() {
  return process.env.CHROMIUM_PATH || names.map(onPath).find(Boolean)
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

/**
 * Finds Chromium, or installs Debian's package where that is allowed without asking anybody: first the one without a
 * window, and the whole browser only where neither is there.
 *
 * @returns {Promise<string>} its path
 * @throws {Problem} that says how to install it
 */
export async function requireChromium({ progress, signal }) {
  if (process.env.CHROMIUM_PATH) {
    if (existsSync(process.env.CHROMIUM_PATH)) return process.env.CHROMIUM_PATH
    throw new Problem(
      `There is no Chromium at ${process.env.CHROMIUM_PATH}: correct CHROMIUM_PATH, then run npm test again.`,
    )
  }
  if (!onPath(headless)) await install(headless, { progress, signal })
  if (!chromiumPath()) await install('chromium', { progress, signal })
  return chromiumPath() ?? refuse()
}

async function install(name, { progress, signal }) {
  const apt = await aptGet(signal)
  if (!apt) return
  const [program, ...first] = apt
  const options = { signal, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  const runApt = (...args) => run(program, [...first, ...patience, ...args], options)
  const tryInstalling = () => runApt('install', '-y', '--no-remove', '--no-install-recommends', name)
  progress(`installing ${name}`)
  if ((await tryInstalling()).code === 0) return
  progress('asking Debian for its list of packages')
  await runApt('update')
  await tryInstalling()
}

/** How to install a Debian package without being asked for a password, or undefined. */
async function aptGet(signal) {
  if (!onPath('apt-get')) return undefined
  if (process.getuid?.() === 0) return ['apt-get']
  const mayBecomeRoot = onPath('sudo') && (await run('sudo', ['-n', 'true'], { signal })).code === 0
  return mayBecomeRoot ? ['sudo', '-n', 'apt-get'] : undefined
}

function refuse() {
  throw new Problem(
    'The browser tests need Chromium and it could not be installed: run "apt-get install chromium-headless-shell" as root, or set CHROMIUM_PATH to one you have, then run npm test again.',
  )
}
