import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/**
 * Adds the address each connection comes from to the end of its request's x-forwarded-for, as a proxy would. Next
 * tells a page only that header, which a caller may send themselves; with this its last word is always true.
 */
export function noteConnections(): void {
  subscribe('http.server.request.start', (message) => {
    const { headers, socket } = (message as { request: IncomingMessage }).request
    headers['x-forwarded-for'] = [headers['x-forwarded-for'], socket.remoteAddress].filter(Boolean).join(', ')
  })
}
