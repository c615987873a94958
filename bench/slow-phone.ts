import { type Browser, chromium } from '@playwright/test'
import { chromiumPath } from '../scripts/testing/chromium.mjs'

/** A phone on throttled 4G with a processor four times slower: what is asked of the parents' door. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
}
const SLOWER = 4
/** As many as it takes for the median to stay the same from run to run: of seven, one in six is fifty milliseconds off. */
const ROUNDS = 21

/** In milliseconds, at the median of some loads, each in a browser that has seen nothing before. */
export type OnPhone = { largestPaint: number; blocked: number }

/** Pages in turn with each other on a slow phone. @returns by the page's name */
export async function onSlowPhone(pages: Record<string, string>): Promise<Record<string, OnPhone>> {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const taken = new Map<string, OnPhone[]>()
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, url] of Object.entries(pages))
        taken.set(name, [...(taken.get(name) ?? []), await load(browser, url)])
    }
    const middle = (values: number[]) => Math.round([...values].sort((a, b) => a - b)[ROUNDS >> 1] as number)
    return Object.fromEntries(
      [...taken].map(([name, loads]) => [
        name,
        {
          largestPaint: middle(loads.map(({ largestPaint }) => largestPaint)),
          blocked: middle(loads.map(({ blocked }) => blocked)),
        },
      ]),
    )
  } finally {
    await browser.close()
  }
}

/** In the page, as text: what is compiled here would look for its own runtime there. Entries that are buffered come with a later task. */
const MEASURE = `(async () => {
  const entries = (type) => new Promise((resolve) => {
    const found = []
    new PerformanceObserver((list) => found.push(...list.getEntries())).observe({ type, buffered: true })
    setTimeout(() => resolve(found), 200)
  })
  const paints = await entries('largest-contentful-paint')
  const tasks = await entries('longtask')
  const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
  const blocked = tasks.filter((task) => task.startTime >= first).reduce((sum, task) => sum + task.duration - 50, 0)
  return { largestPaint: paints.at(-1)?.startTime ?? 0, blocked }
})()`

/** Total blocking time: what of each task is beyond 50 ms, from the first paint on. */
async function load(browser: Browser, url: string): Promise<OnPhone> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 })
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.emulateNetworkConditions', NETWORK)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    await page.goto(url, { waitUntil: 'networkidle' })
    return await page.evaluate<OnPhone>(MEASURE)
  } finally {
    await context.close()
  }
}
