import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Problem } from '../launch/problem.mjs'
import { run } from '../launch/processes.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome']

/** The Chromium the browser tests drive: CHROMIUM_PATH, or the first on the path; undefined when there is none. */
export function chromiumPath() {
  return process.env.CHROMIUM_PATH || names.map(onPath).find(Boolean)
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

/**
 * Finds Chromium, or installs Debian's package where that is allowed without asking anybody.
 *
 * @returns {Promise<string>} its path
 * @throws {Problem} that says how to install it
 */
export async function requireChromium({ progress, signal }) {
  if (process.env.CHROMIUM_PATH && !existsSync(process.env.CHROMIUM_PATH)) {
    throw new Problem(
      `There is no Chromium at ${process.env.CHROMIUM_PATH}: correct CHROMIUM_PATH, then run npm test again.`,
    )
  }
  return chromiumPath() ?? (await installed({ progress, signal })) ?? refuse()
}

async function installed({ progress, signal }) {
  const apt = await aptGet(signal)
  if (!apt) return undefined
  const [program, ...first] = apt
  const options = { signal, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  const install = () =>
    run(program, [...first, 'install', '-y', '--no-install-recommends', 'chromium'], options)
  progress('installing Chromium')
  if ((await install()).code !== 0) {
    progress('asking Debian for its list of packages')
    await run(program, [...first, 'update'], options)
    await install()
  }
  return chromiumPath()
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
    'The browser tests need Chromium and it could not be installed: run "apt-get install chromium" as root, or set CHROMIUM_PATH to one you have, then run npm test again.',
  )
}
