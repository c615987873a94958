import { everythingOf } from '@/e2e/support/everything'
import { whyNot } from './answers'
import { type Answer, aClient, type Client, signedIn } from './client'
import { halfWritten } from './half-written'
import type { Installation, WebServer } from './installation'
import { aKnownSchool, askedForms, formsOf } from './known'
import { isProblem } from './log-lines'
import { aRequest, type MadeUp } from './malformed-requests'
import { residentBytes } from './memory'
import { aPart, type Part, sideBySide } from './part'
import { seeded } from './random'

const ENOUGH_TO_SAY = 2000

/** What the framework notes of an action that is none of this build's; the caller is told 404. */
const SAID_OF_STRANGERS = /Failed to find Server Action|Server Reference ID did not match/

/**
 * (c) Malformed requests, forms and files: no 500, no stack, nothing written by what can mean nothing, no file without its
 * row, and the memory back to where it was.
 *
 * @param size.requests how many; `seed` which
 */
export async function malformed(
  home: Installation,
  server: WebServer,
  size: { requests: number; seed: number },
): Promise<Part> {
  const part = aPart()
  const school = await aKnownSchool()
  const client = aClient(server.url, await signedIn(school.head.personId))
  const stranger = aClient(server.url)
  const forms = await formsOf(client, [...school.pages, ...askedForms(school)])
  part.count('different forms', forms.length)
  const random = seeded(size.seed)
  const make = () => aRequest(random, school, forms)

  // Warm first, with a fifth of the same, so that what is compared is a server that has seen everything.
  await run(Array.from({ length: Math.ceil(size.requests / 5) }, make))
  const memoryBefore = await residentBytes(server.pid())
  const BATCH = 250
  for (let left = size.requests; left > 0; left -= BATCH) {
    const requests = Array.from({ length: Math.min(BATCH, left) }, make)
    const before = await everythingOf(school.head.schoolId)
    await run(requests.filter((one) => one.writesNothing))
    const changed = await changedSince(before)
    if (changed.length > 0) part.wrong(`What can mean nothing changed ${changed.join(', ')}.`)
    await run(requests.filter((one) => !one.writesNothing))
  }
  const memoryAfter = await residentBytes(server.pid())
  part.count('MB of memory before', Math.round(memoryBefore / 1e6))
  part.count('MB of memory after', Math.round(memoryAfter / 1e6))
  // A server that has only just started still grows, whatever it is asked.
  if (size.requests >= ENOUGH_TO_SAY && memoryAfter > memoryBefore * 1.3 + 60e6)
    part.wrong(
      `The memory grew from ${Math.round(memoryBefore / 1e6)} to ${Math.round(memoryAfter / 1e6)} MB.`,
    )
  const said = server
    .output()
    .split('\n')
    .filter((line) => isProblem(line) && !SAID_OF_STRANGERS.test(line))
  part.count('errors in the log', said.length)
  for (const line of new Set(said)) part.wrong(`The log says: ${line.slice(0, 300)}`)
  for (const sentence of await halfWritten(home, school.head.schoolId)) part.wrong(sentence)
  return part.done()

  async function run(requests: MadeUp[]) {
    await sideBySide(requests, 6, async (request) => {
      // Anew each time: one of the forms ends all sessions.
      const who = random.isOneIn(12) ? stranger : aClient(server.url, await signedIn(school.head.personId))
      part.count(request.what)
      try {
        const answer = await ask(who, request)
        part.count(`answered ${answer.status}`)
        const why = whyNot(answer)
        if (why)
          part.wrong(
            `${request.what}: ${request.sent?.method ?? (request.form ? 'POST' : 'GET')} ${request.path.slice(0, 160)} ${why} ${told(request)}`,
          )
      } catch (error) {
        part.wrong(
          `${request.what}: ${request.path.slice(0, 160)} was not answered: ${(error as Error).message}`,
        )
      }
    })
  }

  async function changedSince(before: Record<string, string>) {
    const after = await everythingOf(school.head.schoolId)
    // Files that wait, and drafts, are nobody's record.
    const mayChange = ['WaitingFile', 'StoredFile', 'ImportDraft', 'ImportDraftPart', 'Submission']
    return Object.keys(after).filter((table) => after[table] !== before[table] && !mayChange.includes(table))
  }
}

function told({ form }: MadeUp): string {
  if (!form) return ''
  const fields = [...form]
    .filter(([name]) => !name.startsWith('$'))
    .map(([name, value]) => [name, typeof value === 'string' ? value.slice(0, 40) : value.name])
  return JSON.stringify(fields).slice(0, 600)
}

const ask = (client: Client, { path, sent, form }: MadeUp): Promise<Answer> =>
  form ? client.post(path, form) : client.send(path, sent)
