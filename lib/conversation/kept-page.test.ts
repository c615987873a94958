import { createContext, runInContext } from 'node:vm'
import { beforeEach, describe, expect, it } from 'vitest'
import { KEPT_FOR } from '../platform/kept-pages'
import { KEPT_PAGE_WORKER } from './kept-page'

/** The worker in a browser made of maps: its network answers what it is told to, or not at all. */
const ORIGIN = 'https://alongside.example'
const PAGE = `${ORIGIN}/oakfield/conversation`
const CSS = '/_next/static/chunks/looks.css'
const FONT = '/_next/static/media/letters.woff2'
const pageOf = (mark: string, words = 'Nine statements are met.') =>
  `<link rel="stylesheet" href="${CSS}"/><p hidden="" data-kept-for="${mark}" class="x">As it was at nine; no connection.</p>${words}`

type Answer = () => Response
let network: Record<string, Answer> | null
let caches: Map<string, Map<string, Response>>
let clock: number
let listeners: Record<string, (event: object) => void>

const urlOf = (what: string | { url: string }) =>
  new URL(typeof what === 'string' ? what : what.url, ORIGIN).href

async function overNetwork(what: string | { url: string }) {
  const answer = network?.[new URL(urlOf(what)).pathname]
  if (!answer) throw new TypeError('Failed to fetch')
  return answer()
}

function cacheOf(entries: Map<string, Response>) {
  return {
    match: async (what: string) => entries.get(urlOf(what))?.clone(),
    put: async (what: string, answer: Response) => void entries.set(urlOf(what), answer),
    add: async (what: string) => void entries.set(urlOf(what), await overNetwork(what)),
    delete: async (what: string) => entries.delete(urlOf(what)),
    keys: async () => [...entries.keys()].map((url) => ({ url })),
  }
}

beforeEach(() => {
  network = {}
  caches = new Map()
  clock = 1_000_000
  listeners = {}
  const self = {
    location: new URL(PAGE),
    registration: { scope: PAGE },
    addEventListener: (kind: string, heard: (event: object) => void) => {
      listeners[kind] = heard
    },
  }
  const browser = {
    open: async (name: string) => {
      const there = caches.get(name) ?? new Map<string, Response>()
      caches.set(name, there)
      return cacheOf(there)
    },
    keys: async () => [...caches.keys()],
    delete: async (name: string) => caches.delete(name),
    match: async (what: { url: string }) =>
      [...caches.values()].flatMap((entries) => entries.get(urlOf(what)) ?? [])[0]?.clone(),
  }
  const time = { now: () => clock }
  runInContext(
    KEPT_PAGE_WORKER,
    createContext({
      self,
      caches: browser,
      fetch: overNetwork,
      Response,
      URL,
      Set,
      Date: time,
      String,
      Number,
    }),
  )
})

function online(mark: string, words?: string) {
  const css = `@font-face{src:url(../media/letters.woff2)}`
  network = {
    '/oakfield/conversation': () => new Response(pageOf(mark, words), { status: 200 }),
    [CSS]: () => new Response(css),
    [FONT]: () => new Response('letters'),
    '/oakfield/other': () => new Response('another page'),
  }
}

/** What the browser gets; null where the worker leaves it to the browser. */
async function opened(url = PAGE, mode = 'navigate'): Promise<Response | null> {
  let answer: Promise<Response> | null = null
  const waited: Promise<unknown>[] = []
  listeners.fetch?.({
    request: { method: 'GET', mode, url },
    respondWith: (promise: Promise<Response>) => {
      answer = promise
    },
    waitUntil: (promise: Promise<unknown>) => waited.push(promise),
  })
  const got = await (answer as Promise<Response> | null)
  await Promise.all(waited)
  return got
}

describe('the page that is kept', () => {
  it('is shown without a connection, with its looks and letters, and says of when it is', async () => {
    online('aa11')
    expect(await (await opened())?.text()).toContain('hidden=""')
    network = null
    const kept = await opened()
    const html = await kept?.text()
    expect(html).toContain('Nine statements are met.')
    expect(html).not.toContain('hidden')
    expect(kept?.headers.get('content-security-policy')).not.toContain('script')
    for (const file of [CSS, FONT]) expect((await opened(ORIGIN + file, 'no-cors'))?.status).toBe(200)
  })

  it('is what was opened last, and is never shown where the server answers', async () => {
    online('aa11', 'Monday')
    await opened()
    online('aa11', 'Tuesday')
    expect(await (await opened())?.text()).toContain('Tuesday')
    network = null
    expect(await (await opened())?.text()).toContain('Tuesday')
  })

  it('goes after 24 hours', async () => {
    online('aa11')
    await opened()
    network = null
    clock += KEPT_FOR - 1
    expect((await opened())?.type).not.toBe('error')
    clock += 1
    expect((await opened())?.type).toBe('error')
  })

  it('is the only one: no other page is kept or answered for, not even with a question in its address', async () => {
    online('aa11')
    await opened()
    expect(await opened(`${ORIGIN}/oakfield/other`)).toBeNull()
    expect(await opened(`${PAGE}/practice`)).toBeNull()
    expect(await opened(`${PAGE}?a=b`)).toBeNull()
    expect([...(caches.get('alongside.kept.aa11')?.keys() ?? [])].sort()).toEqual(
      [ORIGIN + CSS, ORIGIN + FONT, PAGE].sort(),
    )
  })

  it('is forgotten once the server does not show it any more, and not because the server is unwell', async () => {
    online('aa11')
    await opened()
    network = { ...network, '/oakfield/conversation': () => new Response('', { status: 503 }) }
    await opened()
    expect(caches.size).toBe(1)
    network = { '/oakfield/conversation': () => new Response('', { status: 403 }) }
    await opened()
    expect(caches.size).toBe(0)
    network = null
    expect((await opened())?.type).toBe('error')
  })

  it('is one person’s: another’s takes its place', async () => {
    online('aa11', 'Amina’s page')
    await opened()
    online('bb22', 'Daniel’s page')
    await opened()
    expect([...caches.keys()]).toEqual(['alongside.kept.bb22'])
  })

  it('is kept when the page asks for it, which then can say so', async () => {
    online('aa11')
    const said = await new Promise((resolve) => {
      listeners.message?.({ waitUntil: () => {}, ports: [{ postMessage: resolve }] })
    })
    expect(said).toBe(true)
    expect(caches.has('alongside.kept.aa11')).toBe(true)
  })
})
