import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Answer, Client } from './client'
import { filled, formsIn, type PageForm } from './forms'

/** What the server has said yes to, and so must be there, once. */
export type Ledger = {
  words: string[]
  files: { title: string; sha256: string }[]
  lists: { prefix: string; pupils: number }[]
  /** Lists that were begun and never said yes to: whole or not at all. */
  openLists: { prefix: string; pupils: number }[]
  sentAgain: number
}

export const anEmptyLedger = (): Ledger => ({ words: [], files: [], lists: [], openLists: [], sentAgain: 0 })

export type Place = { slug: string; activityId: string }

/** Gives up: the run is over, and nothing was said. */
export class Over extends Error {}

/** Does the same again until there is an answer that is no failure, as somebody does whose page did not load. */
async function insist(ledger: Ledger, signal: AbortSignal, ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    if (signal.aborted) throw new Over()
    try {
      const answer = await ask()
      if (answer.status < 500) return answer
    } catch {
      // It was killed in the middle: nobody knows whether it was written.
    }
    ledger.sentAgain++
    await pause(80)
  }
}

async function openForm(ledger: Ledger, signal: AbortSignal, client: Client, path: string, button: RegExp) {
  const page = await insist(ledger, signal, () => client.get(path))
  const form = formsIn(page.body).find(({ buttons }) => buttons.some((text) => button.test(text)))
  if (!form) throw new Error(`${path} has no form to press ${button} (${page.status}).`)
  return form
}

/** Sends one form, the very same each time, until it is taken; gives where it leads. */
async function send(
  ledger: Ledger,
  signal: AbortSignal,
  client: Client,
  path: string,
  form: PageForm,
  words: Record<string, string>,
) {
  const answer = await insist(ledger, signal, () => client.post(path, filled(form, words)))
  const to = String(answer.headers.location ?? '')
  if (answer.status !== 303 || to.includes('/sign-in')) {
    const why = /role="alert"[^>]*>([^<]*)</.exec(answer.body)?.[1] ?? ''
    throw new Error(`${path} was answered ${answer.status} ${to} ${why}`)
  }
  return to
}

export async function recordWords(
  ledger: Ledger,
  signal: AbortSignal,
  client: Client,
  { slug, activityId }: Place,
) {
  const path = `/${slug}/activities/${activityId}/responses/new?kind=quotation`
  const form = await openForm(ledger, signal, client, path, /Keep it/)
  const words = `I read with her now ${randomUUID()}`
  await send(ledger, signal, client, path, form, { words, consent: 'given' })
  ledger.words.push(words)
}

export async function addFile(
  ledger: Ledger,
  signal: AbortSignal,
  client: Client,
  { slug, activityId }: Place,
) {
  const tray = randomUUID()
  const title = `Reading log ${tray}`
  const content = `Pupil,Score\n${Array.from({ length: 400 }, (_, i) => `P-${i},${randomUUID()}`).join('\n')}\n`
  const form = new FormData()
  form.append('file', new File([content], 'log.csv', { type: 'text/csv' }))
  await insist(ledger, signal, () => client.post(`/${slug}/evidence/upload?tray=${tray}`, form))
  const path = `/${slug}/evidence/new?tray=${tray}`
  const about = await openForm(ledger, signal, client, path, /^Add/)
  const titleField = about.names.find((name) => name.startsWith('title.')) ?? 'title'
  await send(ledger, signal, client, path, about, {
    [titleField]: title,
    source: 'Year 1 teacher',
    datedOn: '13/1/2026',
    consent: 'not_needed',
    visibility: 'staff',
    supports: activityId,
  })
  ledger.files.push({ title, sha256: createHash('sha256').update(content).digest('hex') })
}

export async function bringList(
  ledger: Ledger,
  signal: AbortSignal,
  client: Client,
  { slug }: Place,
  pupils: number,
) {
  const prefix = `L${randomUUID().slice(0, 8)}`
  const rows = Array.from(
    { length: pupils },
    (_, i) => `${prefix}-F${i >> 1}\t${prefix}-P${i}\tYear ${1 + (i % 6)}`,
  )
  const path = `/${slug}/families/import`
  const form = await openForm(ledger, signal, client, path, /Look through/)
  const draft = await send(ledger, signal, client, path, form, {
    pasted: ['Family\tPupil\tYear', ...rows].join('\n'),
  })
  const at = new URL(draft, 'http://localhost').pathname
  const accept = await openForm(ledger, signal, client, at, /Accept/)
  const list = { prefix, pupils }
  ledger.openLists.push(list)
  const answer = await insist(ledger, signal, () => client.post(at, filled(accept, { namesNobody: 'on' })))
  // Another list came in between, so that this one is to be looked at again: nothing of it is written.
  if (answer.status === 200) return
  if (answer.status !== 303) return
  ledger.openLists.splice(ledger.openLists.indexOf(list), 1)
  ledger.lists.push(list)
  const job = new URL(String(answer.headers.location), 'http://localhost').pathname
  // Another list in between would have this one looked at again.
  for (let ended = !job.includes('/jobs/'); !ended; await pause(300)) {
    const page = await insist(ledger, signal, () => client.get(job))
    ended = /See what it brought|Look through it again/.test(page.body)
  }
}
