import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { OWN_ADDRESSES, schoolAddress } from './address'

const foldersOf = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)

describe('a school’s address', () => {
  it('comes from its name', () => {
    expect(schoolAddress('St Mary’s CofE Primary School')).toBe('st-marys-cofe-primary-school')
  })

  it('is none of Alongside’s own', () => {
    const own = ['app', 'app/(public)'].flatMap(foldersOf).filter((name) => !/^[[(_]/.test(name))
    expect(own.length).toBeGreaterThan(4)
    expect(own.filter((name) => !OWN_ADDRESSES.includes(name))).toEqual([])
    for (const name of OWN_ADDRESSES) expect(schoolAddress(name)).not.toBe(name)
  })
})
