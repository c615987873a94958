import { describe, expect, it } from 'vitest'
import { newToken } from '../platform/link-token'
import { pageToSayWhy, readWay, writeWay } from './provider-way'

describe('where somebody was going who signs in with a provider', () => {
  it('comes back as it went', () => {
    const way = { to: '/oakfield/activities?step=3', invitation: newToken() }
    expect(readWay(writeWay(way))).toEqual(way)
    expect(readWay(undefined)).toEqual({ to: '/', invitation: null })
  })

  it('is never another site, nor a link that cannot be one', () => {
    expect(readWay('?to=//evil.example&invitation=../people')).toEqual({ to: '/', invitation: null })
    expect(readWay('to=https://evil.example/')).toEqual({ to: '/', invitation: null })
  })

  it('leads back to where it can be begun again', () => {
    const invitation = newToken()
    expect(pageToSayWhy({ to: '/', invitation: null }, 'google', 'cancelled')).toBe(
      '/sign-in?with=google&why=cancelled',
    )
    expect(pageToSayWhy({ to: '/oakfield', invitation }, 'google', 'unknown')).toBe(
      `/invitation/${invitation}?with=google&why=unknown`,
    )
  })
})
