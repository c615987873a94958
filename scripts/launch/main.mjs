import { Problem } from './problem.mjs'
import { say } from './say.mjs'

/** Thrown through whatever is at work when the person asks to stop. */
export class Stopped extends Error {}

/**
 * Runs one of the launcher's commands: Ctrl-C asks it to stop, a Problem is printed as its one sentence, and the process
 * ends with code 1 when it failed.
 *
 * @param {(signal: AbortSignal) => Promise<void>} command
 */
export async function main(command) {
  const stopping = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(name, () => stopping.abort(new Stopped(name)))
  }
  const noLongerWatch = watchNpm(() => stopping.abort(new Stopped('npm')))
  try {
    await command(stopping.signal)
    process.exitCode ??= 0
  } catch (error) {
    if (error instanceof Stopped) process.exitCode = 130
    else {
      process.exitCode = 1
      say(error instanceof Problem ? `\n${error.message}` : `\n${error.stack}`)
    }
  } finally {
    noLongerWatch()
  }
}

/**
 * Notices that npm has been stopped. It passes a signal on to the shell it started, and many a shell dies of it without
 * telling the program that runs in it.
 */
function watchNpm(gone) {
  if (!process.env.npm_lifecycle_event) return () => {}
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid !== parent) gone()
  }, 300)
  return () => clearInterval(watch)
}
