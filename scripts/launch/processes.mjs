import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** A process that has ended but that nobody has waited for still answers to signal 0. */
function isZombie(pid) {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

/** The command line of a running process, or '' when it is gone or the system does not tell. */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    if (process.platform === 'linux' || process.platform === 'win32') return ''
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''
  }
}

/**
 * When a process began, in the system's own words: together with the id it names one process for good, because ids
 * are used again, in containers within minutes.
 */
export function beginningOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // Field 22, counted from after the program's name, which may itself hold spaces and brackets.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${ticks}`
  } catch {
    if (process.platform === 'linux' || process.platform === 'win32') return ''
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''
  }
}

/** Waits until the process is gone. False when it is still there after `milliseconds`. */
export async function isGoneWithin(pid, milliseconds) {
  const end = Date.now() + milliseconds
  while (isAlive(pid)) {
    if (Date.now() > end) return false
    await pause(20)
  }
  return true
}

/** Asks a process to stop with the first signal and, when it does not, with each next one. */
export async function stopProcess(pid, signals = ['SIGTERM', 'SIGKILL'], patience = 10_000) {
  for (const signal of signals) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    if (await isGoneWithin(pid, patience)) return
  }
}

/**
 * Runs a program to its end, in a process group of its own: Ctrl-C in the terminal reaches the launcher alone, which then
 * stops the program and everything that it started.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { onLine?: (line: string) => void, signal?: AbortSignal, stopWith?: NodeJS.Signals }} options
 * @returns {Promise<{ code: number | null, output: string }>} the exit code, null when it was killed or could not be
 *   started, and everything it printed
 * @throws the signal's reason, once the program is gone, when it was stopped by the signal
 */
export async function run(program, args, { onLine, signal, stopWith = 'SIGTERM', ...options } = {}) {
  signal?.throwIfAborted()
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...options })
  let giveUp
  const stop = () => {
    signalGroup(child.pid, stopWith)
    giveUp = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), 10_000)
  }
  signal?.addEventListener('abort', stop)
  const lines = collectLines(child, onLine)
  const code = await new Promise((resolve) => {
    child.on('error', (error) => resolve(lines.add(error.message)))
    child.on('close', resolve)
  })
  clearTimeout(giveUp)
  signal?.removeEventListener('abort', stop)
  signal?.throwIfAborted()
  return { code: code ?? null, output: lines.all() }
}

/** Sends a signal to a process and all it started, when it leads a group of its own. */
export function signalGroup(pid, signal) {
  if (!pid) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal)
  } catch {
    // It has already gone.
  }
}

function collectLines(child, onLine) {
  let output = ''
  let rest = ''
  const take = (chunk) => {
    output += chunk
    const lines = (rest + chunk).split(/\r?\n/)
    rest = lines.pop() ?? ''
    for (const line of lines) onLine?.(line)
  }
  child.stdout?.setEncoding('utf8').on('data', take)
  child.stderr?.setEncoding('utf8').on('data', take)
  return { add: take, all: () => output }
}
