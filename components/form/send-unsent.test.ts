import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sendUnsent } from './send-unsent'
import { DeviceStorage } from './testing/device-storage'
import { openQueue } from './unsent'

const amina = randomBytes(32).toString('base64')
type Reply = { status: number; json?: unknown; location?: string }

let server: Server
let address: string
let came: string[]
let answer: (request: IncomingMessage, body: string) => Reply | 'none'

const key = { status: 200, json: { key: amina } }
const saved = (href: string) => ({ status: 200, json: { saved: { words: 'Saved.', href } } })

/** A server as the application's, answering each time as the test says. */
beforeEach(async () => {
  Object.assign(globalThis, { window: { localStorage: new DeviceStorage() } })
  came = []
  server = createServer(async (request, response) => {
    const body = await text(request)
    const said = request.method === 'GET' ? 'key' : (/name="words"\r\n\r\n([^\r]*)/.exec(body)?.[1] ?? '')
    came.push(said)
    const reply = answer(request, said)
    if (reply === 'none') return request.socket.destroy()
    response.writeHead(reply.status, {
      'content-type': 'application/json',
      ...(reply.location && { location: reply.location }),
    })
    response.end(JSON.stringify(reply.json ?? {}))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/kept`
})
afterEach(() => new Promise((done) => server.close(done)))

async function put(...all: string[]) {
  const queue = await openQueue(amina)
  for (const [i, words] of all.entries()) await queue?.put({ at: 1e12 * 1.8 + i, fields: [['words', words]] })
}
const left = async () => ((await (await openQueue(amina))?.list()) ?? []).map(({ fields }) => fields[0]?.[1])

describe('sending what could not be sent', () => {
  it('sends each once, in order, and lets go of what was taken', async () => {
    await put('one', 'two', 'three')
    answer = (request, words) => (request.method === 'GET' ? key : saved(`/${words}`))
    expect((await sendUnsent(address)).saved.map(({ href }) => href)).toEqual(['/one', '/two', '/three'])
    expect(await left()).toEqual([])
    expect(await sendUnsent(address)).toEqual({ saved: [], refused: 0, waiting: 0 })
    expect(came).toEqual(['key', 'one', 'two', 'three', 'key'])
  })

  it('stops where nobody answers, keeps the rest and sends it the next time', async () => {
    await put('one', 'two', 'three')
    answer = (request, words) => (request.method === 'GET' ? key : words === 'two' ? 'none' : saved('/x'))
    expect(await sendUnsent(address)).toMatchObject({ waiting: 2 })
    expect(await left()).toEqual(['two', 'three'])
    answer = (request) => (request.method === 'GET' ? key : saved('/y'))
    expect(await sendUnsent(address)).toMatchObject({ waiting: 0 })
    expect(await left()).toEqual([])
  })

  it('keeps it through failures of the server, and when nobody is there at all', async () => {
    await put('one')
    answer = () => ({ status: 503 })
    expect(await sendUnsent(address)).toMatchObject({ isUnknown: true })
    answer = (request) => (request.method === 'GET' ? key : { status: 500 })
    expect(await sendUnsent(address)).toMatchObject({ waiting: 1 })
    answer = () => 'none'
    expect(await sendUnsent(address)).toMatchObject({ isUnknown: true })
    expect(await left()).toEqual(['one'])
  })

  it('keeps what is refused with the reasons, and does not send it again by itself', async () => {
    await put('one', 'two')
    answer = (request, words) =>
      request.method === 'GET'
        ? key
        : words === 'one'
          ? { status: 422, json: { errors: { receivedOn: 'This day is still to come.' } } }
          : saved('/two')
    expect(await sendUnsent(address)).toMatchObject({ refused: 1, waiting: 0, saved: [{ href: '/two' }] })
    expect(await sendUnsent(address)).toMatchObject({ refused: 1 })
    expect(came.filter((words) => words === 'one')).toHaveLength(1)
    expect(await left()).toEqual(['one'])
  })

  it('sends nothing for whoever may not, or is somebody else', async () => {
    await put('one')
    answer = () => ({ status: 403 })
    expect(await sendUnsent(address)).toEqual({ saved: [], refused: 0, waiting: 0 })
    answer = () => ({ status: 200, json: { key: randomBytes(32).toString('base64') } })
    expect(await sendUnsent(address)).toEqual({ saved: [], refused: 0, waiting: 0 })
    expect(came).toEqual(['key', 'key'])
    expect(await left()).toEqual(['one'])
  })
})
