import 'server-only'
import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { env } from './env'
import { logRequest } from './log'
import { countRequest } from './metrics'
import { type Patterns, patternsOf } from './route-pattern'

/** The header by which a request and its lines in the log are known. */
export const REQUEST_ID = 'x-request-id'

/** What nobody reads a line about as long as all is well: parts of pages, and those who ask every few seconds. */
const QUIET = ['assets', '/health', '/ready', '/metrics']

const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE']

/**
 * Gives each request a number, counts it when it has been answered, and says so in a line of the log. Of the address
 * neither sees more than its pattern.
 */
export function watchRequests(): void {
  const patternOf = readPatterns()
  const { ALONGSIDE_LOG, ALONGSIDE_TRUSTED_PROXIES } = env()
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const began = process.hrtime.bigint()
    const id = idOf(request.headers[REQUEST_ID], ALONGSIDE_TRUSTED_PROXIES > 0)
    request.headers[REQUEST_ID] = id
    response.setHeader(REQUEST_ID, id)
    response.once('close', () => {
      const route = patternOf(request.url?.split('?')[0] ?? '')
      const method = METHODS.includes(request.method ?? '') ? (request.method as string) : 'other'
      const ms = Number(process.hrtime.bigint() - began) / 1e6
      const status = response.statusCode
      countRequest({ method, route, status, seconds: ms / 1000 })
      if (ALONGSIDE_LOG !== 'requests' || (QUIET.includes(route) && status < 500)) return
      const isCut = !response.writableFinished
      logRequest({ id, method, route, status, ms: Math.round(ms), ...(isCut && { isCut }) })
    })
  })
}

/** A proxy of one's own may have given it a number already. */
function idOf(given: string | string[] | undefined, isTrusted: boolean): string {
  return isTrusted && typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}

function readPatterns(): Patterns {
  const path = join(process.cwd(), '.next', 'app-path-routes-manifest.json')
  try {
    return patternsOf(Object.values(JSON.parse(readFileSync(/* turbopackIgnore: true */ path, 'utf8'))))
  } catch {
    // While developing there is no list of them.
    return () => 'page'
  }
}
