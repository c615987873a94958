/**
 * The door's cookies, for its own pages alone. The one holds what opens the answer that is being typed; the other what the page
 * after the last one shows, once (`proxy.ts` takes it back as it is shown). They go after half an hour rather than with the
 * browser, because phones never close theirs.
 */
const cookie = (name: string) => (url: string) => {
  const secure = url.startsWith('https:')
  return {
    name: secure ? `__Secure-${name}` : name,
    options: { httpOnly: true, sameSite: 'lax', path: '/door', secure, maxAge: 30 * 60 } as const,
  }
}

/** @param url the installation's own address */
export const draftCookie = cookie('alongside-door')

/** @param url the installation's own address */
export const shownCookie = cookie('alongside-door-shown')

/** Takes a cookie of the door away. In words, because what the framework is told to delete a page no longer sees. */
function cookieGone({ name, options }: ReturnType<typeof draftCookie>): string {
  return `${name}=; Path=${options.path}; Max-Age=0; HttpOnly; SameSite=Lax${options.secure ? '; Secure' : ''}`
}

/** Which cookie the page at an address takes away: a link that is opened begins afresh, and an end is shown once. */
export function cookieTakenAt(pathname: string, url: string): string | null {
  if (pathname === '/door/done') return cookieGone(shownCookie(url))
  return /^\/door\/[\w-]{43}$/.test(pathname) ? cookieGone(draftCookie(url)) : null
}
