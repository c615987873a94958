import { describe, expect, it } from 'vitest'
import { isFromThisSite } from './same-origin'

describe('a form', () => {
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'same-origin', origin: 'null' }, true],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' }, false],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'none' }, false],
    [{ origin: 'http://localhost:3000' }, true],
    [{ origin: 'http://school.lan:8080', host: 'school.lan:8080' }, true],
    [{ origin: 'https://evil.example', host: 'school.lan:8080' }, false],
    [{ origin: 'null' }, false],
    [{}, false],
  ])('with %o is from this site: %s', (headers, is) => {
    expect(isFromThisSite(new Headers(headers as Record<string, string>), 'http://localhost:3000/')).toBe(is)
  })
})
