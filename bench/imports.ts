import { setTimeout as pause } from 'node:timers/promises'
import { aRunningActivity } from '@/prisma/builders/activities'
import { aSchool } from '../prisma/builders'
import { aClient, type Client, signedIn } from '../torture/client'
import { aDatabaseServer } from '../torture/database'
import { filled, formsIn } from '../torture/forms'
import { anInstallation, type WebServer } from '../torture/installation'
import { processorSeconds, watchMemory } from './process-cost'
import type { Row } from './report'

/**
 * node … bench/imports.ts: brings in long files of figures and of families as somebody does at a browser, on a database
 * server as careful as a school's own, in a process of its own. Its last line is what it took, as JSON.
 */

const SIZES = [5000, 50_000]
const MOST_SECONDS = 20
const MOST_MEGABYTES = 150
const YEARS = ['Year 1', 'Year 2', 'Year 3', 'Year 4', 'Year 5', 'Year 6']

function figuresFile(rows: number): File {
  const lines = Array.from(
    { length: rows },
    (_, i) => `F${rows}-${i},${80 + ((i * 37) % 40)},${85 + ((i * 53) % 40)},${YEARS[i % 6]},C${i % 20}`,
  )
  return new File([`Pupil,Before,After,Year,Class\n${lines.join('\n')}\n`], 'figures.csv')
}

function familiesFile(rows: number): File {
  const lines = Array.from(
    { length: rows },
    (_, i) => `H${rows}-${i >> 1},P${rows}-${i},${YEARS[i % 6]},C${i % 20},English`,
  )
  return new File([`Family,Pupil,Year,Class,Languages\n${lines.join('\n')}\n`], 'list.csv')
}

async function main(): Promise<Row[]> {
  const database = await aDatabaseServer()
  const home = await anInstallation(database.url, 'imports')
  try {
    const server = await home.aServer()
    const { head } = await aSchool()
    const { id, outcomeId } = await aRunningActivity(head)
    const client = aClient(server.url, await signedIn(head.personId))
    for (const page of ['', '/activities', '/impact', '/families'])
      for (let times = 0; times < 50; times++) await client.get(`/${head.schoolSlug}${page}`)
    const figures = `/${head.schoolSlug}/activities/${id}/outcomes/${outcomeId}/figures/import`
    const families = `/${head.schoolSlug}/families/import`
    const bare = await bareSeconds(client)
    const rows: Row[] = []
    for (const size of SIZES) {
      const processor = () => processorSeconds(server.pid()) + processorSeconds(database.pid())
      for (const [what, path, file] of [
        ['figures', figures, figuresFile(size)],
        ['families and pupils', families, familiesFile(size)],
      ] as const) {
        const cost = await bringIn(client, server, processor, path, file)
        const page = `${size.toLocaleString('en-GB')} rows of ${what}`
        rows.push(
          { page, figure: 'seconds from reading the file to its preview', value: cost.preview, goal: null },
          { page, figure: 'seconds from accepting to done', value: cost.done, goal: MOST_SECONDS },
          {
            page,
            figure: 'from accepting to done, times the bare page',
            value: Math.round(cost.done / bare),
            goal: null,
          },
          {
            page,
            figure: 'seconds of processor time, server and database',
            value: cost.processor,
            goal: null,
          },
          { page, figure: 'MB of memory at most, above idle', value: cost.memory, goal: MOST_MEGABYTES },
        )
      }
    }
    return rows
  } finally {
    const { closeDatabase } = await import('@/lib/platform/database')
    await closeDatabase()
    await home.stop()
    await database.stop()
  }
}

/** How long the bare page takes when nobody else asks: the median of a hundred, in seconds. */
async function bareSeconds(client: Client): Promise<number> {
  const taken: number[] = []
  for (let times = 0; times < 100; times++) {
    const begun = performance.now()
    await client.get('/hello')
    taken.push((performance.now() - begun) / 1000)
  }
  return taken.sort((a, b) => a - b)[50] as number
}

async function bringIn(client: Client, server: WebServer, processor: () => number, path: string, file: File) {
  const page = await client.get(path)
  const form = formsIn(page.body).find(({ names }) => names.includes('file'))
  if (!form) throw new Error(`${path} has no file to choose (${page.status}).`)
  const memory = watchMemory(server.pid())
  const idle = memory.now()
  const used = processor()
  const begun = performance.now()
  const address = leadsTo(await client.post(path, filled(form, { file })))
  const preview = await client.get(address)
  const seen = performance.now()
  const accept = formsIn(preview.body).find(({ buttons }) => buttons.some((text) => /^Accept/.test(text)))
  if (!accept) throw new Error(`${path} has nothing to accept (${preview.status}).`)
  const more = { namesNobody: 'on', press: 'accept' }
  const job = leadsTo(await client.post(address, filled(accept, more)))
  for (let ended = false; !ended; await pause(250)) {
    const { body } = await client.get(job)
    ended = body.includes('See what it brought')
    if (body.includes('Look through it again')) throw new Error(`Not brought in: ${job}`)
  }
  const done = performance.now()
  return {
    preview: tenths((seen - begun) / 1000),
    done: tenths((done - seen) / 1000),
    processor: tenths(processor() - used),
    memory: Math.round(memory.peak() - idle),
  }
}

function leadsTo({
  status,
  headers,
  body,
}: {
  status: number
  headers: { location?: unknown }
  body: string
}): string {
  if (status !== 303) throw new Error(`Answered ${status}: ${/role="alert"[^>]*>([^<]*)/.exec(body)?.[1]}`)
  const { pathname, search } = new URL(String(headers.location), 'http://localhost')
  return pathname + search
}

const tenths = (value: number) => Math.round(value * 10) / 10

console.log(JSON.stringify(await main()))
process.exit()
