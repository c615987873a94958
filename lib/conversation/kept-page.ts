import { KEPT_AT, KEPT_FOR, KEPT_PAGES } from '../platform/kept-pages'

/** The kept page loads its own looks and letters, and runs nothing. */
const POLICY =
  "default-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * What the service worker of the readiness page does, and nothing else:
 *
 * - it keeps that one page with its styles and fonts, each time it was opened, under the mark of the person it was made for;
 * - without a connection it shows it for 24 hours, with its hidden line that says of when it is;
 * - it forgets it as soon as the server no longer shows the page to whoever asks, and when it is somebody else's page.
 *
 * Sign-out, and the pages of another person, forget it too (lib/platform/kept-pages.ts). It is written as a text because a
 * worker is a program of its own, which the browser fetches by itself.
 */
export const KEPT_PAGE_WORKER = `
const PREFIX = ${JSON.stringify(KEPT_PAGES)}
const KEPT_FOR = ${KEPT_FOR}
const POLICY = ${JSON.stringify(POLICY)}
const PAGE = new URL(self.registration.scope).pathname
const FILE = /\\/_next\\/static\\/[^"'\\s)\\\\]+\\.(?:css|woff2)/g
let keeping

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const { origin, pathname, search } = new URL(url)
  if (method !== 'GET' || origin !== self.location.origin) return
  if (mode === 'navigate' && pathname === PAGE && search === '') event.respondWith(page(event))
  else if (pathname.startsWith('/_next/static/')) event.respondWith(file(event.request))
})

self.addEventListener('message', (event) => {
  const kept = keeping ?? fetch(PAGE, { redirect: 'manual' }).then(look)
  keeping = undefined
  event.waitUntil(kept.then((isKept) => event.ports[0]?.postMessage(isKept)))
})

async function page(event) {
  let answer
  try {
    answer = await fetch(event.request)
  } catch {
    return (await asItWas()) ?? Response.error()
  }
  keeping = look(answer.clone())
  event.waitUntil(keeping)
  return answer
}

async function file(request) {
  try {
    return await fetch(request)
  } catch {
    return (await caches.match(request)) ?? Response.error()
  }
}

async function look(answer) {
  if (answer.status === 200) return keep(await answer.text())
  // Signed out, or no longer allowed. A server that is not well says nothing about that.
  if (answer.type === 'opaqueredirect' || (answer.status >= 300 && answer.status < 500)) await forget()
  return false
}

async function keep(html) {
  const mark = /data-kept-for="([0-9a-f]+)"/.exec(html)?.[1]
  await forget(mark)
  if (!mark) return false
  const cache = await caches.open(PREFIX + mark)
  const files = await filesOf(html)
  for (const one of files) if (!(await cache.match(one))) await cache.add(one)
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url)
    if (pathname.startsWith('/_next/') && !files.includes(pathname)) await cache.delete(url)
  }
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': POLICY,
    '${KEPT_AT}': String(Date.now()),
  }
  await cache.put(PAGE, new Response(html, { headers }))
  return true
}

async function filesOf(html) {
  const files = new Set(html.match(FILE) ?? [])
  for (const one of [...files]) {
    if (!one.endsWith('.css')) continue
    const text = await (await fetch(one)).text()
    for (const [, url] of text.matchAll(/url\\(["']?([^)"']+\\.woff2)/g))
      files.add(new URL(url, new URL(one, self.location.origin)).pathname)
  }
  return [...files]
}

async function asItWas() {
  for (const name of await namesBut()) {
    const cache = await caches.open(name)
    const kept = await cache.match(PAGE)
    if (!kept) continue
    const age = Date.now() - Number(kept.headers.get('${KEPT_AT}'))
    if (!(age >= 0 && age < KEPT_FOR)) {
      await cache.delete(PAGE)
      continue
    }
    const html = (await kept.text()).replace(/<p[^>]*data-kept-for[^>]*>/, (line) => line.replace(' hidden=""', ''))
    return new Response(html, { headers: kept.headers })
  }
}

async function forget(but) {
  for (const name of await namesBut(but)) await caches.delete(name)
}

async function namesBut(mark) {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== PREFIX + mark)
}
`
