import { createServer, get, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { addressIn } from './client-address'
import { noteConnections } from './connections'

describe('the address a request comes from', () => {
  it('is the connection’s own when no proxy is trusted, whatever the caller claims', () => {
    expect(addressIn('198.51.100.7', 0)).toBe('198.51.100.7')
    expect(addressIn('1.2.3.4, 5.6.7.8, 198.51.100.7', 0)).toBe('198.51.100.7')
  })

  it('is the one that called the outermost trusted proxy', () => {
    expect(addressIn('1.2.3.4, 203.0.113.9, 10.0.0.2', 1)).toBe('203.0.113.9')
    expect(addressIn('1.2.3.4, 203.0.113.9, 10.0.0.3, 10.0.0.2', 2)).toBe('203.0.113.9')
  })

  it('is the furthest there is when fewer proxies answered than are trusted', () => {
    expect(addressIn('10.0.0.2', 2)).toBe('10.0.0.2')
    expect(addressIn(null, 0)).toBe('unknown')
  })

  it('is written by the server itself behind what the caller sent', async () => {
    noteConnections()
    const headers = await new Promise<IncomingHttpHeaders>((resolve) => {
      const server = createServer((request, response) => {
        resolve(request.headers)
        response.end()
        server.close()
      }).listen(0, '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo
        get({ port, host: '127.0.0.1', headers: { 'x-forwarded-for': '1.2.3.4' } })
      })
    })
    expect(headers['x-forwarded-for']).toBe('1.2.3.4, 127.0.0.1')
    expect(addressIn(headers['x-forwarded-for'] as string, 0)).toBe('127.0.0.1')
  })
})
