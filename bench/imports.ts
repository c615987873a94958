import { setTimeout as pause } from 'node:timers/promises'
import { aRunningActivity } from '@/prisma/builders/activities'
import { aSchool } from '../prisma/builders'
import { aClient, type Client, signedIn } from '../torture/client'
import { aDatabaseServer } from '../torture/database'
import { filled, formsIn } from '../torture/forms'
import { anInstallation, type WebServer } from '../torture/installation'
import { processorSeconds, watchMemory } from './process-cost'

/**
 * node … bench/imports.ts: brings in long files of figures and of families as somebody does at a browser, and says what it
 * took. On a careful database server, in a process of its own; its last line is JSON.
 */

const LEVELS = ['Year 1', 'Year 2', 'Year 3', 'Year 4', 'Year 5', 'Year 6']

function figuresFile(rows: number): File {
  const lines = Array.from(
    { length: rows },
    (_, i) => `F${rows}-${i},${80 + ((i * 37) % 40)},${85 + ((i * 53) % 40)},${LEVELS[i % 6]},C${i % 20}`,
  )
  return new File([`Pupil,Before,After,Year,Class\n${lines.join('\n')}\n`], 'figures.csv', {
    type: 'text/csv',
  })
}

function familiesFile(rows: number): File {
  const lines = Array.from(
    { length: rows },
    (_, i) => `H${rows}-${i >> 1},P${rows}-${i},${LEVELS[i % 6]},C${i % 20},English`,
  )
  return new File([`Family,Pupil,Year,Class,Languages\n${lines.join('\n')}\n`], 'list.csv', {
    type: 'text/csv',
  })
}

async function main() {
  const database = await aDatabaseServer()
  const home = await anInstallation(database.url, 'imports')
  const server = await home.aServer()
  const { head } = await aSchool()
  const { id, outcomeId } = await aRunningActivity(head)
  const cookie = await signedIn(head.personId)
  const client = aClient(server.url, cookie)
  for (const page of ['', '/activities', '/impact', '/families'])
    for (let times = 0; times < 20; times++) await client.get(`/${head.schoolSlug}${page}`)
  const figures = `/${head.schoolSlug}/activities/${id}/outcomes/${outcomeId}/figures/import`
  const families = `/${head.schoolSlug}/families/import`
  const sizes = process.argv.slice(2).map(Number)
  for (const rows of sizes.length > 0 ? sizes : [5000, 50_000]) {
    for (const [what, path, file] of [
      ['figures', figures, figuresFile(rows)],
      ['families', families, familiesFile(rows)],
    ] as const) {
      const cost = await bringIn(client, server, database.pid(), path, file)
      console.log(JSON.stringify({ what, rows, ...cost }))
    }
  }
  const { closeDatabase } = await import('@/lib/platform/database')
  await closeDatabase()
  await home.stop()
  await database.stop()
}

async function bringIn(client: Client, server: WebServer, database: number, path: string, file: File) {
  const seconds: Record<string, number> = {}
  const processor: Record<string, string> = {}
  const peaks: Record<string, number> = {}
  await pause(1500)
  let memory = watchMemory(server.pid())
  const idle = memory.now()
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    memory = watchMemory(server.pid())
    const at = performance.now()
    const used = [processorSeconds(server.pid()), processorSeconds(database)] as const
    const result = await work()
    seconds[name] = Math.round(performance.now() - at) / 1000
    processor[name] =
      `web ${(processorSeconds(server.pid()) - used[0]).toFixed(1)} db ${(processorSeconds(database) - used[1]).toFixed(1)}`
    peaks[name] = Math.round(memory.peak() - idle)
    return result
  }
  const page = await client.get(path)
  const form = formsIn(page.body).find(({ names }) => names.includes('file'))
  if (!form) throw new Error(`${path} has no file to choose: ${page.status}`)
  const sent = await step('read', () => client.post(path, filled(form, { file })))
  const to = String(sent.headers.location ?? '')
  if (sent.status !== 303)
    throw new Error(`${sent.status}: ${/role="alert".*?<\/\w+>/s.exec(sent.body)?.[0]}`)
  const at = new URL(to, 'http://localhost')
  const preview = await step('preview', () => client.get(at.pathname + at.search))
  const accept = formsIn(preview.body).find(({ buttons }) => buttons.some((text) => /^Accept/.test(text)))
  if (!accept) throw new Error('Nothing to accept.')
  const accepted = await step('accept', () =>
    client.post(at.pathname + at.search, filled(accept, { namesNobody: 'on', press: 'accept' })),
  )
  const job = String(accepted.headers.location ?? '')
  if (accepted.status !== 303)
    throw new Error(`${accepted.status}: ${/role="alert".*?<\/\w+>/s.exec(accepted.body)?.[0]}`)
  if (!job.includes('/jobs/')) return { seconds, processor, peaks, idle: Math.round(idle), to: job }
  const words = await step('work', async () => {
    for (;;) {
      const { body } = await client.get(new URL(job, 'http://localhost').pathname)
      const said = /role="status">([^<]*)</.exec(body)?.[1] ?? ''
      if (/See what it brought|Look through it again/.test(body)) return said
      await pause(200)
    }
  })
  return { seconds, processor, peaks, idle: Math.round(idle), words }
}

await main()
process.exit()
