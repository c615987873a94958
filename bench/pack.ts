import { randomFillSync } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import * as sample from '@/lib/evidence/testing/samples'
import { aRunningActivity } from '@/prisma/builders/activities'
import { about, aFile } from '@/prisma/builders/evidence'
import { aPack } from '@/prisma/builders/pack'
import { aSchool } from '../prisma/builders'
import { aClient, type Client, signedIn } from '../torture/client'
import { aDatabaseServer } from '../torture/database'
import { filled, formsIn } from '../torture/forms'
import { anInstallation, type Installation } from '../torture/installation'
import { watchMemory } from './process-cost'
import type { Row } from './report'

/**
 * node … bench/pack.ts: has packs built as somebody does at a browser, with 20 and with 200 pieces of evidence of 2.5 MB each, on a
 * database server as careful as a school's own, in a process of its own. Its last line is what it took, as JSON.
 */

const SIZES = [20, 200]
const BYTES = 2_500_000
const MOST_SECONDS = 60
const MOST_MEGABYTES = 300

async function main(): Promise<Row[]> {
  const database = await aDatabaseServer()
  const home = await anInstallation(database.url, 'pack')
  try {
    const server = await home.aServer()
    const { head } = await aSchool()
    const { id: activity } = await aRunningActivity(head, { title: 'Stay and read' })
    const client = aClient(server.url, await signedIn(head.personId))
    const evidence: string[] = []
    const rows: Row[] = []
    for (const size of SIZES) {
      while (evidence.length < size) {
        const name = `Reading together, week ${evidence.length + 1}.mp4`
        evidence.push(
          await aFile(head, activity, aVideo(), { ...about(activity), visibility: 'governors', name }),
        )
      }
      const id = await aPack(head, { judgements: [], activities: [activity], evidence, withPictures: true })
      const address = `/${head.schoolSlug}/conversation/packs/${id}`
      for (let times = 0; times < 50; times++) await client.get('/hello')
      const memory = watchMemory(server.pid())
      const idle = memory.now()
      const begun = performance.now()
      await build(client, address)
      const { pages, zip } = await isBuilt(home, id)
      const seconds = (performance.now() - begun) / 1000
      const page = `${size} pieces, ${Math.round((size * BYTES) / 1e6)} MB`
      rows.push(
        { page, figure: 'seconds from asking to built', value: tenths(seconds), goal: MOST_SECONDS },
        {
          page,
          figure: 'MB of memory at most, above idle',
          value: Math.round(memory.peak() - idle),
          goal: MOST_MEGABYTES,
        },
        { page, figure: 'MB of the ZIP', value: tenths(zip / 1e6), goal: null },
        { page, figure: 'kB of the PDF', value: Math.round(pages / 1000), goal: null },
      )
    }
    return rows
  } finally {
    const { closeDatabase } = await import('@/lib/platform/database')
    await closeDatabase()
    await home.stop()
    await database.stop()
  }
}

/** What a camera might have made: of no letters, so that nothing in it looks like something else. */
function aVideo(): Buffer {
  const noise = randomFillSync(Buffer.allocUnsafe(BYTES))
  for (let at = 0; at < noise.length; at += 1) noise[at] = (noise[at] as number) | 0x80
  return Buffer.concat([sample.mp4(0), noise])
}

async function build(client: Client, address: string): Promise<void> {
  const { body, status } = await client.get(address)
  const form = formsIn(body).find(({ buttons }) => buttons.some((text) => /^Build/.test(text)))
  if (!form) throw new Error(`${address} has nothing to build (${status}).`)
  const answer = await client.post(address, filled(form, {}))
  if (answer.status !== 303) throw new Error(`Not built: ${answer.status}`)
}

/** Waits, asking the database and not the server, which would have to answer. */
async function isBuilt(home: Installation, id: string): Promise<{ pages: number; zip: number }> {
  for (;;) {
    const [job] = await home.look<{ end: string | null; words: string | null }>(
      'SELECT j."end", j."words" FROM "Job" j JOIN "Pack" p ON p."jobId" = j."id" WHERE p."id" = $1',
      [id],
    )
    if (job?.end === 'done') break
    if (job?.end) throw new Error(`Not built: ${job.words}`)
    await pause(100)
  }
  const [files] = await home.look<{ pages: number; zip: number }>(
    `SELECT f."bytes" AS pages, z."bytes" AS zip FROM "Pack" p
     JOIN "StoredFile" f ON f."id" = p."pdfFileId" JOIN "StoredFile" z ON z."id" = p."zipFileId" WHERE p."id" = $1`,
    [id],
  )
  if (!files) throw new Error('The pack has no files.')
  return files
}

const tenths = (value: number) => Math.round(value * 10) / 10

console.log(JSON.stringify(await main()))
process.exit()
