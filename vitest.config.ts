import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname

/**
 * Three kinds of test. Whatever uses the builders needs a database and gets one; the launcher's own tests start real
 * processes; all the rest are rules, which wait for nothing.
 */
const tests = ['app', 'components', 'lib', 'prisma', 'scripts', 'bench']
  .flatMap(filesUnder)
  .filter((path) => /\.test\.tsx?$/.test(path))
const launch = tests.filter((path) => /^scripts\/(?!backup\/)/.test(path))
const database = tests.filter((path) => !launch.includes(path) && usesDatabase(path))
const rules = tests.filter((path) => !launch.includes(path) && !database.includes(path))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${root}/` },
      // It throws outside Next's server bundles, which is all it does.
      { find: /^server-only$/, replacement: join(root, 'node_modules/server-only/empty.js') },
    ],
  },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    // Half of what a database test does is wait; left to itself vitest keeps to one worker on two cores.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    globalSetup: ['prisma/testing/generated-client.ts'],
    projects: [
      { extends: true, test: { name: 'rules', include: rules } },
      {
        extends: true,
        test: {
          name: 'database',
          include: database,
          globalSetup: ['prisma/testing/global-setup.ts'],
          setupFiles: ['prisma/testing/worker-setup.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        // Afterwards and alone, because these measure how long a start takes.
        test: {
          name: 'launch',
          globalSetup: ['scripts/testing/built.ts'],
          include: launch,
          fileParallelism: false,
          testTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})

function filesUnder(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'generated') return []
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? filesUnder(path) : [path]
  })
}

function usesDatabase(path: string): boolean {
  return /from '[^']*(prisma\/(builders|testing)|\/testing\/installations)/.test(
    readFileSync(join(root, path), 'utf8'),
  )
}
