import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** The directions of ARCHITECTURE.md are held by the linter. These files break or keep them, each by one line. */
const BROKEN: [path: string, line: string][] = [
  ['components/ui/made-up.tsx', `import { a } from '@/lib/families/family'`],
  ['components/ui/made-up-2.tsx', `import { a } from '../../lib/families/family'`],
  ['components/ui/made-up-3.tsx', `import { a } from '@/app/page'`],
  ['lib/activities/made-up.ts', `import { a } from '@/lib/impact/ladder'`],
  ['lib/evidence/made-up.ts', `import { a } from '../impact/ladder'`],
  ['lib/evidence/files/made-up.ts', `import { a } from '../../impact/ladder'`],
  ['lib/families/made-up.ts', `import { a } from '@/lib/history/queries'`],
  ['lib/evidence/made-up-2.ts', `import { a } from '@/lib/search/queries'`],
  ['lib/families/made-up-4.ts', `import { a } from '../bin/commands'`],
  ['lib/activities/made-up-2.ts', `import { a } from '../governance/policy'`],
  ['lib/people/made-up.ts', `import { a } from '@/lib/impact/ladder'`],
  ['lib/platform/made-up.ts', `import { a } from '@/lib/people/account'`],
  ['lib/platform/made-up-2.ts', `import { a } from '../families/family'`],
  ['lib/impact/made-up.ts', `import { a } from '@/components/ui/card'`],
  ['lib/impact/made-up-2.ts', `import { a } from '@/app/page'`],
  ['lib/statistics/made-up.ts', `import { a } from '@/lib/platform/dates'`],
  ['lib/statistics/made-up-2.ts', `import { a } from '../platform/dates'`],
  ['lib/statistics/made-up-3.ts', `import { a } from 'node:fs'`],
  ['lib/families/made-up-2.ts', `import { PrismaClient as a } from '@/prisma/generated/client'`],
  ['lib/impact/made-up-3.ts', `import { PrismaClient as a } from '@/prisma/generated/client'`],
  ['lib/platform/made-up-3.ts', `import { PrismaClient as a } from '@/prisma/generated/client'`],
  ['app/[school]/made-up.tsx', `import { PrismaClient as a } from '@/prisma/generated/client'`],
  ['app/[school]/made-up-2.tsx', `import a from 'pg'`],
  ['lib/people/made-up-2.ts', `import a from 'next-auth'`],
  ['app/made-up.tsx', `import { decode as a } from 'next-auth/jwt'`],
  ['lib/platform/database.ts', `import a from 'next-auth'`],
  ['lib/platform/next-auth.ts', `import { PrismaClient as a } from '@/prisma/generated/client'`],
  ['lib/families/made-up-3.ts', `const a = process.env.DATABASE_URL`],
  ['app/made-up-2.tsx', `const a = process.env.DATABASE_URL`],
]

const KEPT: [path: string, line: string][] = [
  ['components/ui/kept.tsx', `import { a } from '@/lib/platform/dates'`],
  ['components/ui/kept-2.tsx', `import { a } from '@/components/ui/card'`],
  ['components/ui/kept-3.tsx', `import { a } from '@/lib/statistics/interval-scale'`],
  ['lib/activities/kept.ts', `import { a } from '@/lib/platform/dates'`],
  ['lib/activities/kept-2.ts', `import { a } from '../measures/library'`],
  ['lib/impact/kept.ts', `import { a } from '@/lib/activities/activity'`],
  ['lib/statistics/kept.ts', `import { a } from './descriptive'`],
  ['lib/statistics/kept-2.ts', `import a from '@stdlib/stats-base-dists-t-cdf'`],
  ['lib/statistics/kept-3.ts', `import a from 'd3-scale'`],
  ['lib/families/kept.ts', `import { Prisma as a } from '@/prisma/generated/client'`],
  ['lib/platform/kept/database.ts', `import { a } from '../clock'`],
  ['lib/families/kept.test.ts', `const a = process.env.TEST_OWNER_URL`],
  ['app/[school]/kept.tsx', `import { a } from '@/lib/impact/ladder'`],
]

let folder: string
let complaints: string[]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-lint-'))
  const { vcs: _, ...rules } = JSON.parse(readFileSync('biome.json', 'utf8'))
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(rules))
  for (const [path, line] of [...BROKEN, ...KEPT]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `${line}\nconsole.log(a)\n`)
  }
  const { stdout } = spawnSync(
    process.execPath,
    [
      resolve('node_modules/@biomejs/biome/bin/biome'),
      'lint',
      '--reporter=json',
      '--max-diagnostics=none',
      '.',
    ],
    { cwd: folder, encoding: 'utf8' },
  )
  complaints = JSON.parse(stdout)
    .diagnostics.filter(({ category }: { category: string }) =>
      /noRestrictedImports|noProcessEnv/.test(category),
    )
    .map(({ location }: { location: { path: string } }) => location.path)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the linter', () => {
  it.each(BROKEN)('refuses in %s: %s', (path) => {
    expect(complaints).toContain(path)
  })

  it.each(KEPT)('takes in %s: %s', (path) => {
    expect(complaints).not.toContain(path)
  })
})
