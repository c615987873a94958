/** npm run build: the client and the production build, for an image or a machine that is to serve what was made elsewhere. */
import { build } from './launch/build.mjs'
import { generate } from './launch/generate.mjs'
import { main } from './launch/main.mjs'
import { root } from './launch/root.mjs'
import { step } from './launch/say.mjs'

main(async (signal) => {
  await step('Client', async () => ({ done: (await generate(root)) ? 'generated' : 'up to date' }))
  await step('Build', async (progress) => ({
    done: (await build(root, { progress, signal })) ? 'built' : 'up to date',
  }))
})
