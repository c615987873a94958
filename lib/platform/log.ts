import 'server-only'
import pino, { type Logger } from 'pino'
import { loggedError, scrub } from './scrub'

const kept = globalThis as unknown as { alongsideLog?: Logger }

/** One line of JSON for each thing that happened, on the standard output. Every text in it has been through `scrub`. */
function log(): Logger {
  kept.alongsideLog ??= pino({
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
  })
  return kept.alongsideLog
}

/** @param request nothing but patterns, numbers and words of HTTP */
export function logRequest(request: Record<string, string | number | boolean>): void {
  log().info(request, 'request')
}

const told = new WeakSet<object>()

/** An error that a request ended in, with the page by its pattern. Said once, however many hear of it. */
export function logProblem(error: unknown, about: Record<string, string>): void {
  if (isTold(error)) return
  log().error({ ...about, error: loggedError(error) }, 'error')
}

/**
 * Lets whatever writes to the console, Next itself among it, write lines of JSON, scrubbed. In production only; whoever
 * develops reads the console as it is.
 */
export function takeOverConsole(): void {
  for (const [method, level] of [
    ['log', 'info'],
    ['info', 'info'],
    ['warn', 'warn'],
    ['error', 'error'],
  ] as const) {
    console[method] = (...said: unknown[]) => {
      const errors = said.filter((one) => one instanceof Error)
      if (errors.length > 0 && errors.every(isTold)) return
      const words = scrub(
        said
          .filter((one) => !(one instanceof Error))
          .map(inWords)
          .join(' ')
          .trim(),
      )
      if (errors.length > 0) log()[level]({ error: loggedError(errors[0]) }, words || 'error')
      else if (words) log()[level](words)
    }
  }
}

/** Whether this very error has been said before; from then on it has. */
function isTold(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  if (told.has(error)) return true
  told.add(error)
  return false
}

/** Next colours what it writes for a terminal. */
function inWords(one: unknown): string {
  const text = typeof one === 'string' ? one : (JSON.stringify(one) ?? '')
  return text.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '')
}
