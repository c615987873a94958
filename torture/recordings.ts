import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { aMember, aSchool } from '@/prisma/builders'
import { aClient, type Client, signedIn } from './client'
import { filled, formsIn, type PageForm } from './forms'
import type { Installation, WebServer } from './installation'
import { aPart, type Part } from './part'
import { seeded } from './random'

type Size = { people: number; recordings: number; kills: number; seed: number }

/** What one person's device holds: the forms whose sending met no answer, in the order they were written. */
type Device = { client: Client; path: string; unsent: FormData[] }

/**
 * (f) The only web server is killed while several people write concerns down. What met no answer waits on the device, and is
 * sent by the device's own way when the server is there again, whether or not it had arrived. What was acknowledged is there
 * once, nothing is there twice, and nothing that was written is lost.
 */
export async function recordings(home: Installation, server: WebServer, size: Size): Promise<Part> {
  const part = aPart()
  const { school, head } = await aSchool()
  const members = await Promise.all(Array.from({ length: size.people }, () => aMember(school, 'staff')))
  const written: string[] = []
  const acknowledged = new Set<string>()
  let left = size.recordings

  const devices = await Promise.all(
    members.map(async ({ personId }): Promise<Device> => {
      const client = aClient(server.url, await signedIn(personId))
      return { client, path: `/${school.slug}/concerns/new`, unsent: [] }
    }),
  )

  async function write(device: Device) {
    while (left-- > 0) {
      const form = await openForm(device)
      const words = `Nobody rang about the reading book ${randomUUID()}`
      written.push(words)
      const sent = filled(form, { words, channel: 'phone' })
      try {
        const answer = await device.client.post(device.path, sent)
        if (answer.status === 303) acknowledged.add(words)
        else if (answer.status >= 500) device.unsent.push(sent)
        else part.wrong(`A concern was answered ${answer.status}.`)
      } catch {
        device.unsent.push(sent)
      }
      await sendUnsent(device)
    }
    for (let end = Date.now() + 60_000; device.unsent.length > 0 && Date.now() < end; await pause(100))
      await sendUnsent(device)
  }

  /** As components/form/send-unsent: in order, and the rest later when one meets no answer. */
  async function sendUnsent({ client, path, unsent }: Device) {
    while (unsent.length > 0) {
      const form = unsent[0] as FormData
      part.count('sent again from the device')
      const answer = await client.post(`${path}/kept`, form).catch(() => null)
      if (!answer || answer.status >= 500) return
      if (answer.status !== 200) part.wrong(`A device was answered ${answer.status}.`)
      else acknowledged.add(String(form.get('words')))
      unsent.shift()
    }
  }

  async function kill() {
    const random = seeded(size.seed)
    for (let done = 0; done < size.kills; done++) {
      const enough = acknowledged.size + 1 + random.below(Math.ceil(size.recordings / size.kills / 2))
      for (let end = Date.now() + 20_000; acknowledged.size < enough && Date.now() < end && left > 0; )
        await pause(5)
      await pause(random.below(60))
      await server.kill()
      part.count('kill -9 of the only web server')
      await server.start()
    }
  }

  await Promise.all([kill(), ...devices.map(write)])
  part.count('people', members.length)
  part.count('concerns written', written.length)
  part.count('concerns acknowledged', acknowledged.size)

  const rows = await home.look<{ words: string; happenings: number }>(
    `SELECT "words", (SELECT count(*)::int FROM "AuditEntry" a WHERE a."schoolId" = k."schoolId" AND a."recordId" = k."id"
       AND a."kind" = 'case.recorded') AS happenings FROM "Case" k WHERE "schoolId" = $1`,
    [head.schoolId],
  )
  part.count('concerns on record', rows.length)
  for (const words of written) {
    const there = rows.filter((row) => row.words === words)
    if (there.length !== 1) part.wrong(`A concern that was written is there ${there.length} times.`)
    if (!acknowledged.has(words)) part.wrong('A concern was never acknowledged.')
    if (there.some(({ happenings }) => happenings !== 1)) part.wrong('A concern is not once in the history.')
  }
  return part.done()
}

/** The form, as soon as there is a server to ask. */
async function openForm({ client, path }: Device): Promise<PageForm> {
  for (let end = Date.now() + 60_000; Date.now() < end; await pause(80)) {
    const page = await client.get(path).catch(() => null)
    const form = page && formsIn(page.body).find(({ names }) => names.includes('words'))
    if (form) return form
  }
  throw new Error(`${path} could not be opened for a minute.`)
}
