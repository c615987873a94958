import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { afterAll, inject } from 'vitest'
import { setClock } from '@/lib/platform/clock'
import { closeDatabase } from '@/lib/platform/database'
import { readEnvAgain } from '@/lib/platform/env'
import { copyDatabase, testSecret } from './test-database.mjs'

/**
 * In every worker, before a test file: the worker's own copy of the migrated database and its own folder for files, the
 * same for each file it runs. The application connects as it does when it serves; TEST_OWNER_URL sees everything, for the
 * few tests that must look from outside (see `outside.ts`).
 */
const name = `worker_${process.pid}_${threadId}`
const { appUrl, ownerUrl } = await copyDatabase(inject('testServerUrl'), name)
const data = join(inject('testHome'), name)
mkdirSync(data, { recursive: true })

// A file before this one may have switched something on, or turned the application elsewhere.
const worker = globalThis as { environmentAtFirst?: Set<string> }
worker.environmentAtFirst ??= new Set(Object.keys(process.env))
for (const name of Object.keys(process.env))
  if (!worker.environmentAtFirst.has(name)) delete process.env[name]
Object.assign(process.env, {
  DATABASE_APP_URL: appUrl,
  TEST_OWNER_URL: ownerUrl,
  ALONGSIDE_SECRET: testSecret,
  ALONGSIDE_URL: 'http://localhost:3000',
  ALONGSIDE_DATA: data,
  ALONGSIDE_MODE: 'school',
})
readEnvAgain()
setClock(null)

afterAll(closeDatabase)
