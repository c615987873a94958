import type { TestProject } from 'vitest/node'
import { startTestCluster } from './test-database.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A superuser connection to the server that holds the tests' databases. */
    testServerUrl: string
    /** Where the workers keep files; it goes with the server. */
    testHome: string
  }
}

/** Before the database tests: one server, one migrated database. Afterwards both are gone. */
export default async function setup(project: TestProject) {
  const cluster = await startTestCluster()
  project.provide('testServerUrl', cluster.url('postgres'))
  project.provide('testHome', cluster.home)
  return () => cluster.stop()
}
