import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { closeDatabase } from '@/lib/platform/database'
import { copyDatabase, testSecret } from './test-database.mjs'

/**
 * In every worker, before a test file: its own copy of the migrated database and its own folder for files. The
 * application connects as it does when it serves; TEST_OWNER_URL sees everything, for the few tests that must look
 * from outside (see `outside.ts`).
 */
const { appUrl, ownerUrl } = await copyDatabase(
  inject('testServerUrl'),
  `worker_${process.env.VITEST_POOL_ID ?? 1}`,
)
const data = mkdtempSync(join(tmpdir(), 'alongside-test-data-'))

Object.assign(process.env, {
  DATABASE_APP_URL: appUrl,
  TEST_OWNER_URL: ownerUrl,
  ALONGSIDE_SECRET: testSecret,
  ALONGSIDE_URL: 'http://localhost:3000',
  ALONGSIDE_DATA: data,
  ALONGSIDE_MODE: 'school',
})

afterAll(async () => {
  await closeDatabase()
  rmSync(data, { recursive: true, force: true })
})
