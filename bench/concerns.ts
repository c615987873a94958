import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { aSchool } from '../prisma/builders'
import { aClient, type Client, signedIn } from '../torture/client'
import { aDatabaseServer } from '../torture/database'
import { filled, formsIn, type PageForm } from '../torture/forms'
import { anInstallation } from '../torture/installation'
import { CASES, makeCases } from './fill-cases'
import { hundredths, inTurn } from './in-turn'
import { latency } from './load'
import type { Row } from './report'
import { together } from './together'

/**
 * node … bench/concerns.ts: lists, narrows and searches 20,000 cases of one school, and lets fifty people write down
 * concerns at once for a minute, on a database server as careful as a school's own. In a process of its own; its last line is
 * what it took, as JSON.
 */

const MOST_TIMES = 3
const PEOPLE = 50
const RECORDING_SECONDS = 60
const BARE_SECONDS = 20
const OPENINGS = 40

async function main(): Promise<Row[]> {
  const database = await aDatabaseServer()
  const home = await anInstallation(database.url, 'concerns')
  const owner = new pg.Client(home.ownerUrl)
  try {
    const server = await home.aServer()
    const { school, head } = await aSchool()
    await owner.connect()
    const { words, categoryKey } = await makeCases(owner, school.id, new Date().toISOString().slice(0, 10))
    const people = await owner.query<{ personId: string }>(
      `SELECT "personId" FROM "Membership" WHERE "schoolId" = $1 AND "role" = 'staff' LIMIT ${PEOPLE}`,
      [school.id],
    )
    const list = `/${school.slug}/concerns`
    const read = await inTurn(server.url, await signedIn(head.personId), {
      of: `${CASES.toLocaleString('en-GB')} cases`,
      mostTimes: MOST_TIMES,
      pages: {
        'the list of what is open': list,
        'the list of all': `${list}?status=all`,
        'a filter: one category of all years': `${list}?status=all&category=${categoryKey}`,
        'a filter: complaints by e-mail': `${list}?status=all&kind=complaint&channel=email`,
        words: `${list}?status=all&q=${words}`,
        trends: `${list}/trends`,
      },
    })
    const opened = await firstOpenings(aClient(server.url, await signedIn(head.personId)), list)
    const clients = await Promise.all(
      people.rows.map(async ({ personId }) => aClient(server.url, await signedIn(personId))),
    )
    const written = await recording(clients, list, () => owner.query(WRITTEN, [school.id]))
    return [...read, ...opened, ...written]
  } finally {
    await owner.end()
    const { closeDatabase } = await import('@/lib/platform/database')
    await closeDatabase()
    await home.stop()
    await database.stop()
  }
}

/** One at a time: the head writes a concern down and opens the trends, which nobody has worked out since. */
async function firstOpenings(client: Client, list: string): Promise<Row[]> {
  const form = await formToWrite(client, list)
  const taken = { bare: [] as number[], trends: [] as number[] }
  const open = async (path: string) => {
    const begun = performance.now()
    const { status } = await client.get(path)
    if (status !== 200) throw new Error(`${path} answered ${status}.`)
    return performance.now() - begun
  }
  for (let i = 0; i < OPENINGS; i += 1) {
    await client.post(`${list}/new`, aConcern(form, `Before an opening of the trends: number ${i}.`))
    taken.trends.push(await open(`${list}/trends`))
    taken.bare.push(await open('/hello'))
  }
  const times = latency(taken.trends).median / latency(taken.bare).median
  const page = `${CASES.toLocaleString('en-GB')} cases: trends, first opening after a change`
  return [
    { page, figure: 'median, times the bare page, one at a time', value: hundredths(times), goal: null },
  ]
}

async function formToWrite(client: Client, list: string): Promise<PageForm> {
  const form = formsIn((await client.get(`${list}/new`)).body).find(({ names }) => names.includes('words'))
  if (!form) throw new Error('There is no form to write a concern down with.')
  return form
}

const WRITTEN = `SELECT "words", count(*)::int AS "times" FROM "Case" WHERE "schoolId" = $1 AND "words" LIKE 'Bench %' GROUP BY "words"`

async function recording(
  clients: Client[],
  list: string,
  written: () => Promise<{ rows: { words: string; times: number }[] }>,
): Promise<Row[]> {
  const form = await formToWrite(clients[0] as Client, list)
  const sent = new Set<string>()
  let errors = 0
  const taken: number[] = []
  const save = async (client: Client) => {
    const words = `Bench ${randomUUID()}: nobody rang back about the homework.`
    const begun = performance.now()
    const { status } = await client.post(`${list}/new`, aConcern(form, words)).catch(() => ({ status: 0 }))
    taken.push(performance.now() - begun)
    if (status === 303) sent.add(words)
    else errors += 1
  }
  const seconds = await together(clients, RECORDING_SECONDS, save)
  const kept = (await written()).rows
  const lost = [...sent].filter((words) => !kept.some((one) => one.words === words)).length
  const doubled = kept.filter(({ times: often }) => often > 1).length
  // The bare page has no form, and a form without an action is turned away: so it is asked for, as fast as they can.
  let bare = 0
  const bareSeconds = await together(clients, BARE_SECONDS, async (client) => {
    const { status } = await client.get('/hello')
    if (status === 200) bare += 1
    else throw new Error(`The bare page answered ${status}.`)
  })
  const page = `${PEOPLE} people writing down at once, for ${RECORDING_SECONDS} s`
  return [
    { page, figure: 'errors', value: errors, goal: 0 },
    { page, figure: 'acknowledged and lost', value: lost, goal: 0 },
    { page, figure: 'doubled', value: doubled, goal: 0 },
    { page, figure: 'written down', value: sent.size, goal: null },
    {
      page,
      figure: 'throughput of the bare page, times that of Save',
      value: hundredths(bare / bareSeconds / (sent.size / seconds)),
      goal: null,
    },
    {
      page,
      figure: 'ms from pressing Save to its answer, at the median',
      value: Math.round(latency(taken).median),
      goal: null,
    },
  ]
}

/** As the form has it, with a number of its own as each page has that shows it. */
function aConcern(form: PageForm, words: string): FormData {
  return filled(form, { words, channel: 'gate', submission: randomUUID() })
}

console.log(JSON.stringify(await main()))
process.exit()
