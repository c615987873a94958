import { build } from './build.mjs'
import { installDependencies } from './dependencies.mjs'
import { generate } from './generate.mjs'
import { root } from './root.mjs'
import { step } from './say.mjs'

/** Packages, the database client and the production build: what is measured or tried is what would be served. */
export async function makeReady(signal) {
  await step('Dependencies', async (progress) => {
    const count = await installDependencies(root, { progress, signal })
    return { done: count > 0 ? `${count} packages installed` : 'up to date' }
  })
  await step('Client', async () => ({ done: (await generate(root)) ? 'generated' : 'up to date' }))
  await step('Build', async (progress) => ({
    done: (await build(root, { progress, signal })) ? 'built' : 'up to date',
  }))
}
