/**
 * What the launcher prints. In a terminal the line of the step at work is rewritten as it progresses; elsewhere each
 * step prints a line when it begins, one every few seconds, and one when it is done.
 */
const terminal = process.stdout.isTTY === true
const nameWidth = 14

export function say(line = '') {
  console.log(line)
}

/**
 * Runs one named step and prints its progress and its time.
 *
 * @template T
 * @param {string} name
 * @param {(progress: (what: string) => void) => Promise<{ done: string, value?: T }>} work `progress` is told what
 *   goes on; `done` is what to print at the end
 * @returns {Promise<T | undefined>}
 */
export async function step(name, work) {
  const began = Date.now()
  const line = stepLine(name, began)
  line.show('')
  try {
    const { done, value } = await work((what) => line.show(what))
    line.end(done)
    return value
  } catch (error) {
    line.end('stopped')
    throw error
  }
}

function stepLine(name, began) {
  let what = ''
  let lastPrinted = began
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`
  const text = (words) => `  ${name.padEnd(nameWidth)} ${words}`.trimEnd()
  const write = () => {
    if (terminal)
      process.stdout.write(`\r\x1b[2K${text(`${what}${what ? ', ' : ''}${seconds()}`).slice(0, columns())}`)
    else if (Date.now() - lastPrinted >= 5000) {
      lastPrinted = Date.now()
      say(text(`${what}${what ? ', ' : ''}${seconds()} so far`))
    }
  }
  const beat = setInterval(write, terminal ? 100 : 1000)
  return {
    show(words) {
      what = words
      if (terminal) write()
    },
    end(words) {
      clearInterval(beat)
      if (terminal) process.stdout.write('\r\x1b[2K')
      say(text(`${words} (${seconds()})`))
    },
  }
}

function columns() {
  return Math.max(20, (process.stdout.columns || 80) - 1)
}
