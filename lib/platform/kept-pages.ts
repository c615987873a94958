/** What names of caches begin with in which this device keeps a page for when there is no connection; the person's mark follows. */
export const KEPT_PAGES = 'alongside.kept.'

/**
 * Forgets on this device whatever pages are kept for others than this person; for everybody when nobody is said, as at sign-out.
 * Only in a browser.
 *
 * @param mark of the person who is signed in: see `keptMark`
 */
export async function forgetKeptPages(mark?: string): Promise<void> {
  if (!('caches' in window)) return
  for (const name of await caches.keys())
    if (name.startsWith(KEPT_PAGES) && name !== `${KEPT_PAGES}${mark}`) await caches.delete(name)
}
