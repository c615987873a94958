import autocannon from 'autocannon'

const CONNECTIONS = 8

/** How long answers took, in milliseconds. */
export type Latency = { median: number; p95: number }

/** Asks for nothing that is counted: a server that has just started is two to three times slower. */
export async function warmUp(url: string, cookie: string, seconds: number): Promise<void> {
  await autocannon({ url, connections: CONNECTIONS, duration: seconds, headers: { cookie } })
}

/**
 * Every answer's time under 8 connections.
 *
 * @throws Error when an answer is not 200: a fast error page must not count as a fast page
 */
export async function times(url: string, cookie: string, seconds: number): Promise<number[]> {
  const taken: number[] = []
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const options = { url, connections: CONNECTIONS, duration: seconds, headers: { cookie } }
    const load = autocannon(options, (error, done) => (error ? reject(error) : resolve(done)))
    load.on('response', (_client, _status, _bytes, milliseconds) => {
      taken.push(milliseconds)
    })
  })
  if (result.non2xx > 0 || result.errors > 0 || taken.length === 0) {
    throw new Error(
      `${url}: ${result.non2xx} answers were not 200, ${result.errors} failed, ${taken.length} came.`,
    )
  }
  return taken
}

export function latency(taken: number[]): Latency {
  const sorted = [...taken].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number
  return { median: at(0.5), p95: at(0.95) }
}
