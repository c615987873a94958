import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { copyDatabase, startTestCluster, testSecret } from '../prisma/testing/test-database.mjs'
import { freePort } from '../scripts/launch/ports.mjs'
import { run } from '../scripts/launch/processes.mjs'
import { root } from '../scripts/launch/root.mjs'
import { serve } from '../scripts/launch/serve.mjs'
import { type Filled, fill } from './fill'
import { firstOpenings } from './first-opening'
import { latency, times, warmUp } from './load'
import { methodsTimed } from './methods'
import { MOST_TIMES, PAGES, REMEMBERED, remembered } from './pages'
import { PARTS, type Part, type Row, report } from './report'
import { countStatements, trackStatements } from './statements'
import { weightOf } from './weight'

/** Figures of the production build in databases of 10 and of 2,000 schools, in one run, as ratios. */

const SCHOOLS = { few: 10, many: 2000 }
const WARM_UP_SECONDS = 10
const ROUNDS = 4
const SECONDS_A_ROUND = 4

type Installation = {
  ownerUrl: string
  url: string
  cookie: string
  school: Filled
  stop: () => Promise<void>
}

const MOST_STATEMENTS = 3
const MOST_JAVASCRIPT_KB = 20
const MOST_FOR_SIZE = 1.2

async function main() {
  const today = new Date().toISOString().slice(0, 10)
  const asked = process.argv.slice(2)
  const unknown = asked.filter((part) => !PARTS.includes(part as Part))
  if (unknown.length > 0) {
    throw new Error(`There is no part called ${unknown.join(', ')}. The parts are ${PARTS.join(', ')}.`)
  }
  const measured: Partial<Record<Part, Row[]>> = {}
  // One after the other, so that nothing else is left running beside what is measured.
  for (const part of asked.length > 0 ? (asked as Part[]) : PARTS) {
    measured[part] = part === 'pages' ? await pages(today) : await apart(part)
  }
  report(measured, today)
}

async function pages(today: string): Promise<Row[]> {
  const cluster = await startTestCluster({
    settings: ['shared_preload_libraries=pg_stat_statements', 'shared_buffers=512MB'],
  })
  const running: Installation[] = []
  const rows: Row[] = []
  try {
    // First, because this process records in the one that it made first.
    const many = await installation(cluster, 'many', SCHOOLS.many, today)
    running.push(many)
    const few = await installation(cluster, 'few', SCHOOLS.few, today)
    running.push(few)
    const record = await recording(many)
    rows.push(
      ...(await timed(few, many)),
      ...(await firstOpenings({ ...many, change: record }, remembered(many.school))),
      ...(await counted(many, record)),
      ...(await weighed(many)),
    )
  } finally {
    for (const one of running) await one.stop()
    await cluster.stop()
  }
  return [...rows, ...methodsTimed()]
}

async function installation(
  cluster: { url: (name: string) => string; home: string },
  name: string,
  schools: number,
  today: string,
): Promise<Installation> {
  const started = Date.now()
  const { appUrl, ownerUrl } = await copyDatabase(cluster.url('postgres'), name)
  const school = await fill(ownerUrl, schools, today)
  console.log(
    `  ${schools.toLocaleString('en-GB')} schools made in ${((Date.now() - started) / 1000).toFixed(0)} s`,
  )
  const port = await freePort()
  const data = join(cluster.home, name)
  mkdirSync(data)
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: '',
    DATABASE_APP_URL: appUrl,
    ALONGSIDE_SECRET: testSecret,
    ALONGSIDE_URL: `http://localhost:${port}`,
    ALONGSIDE_DATA: data,
    ALONGSIDE_MODE: 'school',
  }
  const server = await serve(root, { port, env, log: 'keep' })
  Object.assign(process.env, env)
  const { sealSession } = await import('@/lib/platform/next-auth')
  const { sessionCookie } = await import('@/lib/platform/session-limits')
  const at = Date.now()
  const value = await sealSession({ personId: school.personId, signedInAt: at, seenAt: at })
  const cookie = `${sessionCookie(env.ALONGSIDE_URL).name}=${value}`
  return { ownerUrl, url: env.ALONGSIDE_URL, cookie, school, stop: server.stop }
}

/** A part that is measured in a process of its own. */
async function apart(part: Exclude<Part, 'pages'>): Promise<Row[]> {
  const { code, output } = await run(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', `bench/${part}.ts`],
    { cwd: root, env: process.env },
  )
  if (code !== 0) throw new Error(`bench/${part}.ts broke off:\n${output.slice(-3000)}`)
  return JSON.parse(output.trim().split('\n').at(-1) ?? '')
}

/** Pages in turn, round after round, so that whatever else the machine does falls on all of them alike. */
async function timed(few: Installation, many: Installation): Promise<Row[]> {
  const loaded = ['the bare page', ...Object.keys(MOST_TIMES)]
  for (const { url, cookie, school } of [few, many]) {
    for (const page of loaded) await warmUp(url + PAGES(school)[page], cookie, WARM_UP_SECONDS / 2)
  }
  await trackStatements(many.ownerUrl, false)
  const taken = new Map<string, number[]>()
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const page of loaded) {
      for (const [name, at] of [
        ['few', few],
        ['many', many],
      ] as const) {
        const key = `${name} ${page}`
        const more = await times(at.url + PAGES(at.school)[page], at.cookie, SECONDS_A_ROUND)
        taken.set(key, [...(taken.get(key) ?? []), ...more])
      }
    }
  }
  const of = (key: string) => latency(taken.get(key) ?? [])
  const bare = of('many the bare page')
  console.log(
    `  The bare page: ${bare.median.toFixed(1)} ms at the median, ${bare.p95.toFixed(1)} ms at the 95th percentile, 8 connections`,
  )
  return Object.entries(MOST_TIMES).flatMap(([page, goal]) => [
    {
      page,
      figure: 'median, times the bare page',
      value: ratio(of(`many ${page}`).median, bare.median),
      goal,
    },
    {
      page,
      figure: '95th percentile, times the bare page',
      value: ratio(of(`many ${page}`).p95, bare.p95),
      goal: null,
    },
    {
      page,
      figure: 'median with 2,000 schools, times with 10',
      value: ratio(of(`many ${page}`).median, of(`few ${page}`).median),
      goal: MOST_FOR_SIZE,
    },
  ])
}

/** Something that is recorded again and again: what a parent said about an activity of this year. */
async function recording({ school }: Installation): Promise<() => Promise<unknown>> {
  const { viewerOf } = await import('@/lib/platform/viewer')
  const { aQuotation } = await import('@/prisma/builders/responses')
  const viewer = await viewerOf(school.personId, school.slug)
  if (!viewer) throw new Error('The head of the large school is not there.')
  return () => aQuotation(viewer, school.activityId)
}

async function counted(
  { ownerUrl, url, cookie, school }: Installation,
  record: () => Promise<unknown>,
): Promise<Row[]> {
  await trackStatements(ownerUrl, true)
  const rows: Row[] = []
  for (const [page, path] of Object.entries(PAGES(school))) {
    const ask = async () => {
      await (await fetch(url + path, { headers: { cookie } })).text()
    }
    const { statements, transactions } = await countStatements(ownerUrl, ask)
    rows.push({
      page,
      figure: 'SQL statements besides session and tenancy',
      value: statements,
      goal: MOST_STATEMENTS,
    })
    rows.push({ page, figure: 'transactions', value: transactions, goal: 1 })
    if (REMEMBERED.includes(page)) {
      const first = await countStatements(ownerUrl, ask, record)
      rows.push({
        page,
        figure: 'SQL statements at the first opening after a change',
        value: first.statements,
        goal: null,
      })
    }
  }
  await trackStatements(ownerUrl, false)
  return rows
}

async function weighed({ url, cookie, school }: Installation): Promise<Row[]> {
  const bare = await weightOf(`${url}/hello`, cookie)
  const rows: Row[] = []
  for (const [page, path] of Object.entries(PAGES(school))) {
    const { javascript, html } = await weightOf(url + path, cookie)
    const more = kilobytes(javascript - bare.javascript)
    rows.push({
      page,
      figure: 'kB of JavaScript more than the bare page',
      value: more,
      goal: MOST_JAVASCRIPT_KB,
    })
    rows.push({ page, figure: 'kB of HTML', value: kilobytes(html), goal: null })
  }
  return rows
}

const ratio = (a: number, b: number) => Math.round((100 * a) / b) / 100
const kilobytes = (bytes: number) => Math.round(bytes / 100) / 10

main().catch((error) => {
  console.error(error)
  process.exitCode = 1
})
