import { describe, expect, it } from 'vitest'
import { landingPage, pathToReturnTo } from './sign-in-path'

describe('where signing in leads', () => {
  it.each(['/oakfield/activities', '/oakfield/activities?status=running&year=2025'])(
    'goes back to %s',
    (to) => {
      expect(pathToReturnTo(to)).toBe(to)
    },
  )

  it.each([
    undefined,
    null,
    '',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'javascript:alert(1)',
    'oakfield',
    '/sign-in?to=/sign-in',
    '/sign-out',
  ])('goes home instead of to %j', (to) => {
    expect(pathToReturnTo(to)).toBe('/')
  })

  it('stays on this site however dots and slashes are put', () => {
    const led = pathToReturnTo('/.//evil.example')
    expect(new URL(led, 'https://alongside.example').origin).toBe('https://alongside.example')
  })

  it('opens a school with the page its role works from', () => {
    expect(landingPage({ slug: 'oakfield', role: 'head' })).toBe('/oakfield')
    expect(landingPage({ slug: 'oakfield', role: 'staff' })).toBe('/oakfield')
    expect(landingPage({ slug: 'oakfield', role: 'governor' })).toBe('/oakfield/impact/governors')
    expect(landingPage({ slug: 'oakfield', role: 'trust_leader' })).toBe('/oakfield/impact')
  })
})
