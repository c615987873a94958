import { startTestCluster } from '../../prisma/testing/test-database.mjs'
import { build } from '../../scripts/launch/build.mjs'
import { generate } from '../../scripts/launch/generate.mjs'
import { root } from '../../scripts/launch/root.mjs'
import { requireChromium } from '../../scripts/testing/chromium.mjs'
import { anInstallation } from './server'

/**
 * Before the browser tests: a database server, and the production build served in demonstration mode on an empty
 * database. Each test makes its own school in it, through the builders, whose environment this sets.
 */
export default async function setup() {
  await requireChromium({ progress: () => {}, signal: undefined })
  await generate(root)
  await build(root, { progress: () => {}, signal: undefined })
  const cluster = await startTestCluster({ refusesSilence: true })
  try {
    process.env.E2E_SERVER_URL = cluster.url('postgres')
    process.env.E2E_HOME = cluster.home
    const { installation, ownerUrl, stop } = await anInstallation('demonstration', 'demonstration')
    Object.assign(process.env, installation, { TEST_OWNER_URL: ownerUrl })
    return async () => {
      await stop()
      await cluster.stop()
    }
  } catch (error) {
    await cluster.stop()
    throw error
  }
}
