import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { freePort } from '../launch/ports.mjs'
import { root } from '../launch/root.mjs'
import { processesOf } from './leftovers.mjs'

/** The launcher itself, started as a person starts it, on a data folder of the test's own. */
export type Launched = {
  pid: number
  /** Everything it has printed. */
  output: () => string
  /** Resolves when it has printed these words; rejects when it ends without. */
  says: (words: string) => Promise<void>
  /** Its exit code, when it has ended; null when it was killed. */
  ended: Promise<number | null>
}

const folders: string[] = []

/** An empty folder, removed after the test with whatever still works in it. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-launch-'))
  chmodSync(folder, 0o711)
  folders.push(folder)
  return folder
}

afterEach(async () => {
  for (const folder of folders.splice(0)) {
    for (const pid of processesOf(folder)) killIfThere(pid)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
})

function killIfThere(pid: number) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has just left.
  }
}

/** The environment of a start: nothing of the developer's own settings, school mode, and a free port. */
export async function settingsFor(
  data: string,
  given: Record<string, string> = {},
): Promise<Record<string, string>> {
  return {
    NODE_ENV: '',
    DATABASE_URL: '',
    ALONGSIDE_SECRET: '',
    ALONGSIDE_URL: '',
    ALONGSIDE_MODE: 'school',
    ALONGSIDE_DATA: data,
    PORT: String(await freePort()),
    ...given,
  }
}

type LaunchOptions = { script?: string; args?: string[]; uid?: number; nodeArgs?: string[] }

/** Starts one of the scripts. */
export function launch(
  settings: Record<string, string>,
  { script = 'start.mjs', args = [], uid, nodeArgs = [] }: LaunchOptions = {},
): Launched {
  const child = spawn(process.execPath, [...nodeArgs, join(root, 'scripts', script), ...args], {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    uid,
    gid: uid,
  })
  let output = ''
  const waiting = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk
      for (const look of waiting) look()
    })
  }
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const says = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (output.includes(words)) resolve()
      }
      waiting.add(look)
      look()
      ended.then(() => reject(new Error(`It ended without saying "${words}":\n${output}`)))
    })
  if (!child.pid) throw new Error('The launcher could not be started.')
  return { pid: child.pid, output: () => output, says, ended }
}

/** A start that has to fail: its exit code and the last line it printed. */
export async function failedLaunch(...args: Parameters<typeof launch>) {
  const launched = launch(...args)
  const code = await launched.ended
  return { code, sentence: launched.output().trim().split('\n').at(-1) ?? '' }
}

/** The process id of the database server working in a data folder. */
export function databasePid(data: string): number {
  return Number(readFileSync(join(data, 'database', 'postmaster.pid'), 'utf8').split('\n')[0])
}
