import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { aFolder } from '../testing/launched'
import { areInstalled, installDependencies } from './dependencies.mjs'
import { freePort } from './ports.mjs'

afterEach(() => vi.unstubAllEnvs())

type Packages = Record<string, { version: string; integrity?: string; optional?: boolean }>

/** A project whose lock asks for some packages, and whose node_modules npm has noted down as holding others. */
function aProject({ locked, present }: { locked: Packages; present?: Packages }): string {
  const root = aFolder()
  writeFileSync(
    join(root, 'package.json'),
    JSON.stringify({ name: 'p', version: '1.0.0', dependencies: { a: '1.0.0' } }),
  )
  const ourselves = { name: 'p', version: '1.0.0', dependencies: { a: '1.0.0' } }
  writeFileSync(
    join(root, 'package-lock.json'),
    JSON.stringify({
      name: 'p',
      version: '1.0.0',
      lockfileVersion: 3,
      packages: { '': ourselves, ...locked },
    }),
  )
  for (const path of Object.keys(present ?? {})) mkdirSync(join(root, path), { recursive: true })
  if (present)
    writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: present }))
  return root
}

const a = { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } }

describe('whether the locked packages are installed', () => {
  it('they are when npm noted the same down', () => {
    expect(areInstalled(aProject({ locked: a, present: a }))).toBe(true)
  })

  it('they are without a package for some other kind of computer', () => {
    const forOthers = { 'node_modules/b': { version: '2.0.0', optional: true } }
    expect(areInstalled(aProject({ locked: { ...a, ...forOthers }, present: a }))).toBe(true)
  })

  it('they are, to serve what is built, without what only builds and tests need', () => {
    const forTests = { 'node_modules/t': { version: '2.0.0', dev: true } }
    const project = aProject({ locked: { ...a, ...forTests }, present: a })
    expect(areInstalled(project, true)).toBe(true)
    expect(areInstalled(project)).toBe(false)
    expect(areInstalled(aProject({ locked: { ...a, ...forTests } }), true)).toBe(false)
  })

  it('they are not when nothing was, or npm was interrupted', () => {
    expect(areInstalled(aProject({ locked: a }))).toBe(false)
  })

  it('they are not when the lock has changed', () => {
    const newer = { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-b' } }
    expect(areInstalled(aProject({ locked: newer, present: a }))).toBe(false)
    expect(
      areInstalled(aProject({ locked: { ...a, 'node_modules/c': { version: '1.0.0' } }, present: a })),
    ).toBe(false)
  })
})

it('without the npm registry, says so in one sentence and installs nothing', async () => {
  vi.stubEnv('npm_config_registry', `http://127.0.0.1:${await freePort()}/`)
  vi.stubEnv('npm_config_cache', aFolder())
  const root = aProject({ locked: a })
  await expect(
    installDependencies(root, { progress: () => {}, signal: new AbortController().signal }),
  ).rejects.toThrow(
    /^The packages could not be fetched from the npm registry \(ECONNREFUSED\): connect this computer to the internet, /,
  )
  expect(existsSync(join(root, 'node_modules/a'))).toBe(false)
})
