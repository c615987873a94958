import { beforeEach, describe, expect, it } from 'vitest'
import { forgetKeptPages, KEPT_PAGES } from './kept-pages'

let names: string[]

beforeEach(() => {
  names = [`${KEPT_PAGES}aa11`, `${KEPT_PAGES}bb22`, 'another program’s']
  const caches = {
    keys: async () => [...names],
    delete: async (name: string) => {
      names = names.filter((one) => one !== name)
      return true
    },
  }
  Object.assign(globalThis, { window: { caches }, caches })
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

  it('are not there to forget where the browser keeps none', async () => {
    Object.assign(globalThis, { window: {} })
    await forgetKeptPages()
    expect(names).toHaveLength(3)
  })
})
