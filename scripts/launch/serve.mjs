import { spawn } from 'node:child_process'
import { get } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { takenPort } from './ports.mjs'
import { Problem } from './problem.mjs'
import { isGoneWithin, signalGroup } from './processes.mjs'

/**
 * A page makes some megabytes that live as long as its request. With V8's own 16 MB for young objects they are copied to the
 * old ones in the middle of requests under load: four times the space takes a quarter off the dashboard's time.
 */
const MEMORY = ['--max-semi-space-size=64']

/**
 * Starts the web server and waits until it answers.
 *
 * @param {string} root
 * @param {{ port: number, env: Record<string, string>, dev?: boolean, log?: 'show' | 'keep', until?: 'well' | 'answering' }} options
 *   `log`: whether what the server prints is shown as it comes; `until`: whether it is enough that it answers, also that
 *   its database is away
 * @returns {Promise<{ pid: number, ended: Promise<string>, stop: () => Promise<void>, output: () => string }>} `ended`
 *   resolves, with how it ended, when the server stops; `pid` leads the group of processes it runs in
 * @throws {Problem} when it does not come up
 */
export async function serve(root, { port, env, dev = false, log = 'show', until = 'well', signal }) {
  const child = spawn(
    process.execPath,
    [
      ...MEMORY,
      '--import',
      join(root, 'scripts', 'launch', 'with-parent.mjs'),
      join(root, 'node_modules', 'next', 'dist', 'bin', 'next'),
      dev ? 'dev' : 'start',
      '--port',
      String(port),
    ],
    {
      cwd: root,
      env: { ...env, LAUNCHED_BY: String(process.pid) },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      detached: true,
    },
  )
  let output = ''
  let ready = false
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      output = (output + chunk).slice(-20_000)
      // Before it is ready it only says what the launcher says better.
      if (log === 'show' && (ready || stream === child.stderr)) process.stderr.write(chunk)
    })
  }
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('exit', (code, signalName) => resolve(String(signalName ?? code)))
  })
  const stop = async () => {
    signalGroup(child.pid, 'SIGTERM')
    if (!(await isGoneWithin(child.pid, 5000))) signalGroup(child.pid, 'SIGKILL')
    await ended
    // Workers of the development server may outlive it by a moment: nothing started here stays behind.
    signalGroup(child.pid, 'SIGKILL')
  }
  try {
    await untilReady(port, ended, () => output, until, signal)
    ready = true
    return { pid: child.pid, ended, stop, output: () => output }
  } catch (error) {
    await stop()
    throw error
  }
}

async function untilReady(port, ended, output, until, signal) {
  let how
  ended.then((word) => {
    how = word
  })
  const end = Date.now() + 60_000
  for (let status = 0; ; ) {
    signal?.throwIfAborted()
    if (how !== undefined) throw serverProblem(port, how, output())
    status = await answer(port)
    if (status > 0 && (status < 500 || until === 'answering')) return
    if (Date.now() > end || status >= 500)
      throw serverProblem(port, status || 'no answer in a minute', output())
    await pause(50)
  }
}

/** The status the server answers with, or 0 while it does not. Over a connection of its own, which nobody keeps open. */
function answer(port) {
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, path: '/health', agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    request.on('error', () => resolve(0))
  })
}

function serverProblem(port, how, output) {
  if (/EADDRINUSE/.test(output)) return takenPort(port)
  if (/is reserved for/.test(output)) {
    return new Problem(`Browsers do not open port ${port}: choose another, as in PORT=3001 npm start.`)
  }
  return new Problem(`${output.trim()}\n\nThe web server did not start (${how}); what it said is above.`)
}
