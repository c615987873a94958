import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname

/**
 * Three kinds of test. Those that start programs, or look at their own memory, get a process each; whatever uses the
 * builders needs a database and gets one; all the rest are rules, which wait for nothing.
 */
const tests = ['app', 'components', 'lib', 'prisma', 'scripts', 'bench']
  .flatMap(filesUnder)
  .filter((path) => /\.test\.tsx?$/.test(path))
const ownProcess = tests.filter((path) => /^scripts\/(?!backup\/)/.test(path) || measuresMemory(path))
const database = tests.filter((path) => !ownProcess.includes(path) && usesDatabase(path))
const rules = tests.filter((path) => !ownProcess.includes(path) && !database.includes(path))

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
    // Threads share what they have read of the libraries' code: a third less work than processes.
    pool: 'threads',
    // Half of what a database test does is wait; left to itself vitest keeps to one worker on two cores.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    // For what never ends; a slow machine is no fault.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    globalSetup: ['prisma/testing/generated-client.ts'],
    projects: [
      // They keep nothing between them, so what they import is read once.
      { extends: true, test: { name: 'rules', include: rules, isolate: false } },
      {
        extends: true,
        test: {
          name: 'database',
          // A worker's files share what they read of the code, and the worker's database.
          isolate: false,
          include: database,
          globalSetup: ['prisma/testing/global-setup.ts'],
          setupFiles: ['prisma/testing/worker-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'process',
          pool: 'forks',
          globalSetup: ['scripts/testing/built.ts'],
          include: ownProcess,
          testTimeout: 180_000,
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
  return /from '[^']*(prisma\/(builders|testing)|\/testing\/installations)/.test(textOf(path))
}

function measuresMemory(path: string): boolean {
  return /process\.memoryUsage/.test(textOf(path))
}

function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
