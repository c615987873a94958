/** npm run bench: builds, then measures the production build in databases of 10 and 2,000 schools. See bench/. */
import { build } from './launch/build.mjs'
import { installDependencies } from './launch/dependencies.mjs'
import { generate } from './launch/generate.mjs'
import { main } from './launch/main.mjs'
import { Problem } from './launch/problem.mjs'
import { run } from './launch/processes.mjs'
import { root } from './launch/root.mjs'
import { say, step } from './launch/say.mjs'

main(async (signal) => {
  await step('Dependencies', async (progress) => {
    const count = await installDependencies(root, { progress, signal })
    return { done: count > 0 ? `${count} packages installed` : 'up to date' }
  })
  await step('Client', async () => ({ done: (await generate(root)) ? 'generated' : 'up to date' }))
  await step('Build', async (progress) => ({
    done: (await build(root, { progress, signal })) ? 'built' : 'up to date',
  }))
  const { code } = await run(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'bench/main.ts'],
    {
      cwd: root,
      env: process.env,
      onLine: (line) => say(line),
      signal,
    },
  )
  if (code !== 0) throw new Problem('The benchmark did not finish; what it said is above.')
})
