import { hundredths } from './in-turn'
import { latency } from './load'
import type { Row } from './report'

const TIMES = 15

/**
 * Pages asked for by one connection right after somebody recorded something: what was worked out before is then no longer true,
 * and everything is worked out again. The bare page is asked for beside each, likewise by one connection.
 *
 * @param change records something, by a command of the application in another process than the server's
 */
export async function firstOpenings(
  { url, cookie, change }: { url: string; cookie: string; change: () => Promise<unknown> },
  pages: Record<string, string>,
): Promise<Row[]> {
  const bare: number[] = []
  const taken = new Map<string, number[]>()
  for (let time = 0; time < TIMES; time += 1) {
    for (const [page, path] of Object.entries(pages)) {
      await change()
      bare.push(await milliseconds(`${url}/hello`, cookie))
      taken.set(page, [...(taken.get(page) ?? []), await milliseconds(url + path, cookie)])
    }
  }
  return [...taken].map(([page, times]) => ({
    page,
    figure: 'first opening after a change, times the bare page',
    value: hundredths(latency(times).median / latency(bare).median),
    goal: null,
  }))
}

async function milliseconds(url: string, cookie: string): Promise<number> {
  const begun = performance.now()
  const answer = await fetch(url, { headers: { cookie } })
  await answer.text()
  if (answer.status !== 200) throw new Error(`${url}: the answer was ${answer.status}.`)
  return performance.now() - begun
}
