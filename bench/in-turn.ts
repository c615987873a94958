import { latency, times, warmUp } from './load'
import type { Row } from './report'

const ROUNDS = 4
const SECONDS_A_ROUND = 4

/**
 * Pages in turn with the bare one, round after round, so that whatever else the machine does falls on all alike.
 *
 * @param of what there is of, said before each page's name
 * @param mostTimes what each may take against the bare page at the median
 */
export async function inTurn(
  url: string,
  cookie: string,
  { of, pages, mostTimes }: { of: string; pages: Record<string, string>; mostTimes: number },
): Promise<Row[]> {
  const all = { 'the bare page': '/hello', ...pages }
  const taken = new Map<string, number[]>()
  for (const path of Object.values(all)) await warmUp(url + path, cookie, SECONDS_A_ROUND)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, path] of Object.entries(all))
      taken.set(name, [...(taken.get(name) ?? []), ...(await times(url + path, cookie, SECONDS_A_ROUND))])
  }
  const bare = latency(taken.get('the bare page') ?? [])
  return Object.keys(pages).flatMap((name): Row[] => {
    const { median, p95 } = latency(taken.get(name) ?? [])
    const page = `${of}: ${name}`
    return [
      {
        page,
        figure: 'median, times the bare page',
        value: hundredths(median / bare.median),
        goal: mostTimes,
      },
      { page, figure: '95th percentile, times the bare page', value: hundredths(p95 / bare.p95), goal: null },
    ]
  })
}

/** A ratio as the report has it. */
export const hundredths = (value: number) => Math.round(value * 100) / 100
