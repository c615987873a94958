import { beforeEach, describe, expect, it } from 'vitest'
import { forgetKeptPages, KEPT_AT, KEPT_FOR, KEPT_PAGES } from './kept-pages'

let names: string[]
let keptAt: number

beforeEach(() => {
  names = [`${KEPT_PAGES}aa11`, `${KEPT_PAGES}bb22`, 'another program’s']
  keptAt = Date.now()
  const url = 'https://alongside.example/oakfield/conversation'
  const caches = {
    open: async () => ({
      keys: async () => [{ url: 'https://alongside.example/_next/static/looks.css' }, { url }],
      match: async (asked: { url: string }) =>
        new Response('', { headers: asked.url === url ? { [KEPT_AT]: String(keptAt) } : {} }),
    }),
    keys: async () => [...names],
    delete: async (name: string) => {
      names = names.filter((one) => one !== name)
      return true
    },
  }
  Object.assign(globalThis, { window: { caches, location: { pathname: '/oakfield' } }, caches })
})

describe('pages that a device keeps', () => {
  it('are forgotten where nobody is signed in, and nothing else of the device is touched', async () => {
    await forgetKeptPages()
    expect(names).toEqual(['another program’s'])
  })

  it('stay only for whoever is signed in', async () => {
    await forgetKeptPages('bb22')
    expect(names).toEqual([`${KEPT_PAGES}bb22`, 'another program’s'])
  })

  it('go from the device when their time is over, unless the page is just being opened', async () => {
    keptAt -= KEPT_FOR
    window.location.pathname = '/oakfield/conversation'
    await forgetKeptPages('bb22')
    expect(names).toContain(`${KEPT_PAGES}bb22`)
    window.location.pathname = '/oakfield/activities'
    await forgetKeptPages('bb22')
    expect(names).toEqual(['another program’s'])
  })

  it('are not there to forget where the browser keeps none', async () => {
    Object.assign(globalThis, { window: {} })
    await forgetKeptPages()
    expect(names).toHaveLength(3)
  })
})
