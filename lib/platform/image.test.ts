import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** The image cannot be built in every place the tests run; what it rests on can be looked at everywhere. */
const read = (path: string) => readFileSync(path, 'utf8')
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found)

const dockerfile = read('Dockerfile').replaceAll('\\\n', ' ')
const compose = read('compose.yaml').replace(/^#.*$/gm, '')

/** Every variable the program reads: in the launcher's settings, the application's, and those they ask for others. */
const known = new Set(
  ['scripts/launch/settings.mjs', 'lib/platform/env.ts']
    .concat(
      readdirSync('lib/platform')
        .filter((name) => name.endsWith('-settings.mjs'))
        .map((name) => `lib/platform/${name}`),
    )
    .flatMap((path) => matches(read(path), /\b([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|PORT)\b/g)),
)

describe('the image', () => {
  it('copies what is there, and leaves nothing out that it needs', () => {
    const sources = matches(dockerfile, /^COPY (?!--from)(.*)$/gm).flatMap((line) =>
      line.trim().split(/\s+/).slice(0, -1),
    )
    expect(sources).toContain('package-lock.json')
    expect(sources.filter((path) => !existsSync(path))).toEqual([])
    const left = read('.dockerignore').split('\n').filter(Boolean)
    const needed = [
      'app',
      'components',
      'lib',
      'prisma',
      'scripts',
      'proxy.ts',
      'instrumentation.ts',
      'next.config.js',
      'postcss.config.mjs',
      'tsconfig.json',
    ]
    for (const path of needed) {
      expect(existsSync(path), path).toBe(true)
      expect(left, path).not.toContain(path)
    }
    for (const secret of ['.env', '.data', 'node_modules', '.git']) expect(left).toContain(secret)
  })

  it('runs commands there are, of a Node this works with, as nobody in particular', () => {
    const { scripts, engines } = JSON.parse(read('package.json'))
    for (const name of matches(dockerfile, /npm run ([\w:-]+)/g)) expect(scripts, name).toHaveProperty([name])
    const run = matches(dockerfile, /"(scripts\/[\w/.-]+)"/g)
    expect(run).toEqual(['scripts/start.mjs'])
    for (const path of run) expect(existsSync(path), path).toBe(true)
    const versions = matches(dockerfile, /^FROM node:(\d+)-/gm).map(Number)
    expect(new Set(versions).size).toBe(1)
    expect(versions[0]).toBeGreaterThanOrEqual(Number.parseInt(engines.node.replace(/\D+/, ''), 10))
    const last = dockerfile.slice(dockerfile.lastIndexOf('FROM '))
    expect(last).toMatch(/^USER node$/m)
    expect(last).toMatch(/^HEALTHCHECK .*\/health/m)
    expect(existsSync('app/health/route.ts')).toBe(true)
  })

  it('is told only what the program reads', () => {
    const inImage = matches(dockerfile, /([A-Z][A-Z_]+)=/g).filter((name) => name !== 'NODE_ENV')
    const web = compose.slice(compose.indexOf('\n  web:'), compose.indexOf('\nvolumes:'))
    const inCompose = matches(web, /^ {6}([A-Z][A-Z0-9_]+): /gm)
    expect(inCompose).toContain('DATABASE_URL')
    expect([...inImage, ...inCompose].filter((name) => !known.has(name))).toEqual([])
  })

  it('is handed on all that may be set, but for what the image itself settles', () => {
    const settled = ['ALONGSIDE_MODE', 'ALONGSIDE_DATA', 'PORT', 'CHROMIUM_PATH']
    const named = matches(read('.env.example'), /^#?([A-Z][A-Z0-9_]+)=/gm)
    const handedOn = matches(compose, /^ {6}([A-Z][A-Z0-9_]+): /gm)
    expect(named.filter((name) => !handedOn.includes(name))).toEqual(expect.arrayContaining(settled))
    expect(named.filter((name) => ![...handedOn, ...settled].includes(name))).toEqual([])
  })

  it('has a database and files that outlive it, and no port open to the world', () => {
    const named = matches(compose, /^ {6}- (\w+):\//gm)
    const declared = matches(compose.slice(compose.indexOf('\nvolumes:')), /^ {2}(\w+):/gm)
    expect(named.sort()).toEqual(declared.sort())
    expect(matches(compose, /^ {6}- ['"](.*?):\d+:\d+['"]$/gm)).toEqual(['127.0.0.1'])
    expect(compose).toContain('condition: service_healthy')
    expect(compose).not.toMatch(/PASSWORD: (?!\$\{)/)
  })
})

it('the example of an environment names only what the program reads', () => {
  const named = matches(read('.env.example'), /^#?([A-Z][A-Z0-9_]+)=/gm)
  expect(named.length).toBeGreaterThan(15)
  expect(named.filter((name) => !known.has(name) && name !== 'CHROMIUM_PATH')).toEqual([])
})
