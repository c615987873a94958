import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { aJob } from '@/lib/jobs/testing/a-list'
import { aClient, type Client, signedIn } from './client'
import { filled, formsIn } from './forms'
import type { Installation, WebServer } from './installation'
import { aKnownSchool } from './known'
import { aPart, type Part } from './part'

/** (e) Two web processes on one database: whatever begins at one goes on at the other, and nothing happens twice. */
export async function two(
  home: Installation,
  one: WebServer,
  other: WebServer,
  size: { rounds: number },
): Promise<Part> {
  const part = aPart()
  const school = await aKnownSchool()
  const cookie = await signedIn(school.head.personId)
  const [here, there] = [aClient(one.url, cookie), aClient(other.url, cookie)]
  const activity = school.values['activities/[id]'] as string

  for (let round = 0; round < size.rounds; round++) {
    await oneFormAtBoth(here, there)
    await fileAtOneFormAtOther(here, there)
    await backgroundWork()
  }
  await signingOutEverywhere()
  await throttling()
  return part.done()

  async function oneFormAtBoth(first: Client, second: Client) {
    const path = `/${school.slug}/activities/${activity}/responses/new?kind=quotation`
    const form = formsIn((await first.get(path)).body).find(({ buttons }) => buttons.includes('Keep it'))
    if (!form) return part.wrong('The form for what was said is not there.')
    const words = `Sent to both ${randomUUID()}`
    const send = (client: Client) => client.post(path, filled(form, { words, consent: 'given' }))
    const answers = await Promise.all([send(first), send(second), send(first), send(second)])
    part.count('forms sent to both at once, twice', 1)
    if (answers.some(({ status }) => status !== 303))
      part.wrong(`A form sent to both was answered ${answers.map(({ status }) => status)}.`)
    const [row] = await home.look<{ n: number }>(
      'SELECT count(*)::int AS n FROM "Response" WHERE "words" = $1',
      [words],
    )
    if (row?.n !== 1) part.wrong(`A form sent to both made ${row?.n} records.`)
  }

  async function fileAtOneFormAtOther(first: Client, second: Client) {
    const tray = randomUUID()
    const form = new FormData()
    form.append('file', new File([`Pupil,Score\nP-1,${randomUUID()}\n`], 'log.csv'))
    await first.post(`/${school.slug}/evidence/upload?tray=${tray}`, form)
    const page = await second.get(`/${school.slug}/evidence/new?tray=${tray}`)
    part.count('uploads at one, seen at the other', 1)
    if (!page.body.includes('log.csv'))
      part.wrong('A file that arrived at one is not on the tray at the other.')
  }

  async function backgroundWork() {
    const ids: string[] = []
    for (let i = 0; i < 3; i++) ids.push(await aJob(school.head))
    for (let end = Date.now() + 60_000; Date.now() < end; await pause(200)) {
      const open = await home.look('SELECT FROM "Job" WHERE "id" = ANY ($1::uuid[]) AND "endedAt" IS NULL', [
        ids,
      ])
      if (open.length === 0) break
    }
    const jobs = await home.look<{ end: string | null; tries: number }>(
      'SELECT "end"::text, "tries" FROM "Job" WHERE "id" = ANY ($1::uuid[])',
      [ids],
    )
    part.count('jobs done once', jobs.filter(({ end, tries }) => end !== null && tries === 1).length)
    for (const { end, tries } of jobs)
      if (end === null || tries !== 1) part.wrong(`A job ended ${end} after ${tries} tries.`)
  }

  async function signingOutEverywhere() {
    await home.look('UPDATE "Person" SET "sessionsValidFrom" = now() WHERE "id" = $1', [school.head.personId])
    for (const client of [here, there]) {
      const { status, headers } = await client.get(`/${school.slug}`)
      if (status < 300 || status > 399 || !String(headers.location).includes('/sign-in'))
        part.wrong(`A session that was ended still opened a page (${status}).`)
    }
    part.count('sessions ended at both', 1)
  }

  async function throttling() {
    const email = `nobody-${randomUUID()}@example.org`
    const strangers = [aClient(one.url), aClient(other.url)]
    let refusedAt = 0
    for (let attempt = 1; attempt <= 40 && refusedAt === 0; attempt++) {
      const client = strangers[attempt % 2] as Client
      const form = formsIn((await client.get('/sign-in')).body).find(({ names }) =>
        names.includes('password'),
      )
      if (!form) return part.wrong('The sign-in form is not there.')
      const answer = await client.post('/sign-in', filled(form, { email, password: 'not the password' }))
      if (/minute/.test(answer.body)) refusedAt = attempt
    }
    part.count('wrong passwords, in turn at both, until it was enough', refusedAt)
    if (refusedAt === 0 || refusedAt > 12)
      part.wrong(`Wrong passwords were refused after ${refusedAt || 'more than 40'} tries.`)
  }
}
