/**
 * What a page may load and run: scripts only those that carry this request's number or were brought in by one that does,
 * everything else only from this installation, and no other site may show it in a frame. Charts place their marks by style
 * attributes, which is the one thing that may stand in the page itself.
 *
 * @param nonce a number nobody can guess, of this one request
 * @param pathname of the page: one that is kept on the device brings a worker, which no other page may
 * @param isDevelopment React rebuilds errors with `eval` then, and Next tells of edits over a socket
 * @see https://www.w3.org/TR/CSP3/#strict-dynamic-usage
 */
export function contentPolicy(nonce: string, pathname: string, isDevelopment: boolean): string {
  const own = `'nonce-${nonce}'`
  return [
    "default-src 'none'",
    `script-src ${own} 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : own}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "manifest-src 'self'",
    `worker-src ${isKeptOnDevice(pathname) ? "'self'" : "'none'"}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Whatever a file turns out to be that somebody uploaded: nothing in it runs, and nothing in it is fetched. */
export const FILE_POLICY = "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'"

const FILES = /^\/[^/]+\/(?:evidence\/[^/]+\/file|concerns\/[^/]+\/files\/[\da-f-]{36})$/i

/** Whether such a file is answered at this address, and nothing else: no page has the policy for files. */
export const isFile = (pathname: string) => FILES.test(pathname)

/** The page that goes on without a connection once it was opened (lib/conversation/kept-page.ts). */
const isKeptOnDevice = (pathname: string) => /^\/[^/]+\/conversation$/.test(pathname)

const A_YEAR = 365 * 24 * 60 * 60

/** Once opened with https, with nothing else; null where the installation is opened without it. */
export function transportPolicy(url: string): string | null {
  return url.startsWith('https://') ? `max-age=${A_YEAR}` : null
}
