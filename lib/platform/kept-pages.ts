/** What names of caches begin with in which this device keeps a page for when there is no connection; the person's mark follows. */
export const KEPT_PAGES = 'alongside.kept.'

/** How long a device shows such a page without a connection, in milliseconds. */
export const KEPT_FOR = 24 * 60 * 60 * 1000

/** The header of a kept page that says when it was kept, in milliseconds since 1970. */
export const KEPT_AT = 'x-kept-at'

/**
 * Forgets on this device whatever pages are kept for others than this person; for everybody when nobody is said, as at sign-out.
 * What is theirs goes too once its time is over, rather than lying there until it is asked for. Only in a browser.
 *
 * @param mark of the person who is signed in: see `keptMark`
 */
export async function forgetKeptPages(mark?: string): Promise<void> {
  if (!('caches' in window)) return
  for (const name of await caches.keys()) {
    if (!name.startsWith(KEPT_PAGES)) continue
    if (name !== `${KEPT_PAGES}${mark}` || (await isOver(name))) await caches.delete(name)
  }
}

/** The page that is open is being kept anew just then, and is left to its worker. */
async function isOver(name: string): Promise<boolean> {
  const cache = await caches.open(name)
  for (const request of await cache.keys()) {
    const at = (await cache.match(request))?.headers.get(KEPT_AT)
    const isOpen = new URL(request.url).pathname === window.location.pathname
    if (at && !isOpen && Date.now() - Number(at) >= KEPT_FOR) return true
  }
  return false
}
